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
    /** Hangul fillers and the Braille pattern without dots, which Unicode counts as letters and symbols. */
    private static final String FILLERS = "\u115f\u1160\u3164\uffa0\u2800";

    @Override
    public List<FieldError> check(String pointer, Object answer, AnswerContext context) {
        if (!(answer instanceof String text)) {
            return List.of(Violation.WRONG_TYPE_TEXT.at(pointer));
        }
        if (!StorableTexts.isStorable(text) || text.chars().anyMatch(FreeText::isForbiddenControl)) {
            return List.of(Violation.TEXT_NOT_STORABLE.at(pointer));
        }
        if (text.codePoints().noneMatch(FreeText::isVisible)) {
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

    /**
     * Whether a reader would see anything: white space, joiners, marks of direction and fillers leave no trace. Beyond the
     * basic plane everything counts, so that a schema's pattern can say the same.
     */
    private static boolean isVisible(int character) {
        return !Character.isBmpCodePoint(character)
                || (!Character.isWhitespace(character)
                        && !Character.isSpaceChar(character)
                        && Character.getType(character) != Character.FORMAT
                        && FILLERS.indexOf(character) < 0);
    }
}
