package careers.survey.questionnaire;

import careers.platform.problem.FieldError;
import java.util.List;

/**
 * A value that the service works out from the answers; nobody sends it.
 *
 * @param expression CEL over earlier answers; its type is the type of the value
 */
public record Computed(String expression) implements AnswerType {

    @Override
    public List<FieldError> check(String pointer, Object answer, AnswerContext context) {
        return List.of(Violation.NOT_ANSWERABLE.at(pointer));
    }

    @Override
    public List<FieldError> findings(String pointer, CodeLists codeLists) {
        return expression == null || expression.isBlank()
                ? List.of(Finding.REQUIRED.at(pointer + "/expression"))
                : List.of();
    }

    @Override
    public boolean takesAnswer() {
        return false;
    }
}
