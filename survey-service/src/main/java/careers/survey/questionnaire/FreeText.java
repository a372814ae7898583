package careers.survey.questionnaire;

import careers.platform.json.StorableTexts;
import careers.platform.problem.FieldError;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Words of the respondent's own. They leave the service only in exports, and only when they were cleared for use.
 *
 * @param maxLength most characters (Unicode code points), 1 to 5,000
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FreeText(Integer maxLength) implements AnswerType {

    private static final int LONGEST = 5_000;

    @Override
    public List<FieldError> check(String pointer, Object answer, AnswerContext context) {
        if (!(answer instanceof String text)) {
            return List.of(Violation.WRONG_TYPE_TEXT.at(pointer));
        }
        if (!StorableTexts.isStorable(text) || text.chars().anyMatch(FreeText::isForbiddenControl)) {
            return List.of(Violation.TEXT_NOT_STORABLE.at(pointer));
        }
        if (text.isBlank()) {
            return List.of(Violation.TEXT_BLANK.at(pointer));
        }
        if (text.codePointCount(0, text.length()) > longest()) {
            return List.of(Violation.TEXT_TOO_LONG.at(pointer, longest()));
        }
        return List.of();
    }

    @Override
    public List<FieldError> findings(String pointer, CodeLists codeLists) {
        return longest() >= 1 && longest() <= LONGEST
                ? List.of()
                : List.of(Finding.TEXT_LENGTH_OUT_OF_RANGE.at(pointer + "/maxLength"));
    }

    /** Most characters of an answer. */
    public int longest() {
        return maxLength == null ? LONGEST : maxLength;
    }

    private static boolean isForbiddenControl(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }
}
