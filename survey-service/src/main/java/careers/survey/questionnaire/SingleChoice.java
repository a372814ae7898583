package careers.survey.questionnaire;

import careers.platform.problem.FieldError;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** One option of a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SingleChoice(String codeList, OtherOption other) implements AnswerType {

    @Override
    public List<FieldError> check(String pointer, Object answer, AnswerContext context) {
        return Answers.checkCode(pointer, answer, codeList, context.codeLists());
    }

    @Override
    public List<FieldError> findings(String pointer, CodeLists codeLists) {
        return Answers.needLists(pointer, codeLists, "codeList", codeList);
    }
}
