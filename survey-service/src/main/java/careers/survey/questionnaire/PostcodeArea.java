package careers.survey.questionnaire;

import careers.platform.problem.FieldError;
import java.util.List;
import java.util.regex.Pattern;

/** The outward code of a postcode, such as CF10: where somebody lives, and not at which door. */
public record PostcodeArea() implements AnswerType {

    private static final Pattern OUTWARD = Pattern.compile("[A-Z]{1,2}[0-9][0-9A-Z]?");

    @Override
    public List<FieldError> check(String pointer, Object answer, AnswerContext context) {
        if (!(answer instanceof String text)) {
            return List.of(Violation.WRONG_TYPE_TEXT.at(pointer));
        }
        return OUTWARD.matcher(text).matches() ? List.of() : List.of(Violation.POSTCODE_AREA_INVALID.at(pointer));
    }

    @Override
    public List<FieldError> findings(String pointer, CodeLists codeLists) {
        return List.of();
    }
}
