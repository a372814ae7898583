package careers.survey.questionnaire;

import careers.platform.problem.FieldError;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A number.
 *
 * @param min least value; no limit when absent
 * @param max greatest value; no limit when absent
 * @param decimals most decimal places, 0 to 6; whole numbers only when absent
 * @param unit what is counted, such as "hours a week"; absent for a plain number
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NumberAnswer(BigDecimal min, BigDecimal max, Integer decimals, Label unit) implements AnswerType {

    private static final int MOST_DECIMALS = 6;
    /** What a double holds exactly; other numbers would come back changed (RFC 8785 §3.2.2.3). */
    private static final BigDecimal GREATEST = BigDecimal.valueOf(1L << 53);

    @Override
    public List<FieldError> check(String pointer, Object answer, AnswerContext context) {
        BigDecimal number = asNumber(answer);
        if (number == null) {
            return List.of(Violation.WRONG_TYPE_NUMBER.at(pointer));
        }
        List<FieldError> errors = new ArrayList<>();
        if (number.abs().compareTo(GREATEST) > 0
                || (min != null && number.compareTo(min) < 0)
                || (max != null && number.compareTo(max) > 0)) {
            errors.add(Violation.NUMBER_OUT_OF_RANGE.at(pointer));
        }
        if (number.stripTrailingZeros().scale() > places()) {
            errors.add(Violation.TOO_MANY_DECIMALS.at(pointer, places()));
        }
        return errors;
    }

    @Override
    public List<FieldError> findings(String pointer, CodeLists codeLists) {
        List<FieldError> errors = new ArrayList<>();
        if (min != null && max != null && min.compareTo(max) > 0) {
            errors.add(Finding.RANGE_EMPTY.at(pointer + "/max"));
        }
        if (places() < 0 || places() > MOST_DECIMALS) {
            errors.add(Finding.DECIMALS_OUT_OF_RANGE.at(pointer + "/decimals"));
        }
        return errors;
    }

    private int places() {
        return decimals == null ? 0 : decimals;
    }

    /** A JSON number as it was written; null for anything else. */
    static BigDecimal asNumber(Object answer) {
        if (!(answer instanceof Number number) || (number instanceof Double d && !Double.isFinite(d))) {
            return null;
        }
        return new BigDecimal(number.toString());
    }
}
