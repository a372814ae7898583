package careers.survey.questionnaire;

import careers.platform.problem.FieldError;
import java.util.List;

/** Words to the respondent or the interviewer; nothing is answered. */
public record Statement() implements AnswerType {

    @Override
    public List<FieldError> check(String pointer, Object answer, AnswerContext context) {
        return List.of(Violation.NOT_ANSWERABLE.at(pointer));
    }

    @Override
    public List<FieldError> findings(String pointer, CodeLists codeLists) {
        return List.of();
    }

    @Override
    public boolean takesAnswer() {
        return false;
    }
}
