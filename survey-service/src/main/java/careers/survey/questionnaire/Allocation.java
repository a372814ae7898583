package careers.survey.questionnaire;

import careers.platform.problem.FieldError;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Shares of a whole, in whole numbers: how time or importance is divided among the options.
 *
 * @param total what the shares add up to, 1 to 10,000; 100 when absent. Options left out have none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Allocation(String codeList, Integer total) implements AnswerType {

    private static final int PERCENT = 100;
    private static final int GREATEST_TOTAL = 10_000;

    /** What the shares add up to. */
    public int whole() {
        return total == null ? PERCENT : total;
    }

    @Override
    public List<FieldError> check(String pointer, Object answer, AnswerContext context) {
        if (!(answer instanceof Map<?, ?> given)) {
            return List.of(Violation.WRONG_TYPE_ROWS.at(pointer));
        }
        List<FieldError> errors = new ArrayList<>(Answers.checkRows(pointer, given, codeList, context.codeLists()));
        given.forEach((option, share) -> {
            if (!isShare(share)) {
                errors.add(Violation.SHARE_INVALID.at(pointer + "/" + Pointer.escape(String.valueOf(option)), whole()));
            }
        });
        if (errors.isEmpty() && sum(given) != whole()) {
            errors.add(Violation.SHARES_DO_NOT_ADD_UP.at(pointer, whole()));
        }
        return errors;
    }

    private boolean isShare(Object share) {
        BigDecimal number = NumberAnswer.asNumber(share);
        return number != null
                && number.signum() >= 0
                && number.compareTo(BigDecimal.valueOf(whole())) <= 0
                && number.stripTrailingZeros().scale() <= 0;
    }

    private static int sum(Map<?, ?> shares) {
        return shares.values().stream()
                .mapToInt(share -> NumberAnswer.asNumber(share).intValueExact())
                .sum();
    }

    @Override
    public List<FieldError> findings(String pointer, CodeLists codeLists) {
        List<FieldError> errors = new ArrayList<>(Answers.needLists(pointer, codeLists, "codeList", codeList));
        if (whole() < 1 || whole() > GREATEST_TOTAL) {
            errors.add(Finding.TOTAL_OUT_OF_RANGE.at(pointer + "/total"));
        }
        return errors;
    }
}
