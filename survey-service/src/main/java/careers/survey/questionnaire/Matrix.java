package careers.survey.questionnaire;

import careers.platform.problem.FieldError;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One option of the same list for each of several things.
 *
 * @param rows the list of things that are rated
 * @param codeList the options of every row
 * @param allRows whether every row must be answered; some are enough when absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Matrix(String rows, String codeList, Boolean allRows) implements AnswerType {

    @Override
    public List<FieldError> check(String pointer, Object answer, AnswerContext context) {
        if (!(answer instanceof Map<?, ?> given)) {
            return List.of(Violation.WRONG_TYPE_ROWS.at(pointer));
        }
        CodeLists lists = context.codeLists();
        List<FieldError> errors = new ArrayList<>(Answers.checkRows(pointer, given, rows, lists));
        given.forEach((row, code) -> errors.addAll(
                Answers.checkCode(pointer + "/" + Pointer.escape(String.valueOf(row)), code, codeList, lists)));
        if (Boolean.TRUE.equals(allRows) && errors.isEmpty() && given.size() < lists.size(rows)) {
            errors.add(Violation.ROWS_INCOMPLETE.at(pointer));
        }
        return errors;
    }

    @Override
    public List<FieldError> findings(String pointer, CodeLists codeLists) {
        return Answers.needLists(pointer, codeLists, "rows", rows, "codeList", codeList);
    }
}
