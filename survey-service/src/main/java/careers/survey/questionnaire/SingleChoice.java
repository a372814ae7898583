package careers.survey.questionnaire;

import careers.platform.problem.FieldError;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** One option of a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SingleChoice(
        String variable, String concept, Comparability comparability, Label label, String codeList, boolean required)
        implements Question {

    @Override
    public List<FieldError> check(String pointer, Object answer, List<Code> codes) {
        return Answers.checkCode(pointer, answer, codes);
    }

    @Override
    public List<FieldError> findings(String pointer, List<Code> codes) {
        return List.of();
    }
}
