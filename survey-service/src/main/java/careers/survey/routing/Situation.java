package careers.survey.routing;

import careers.survey.questionnaire.Code;
import careers.survey.questionnaire.CodeLists;
import careers.survey.questionnaire.MissingKind;
import careers.survey.questionnaire.Question;
import dev.cel.runtime.CelVariableResolver;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where a respondent stands: which questions were asked and what rules see of the answers. For one thread. */
final class Situation implements CelVariableResolver {

    /** What became of a question. */
    enum Status {
        /** Comes later. */
        AHEAD,
        /** Routing leaves it out. */
        HIDDEN,
        /** Asked, and left without an answer. */
        OPEN,
        /** Asked and answered. */
        ANSWERED,
        /** Its answer is wrong or lacking, so nobody can say where it leads. */
        DOUBTFUL
    }

    private final QuestionGroup group;
    private final CodeLists codeLists;
    /** The questions around a repeated group; null at the top. */
    private final Situation outer;

    private final Status[] status;
    private final Object[] answers;

    Situation(QuestionGroup group, CodeLists codeLists, Situation outer) {
        this.group = group;
        this.codeLists = codeLists;
        this.outer = outer;
        this.status = new Status[group.steps().size()];
        this.answers = new Object[status.length];
        Arrays.fill(status, Status.AHEAD);
    }

    Status status(int index) {
        return status[index];
    }

    /** The status of a question here or around. */
    Status status(String variable) {
        Optional<Integer> index = group.indexOf(variable);
        if (index.isPresent()) {
            return status[index.get()];
        }
        return outer == null ? Status.AHEAD : outer.status(variable);
    }

    /** Whether a question here or around has a value, and not in its place why there is none. */
    boolean isGiven(String variable) {
        Optional<Integer> index = group.indexOf(variable);
        if (index.isEmpty()) {
            return outer != null && outer.isGiven(variable);
        }
        return status[index.get()] == Status.ANSWERED && Question.missingIn(answers[index.get()]) == null;
    }

    void put(int index, Status became, Object answer) {
        status[index] = became;
        answers[index] = answer;
    }

    /** What was answered or computed, as it was given; null if nothing was. */
    Object answer(int index) {
        return answers[index];
    }

    /** Nobody can say what an expression gives while one of the answers it looks at is wrong. */
    boolean isInDoubt(Expression expression) {
        for (String variable : expression.variables()) {
            if (status(variable) == Status.DOUBTFUL) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Optional<Object> find(String name) {
        Optional<QuestionGroup.Name> known = group.name(name);
        if (known.isEmpty()) {
            return outer == null ? Optional.empty() : outer.find(name);
        }
        int index = known.get().index();
        return Optional.of(
                switch (known.get().aspect()) {
                    case VALUE -> value(index);
                    case ANSWERED -> isAnswered(index);
                    case MISSING -> missing(index);
                });
    }

    private Object value(int index) {
        Step step = group.steps().get(index);
        Object answer = answers[index];
        return answer == null || Question.missingIn(answer) != null
                ? step.empty()
                : step.shape().read(answer);
    }

    private boolean isAnswered(int index) {
        return answers[index] != null && missing(index).isEmpty();
    }

    /** The kind of non-answer: sent as such, or the meaning of the only code that was chosen. */
    private String missing(int index) {
        Object answer = answers[index];
        Object sent = Question.missingIn(answer);
        if (sent != null) {
            return String.valueOf(sent);
        }
        Object code = answer instanceof List<?> chosen && chosen.size() == 1 ? chosen.getFirst() : answer;
        String list = group.steps().get(index).question().choiceList();
        return code instanceof String && list != null ? missingCode(list, code) : "";
    }

    private String missingCode(String list, Object code) {
        return codeLists
                .find(list, code)
                .map(Code::missing)
                .map(MissingKind::name)
                .orElse("");
    }
}
