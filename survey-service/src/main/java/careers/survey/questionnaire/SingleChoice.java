package careers.survey.questionnaire;

import careers.platform.problem.FieldError;
import java.util.List;

/** One option of a list. */
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
