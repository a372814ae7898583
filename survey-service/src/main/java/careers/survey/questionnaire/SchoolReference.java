package careers.survey.questionnaire;

import careers.platform.problem.FieldError;
import java.util.List;
import java.util.regex.Pattern;

/** A school or college: EN- and its URN, or CY- and its Welsh school number. */
public record SchoolReference() implements AnswerType {

    /** The form of a reference. */
    public static final String FORM = "EN-[0-9]{6}|CY-[0-9]{7}";

    private static final Pattern REFERENCE = Pattern.compile(FORM);

    @Override
    public List<FieldError> check(String pointer, Object answer, AnswerContext context) {
        if (!(answer instanceof String text)) {
            return List.of(Violation.WRONG_TYPE_TEXT.at(pointer));
        }
        if (!REFERENCE.matcher(text).matches()) {
            return List.of(Violation.ESTABLISHMENT_INVALID.at(pointer));
        }
        return context.knownEstablishment().test(text)
                ? List.of()
                : List.of(Violation.ESTABLISHMENT_UNKNOWN.at(pointer));
    }

    @Override
    public List<FieldError> findings(String pointer, CodeLists codeLists) {
        return List.of();
    }
}
