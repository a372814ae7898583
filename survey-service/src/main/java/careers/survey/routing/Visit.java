package careers.survey.routing;

import careers.platform.problem.FieldError;
import careers.survey.questionnaire.AnswerContext;
import careers.survey.questionnaire.CodeLists;
import careers.survey.questionnaire.Pointer;
import careers.survey.questionnaire.Violation;
import careers.survey.routing.Situation.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One respondent going through the questions of a group in their order. */
final class Visit {

    private final QuestionGroup group;
    private final CodeLists codeLists;
    private final Situation situation;
    /** Null when the answers are known to have the right form. */
    private final AnswerContext context;

    private final String pointer;
    private final Map<?, ?> answers;

    private final List<FieldError> errors = new ArrayList<>();
    private final List<String> notAsked = new ArrayList<>();
    private final List<String> unanswered = new ArrayList<>();
    private final Map<String, Object> computed = new LinkedHashMap<>();

    private final Routing routing;

    Visit(QuestionGroup group, CodeLists codeLists, AnswerContext context, Map<?, ?> answers) {
        this(group, codeLists, context, null, "/answers", answers);
    }

    private Visit(
            QuestionGroup group,
            CodeLists codeLists,
            AnswerContext context,
            Situation outer,
            String pointer,
            Map<?, ?> answers) {
        this.group = group;
        this.codeLists = codeLists;
        this.situation = new Situation(group, codeLists, outer);
        this.routing = new Routing(situation);
        this.context = context;
        this.pointer = pointer;
        this.answers = answers;
    }

    Situation situation() {
        return situation;
    }

    List<FieldError> errors() {
        return errors;
    }

    List<String> notAsked() {
        return notAsked;
    }

    /** Questions that are asked and have no answer. */
    List<String> unanswered() {
        return unanswered;
    }

    Map<String, Object> computed() {
        return computed;
    }

    /** Goes through all questions; afterwards the situation knows what became of each. */
    Visit walk() {
        for (int index = 0; index < group.steps().size(); index++) {
            Step step = group.steps().get(index);
            switch (routing.asked(step)) {
                case HIDDEN -> leaveOut(step, index);
                case OPEN -> ask(step, index, false);
                default -> ask(step, index, true);
            }
        }
        return this;
    }

    private void leaveOut(Step step, int index) {
        situation.put(index, Status.HIDDEN, null);
        if (answers.containsKey(step.variable())) {
            Violation wrong = step.question().takesAnswer() ? Violation.NOT_ASKED : Violation.NOT_ANSWERABLE;
            errors.add(wrong.at(place(step)));
        }
        if (step.question().takesAnswer()) {
            notAsked.add(step.variable());
        }
    }

    private void ask(Step step, int index, boolean inDoubt) {
        Object answer = answers.get(step.variable());
        List<FieldError> wrong = answers.containsKey(step.variable()) ? check(step, answer) : List.of();
        errors.addAll(wrong);
        if (step.isComputed()) {
            compute(step, index, inDoubt);
        } else if (inDoubt || !wrong.isEmpty()) {
            situation.put(index, Status.DOUBTFUL, null);
        } else if (answers.containsKey(step.variable())) {
            answer(step, index, answer);
        } else {
            leaveOpen(step, index);
        }
    }

    private void answer(Step step, int index, Object answer) {
        Status became = Status.ANSWERED;
        Object understood = answer;
        if (step.rows() != null && answer instanceof List<?> rows) {
            int errorsBefore = errors.size();
            understood = walkRows(step, rows);
            became = errors.size() == errorsBefore ? Status.ANSWERED : Status.DOUBTFUL;
        }
        situation.put(index, became, understood);
    }

    private void leaveOpen(Step step, int index) {
        boolean lacks = step.question().required() && step.question().takesAnswer();
        if (step.question().takesAnswer()) {
            unanswered.add(step.variable());
        }
        if (lacks) {
            errors.add(Violation.REQUIRED.at(place(step)));
        }
        // Where a needed answer would lead nobody knows; a question that may be left out leads on without it.
        situation.put(index, lacks ? Status.DOUBTFUL : Status.OPEN, null);
    }

    private void compute(Step step, int index, boolean inDoubt) {
        Expression expression = step.expression().orElseThrow();
        if (inDoubt || situation.isInDoubt(expression)) {
            situation.put(index, Status.DOUBTFUL, null);
            return;
        }
        Optional<Object> value = expression.value(situation).filter(RuleFunctions::isSomething);
        situation.put(index, value.isPresent() ? Status.ANSWERED : Status.OPEN, value.orElse(null));
        value.ifPresent(known -> computed.put(step.variable(), known));
    }

    /** The rows as rules see them: without what was not asked. */
    private List<Map<String, Object>> walkRows(Step step, List<?> rows) {
        List<Map<String, Object>> understood = new ArrayList<>();
        List<Map<String, Object>> values = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof Map<?, ?> row) {
                Visit visit = new Visit(step.rows(), codeLists, context, situation, place(step) + "/" + i, row).walk();
                errors.addAll(visit.errors);
                values.add(visit.computed);
                understood.add(visit.understood());
            }
        }
        if (values.stream().anyMatch(row -> !row.isEmpty())) {
            computed.put(step.variable(), values);
        }
        return understood;
    }

    private Map<String, Object> understood() {
        Map<String, Object> understood = new LinkedHashMap<>();
        for (int i = 0; i < group.steps().size(); i++) {
            if (situation.status(i) == Status.ANSWERED) {
                understood.put(group.steps().get(i).variable(), situation.answer(i));
            }
        }
        return understood;
    }

    private List<FieldError> check(Step step, Object answer) {
        return context == null ? List.of() : step.question().check(place(step), answer, context);
    }

    private String place(Step step) {
        return pointer + "/" + Pointer.escape(step.variable());
    }
}
