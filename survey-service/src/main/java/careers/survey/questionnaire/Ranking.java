package careers.survey.questionnaire;

import careers.platform.problem.FieldError;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;

/**
 * Options in order of preference, the most preferred first. A list has no ties and no gaps.
 *
 * @param top how many places are given; all options when absent
 * @param partial whether fewer may be placed; all {@code top} places are needed when absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Ranking(String codeList, Integer top, Boolean partial) implements AnswerType {

    @Override
    public List<FieldError> check(String pointer, Object answer, AnswerContext context) {
        if (!(answer instanceof List<?> order)) {
            return List.of(Violation.WRONG_TYPE_LIST.at(pointer));
        }
        List<FieldError> errors =
                new ArrayList<>(Answers.checkDistinctCodes(pointer, order, codeList, context.codeLists()));
        int most = places(context.codeLists());
        int fewest = Boolean.TRUE.equals(partial) ? 1 : most;
        if (order.size() < fewest) {
            errors.add(Violation.TOO_FEW_CHOICES.at(pointer, fewest));
        }
        if (order.size() > most) {
            errors.add(Violation.TOO_MANY_CHOICES.at(pointer, most));
        }
        return errors;
    }

    /** How many places there are. */
    public int places(CodeLists codeLists) {
        return top == null ? codeLists.size(codeList) : top;
    }

    @Override
    public List<FieldError> findings(String pointer, CodeLists codeLists) {
        int size = codeLists.size(codeList);
        if (size == 0) {
            return List.of(Finding.CODE_LIST_UNKNOWN.at(pointer + "/codeList"));
        }
        return top != null && (top < 1 || top > size)
                ? List.of(Finding.CHOICE_LIMITS_IMPOSSIBLE.at(pointer + "/top"))
                : List.of();
    }
}
