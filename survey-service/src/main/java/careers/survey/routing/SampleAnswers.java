package careers.survey.routing;

import careers.survey.questionnaire.Question;
import careers.survey.questionnaire.Repeat;
import careers.survey.routing.Situation.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Makes up respondents who answer as the rules of a questionnaire demand. */
public final class SampleAnswers {

    private static final int MOST_ATTEMPTS = 200;

    private final AnswerRules rules;
    private final LocalDate today;
    private final Domains domains;
    private final List<Expression> looked = new ArrayList<>();

    public SampleAnswers(AnswerRules rules, LocalDate today) {
        this.rules = rules;
        this.today = today;
        this.domains = new Domains(rules.codeLists());
        look(rules.questions());
        rules.rules().forEach(rule -> looked.add(rule.holds()));
    }

    private void look(QuestionGroup group) {
        for (Step step : group.steps()) {
            step.section().ifPresent(looked::add);
            step.showIf().ifPresent(looked::add);
            step.expression().ifPresent(looked::add);
            if (step.rows() != null) {
                look(step.rows());
            }
        }
    }

    /**
     * Valid answers; nothing if no attempt fulfils the rules across questions.
     *
     * @param full whether every question that is asked is answered in substance, as far as it can be
     */
    public Optional<Map<String, Object>> make(RandomGenerator random, boolean full) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Map<String, Object> answers =
                    answer(rules.questions(), new Situation(rules.questions(), rules.codeLists(), null), random, full);
            if (rules.check(answers, today, school -> true).errors().isEmpty()) {
                return Optional.of(answers);
            }
        }
        return Optional.empty();
    }

    private Map<String, Object> answer(QuestionGroup group, Situation situation, RandomGenerator random, boolean full) {
        Map<String, Object> answers = new LinkedHashMap<>();
        Routing routing = new Routing(situation);
        for (int index = 0; index < group.steps().size(); index++) {
            Step step = group.steps().get(index);
            Object answer = null;
            Status became = Status.HIDDEN;
            if (routing.asked(step) == Status.OPEN) {
                answer = step.isComputed()
                        ? step.expression().orElseThrow().value(situation).orElse(null)
                        : pick(step, situation, random, full);
                became = answer == null ? Status.OPEN : Status.ANSWERED;
            }
            situation.put(index, became, answer);
            if (answer != null && step.question().takesAnswer()) {
                answers.put(step.variable(), answer);
            }
        }
        return answers;
    }

    private Object pick(Step step, Situation situation, RandomGenerator random, boolean full) {
        if (step.rows() != null && (full || step.question().required() || random.nextBoolean())) {
            return rows(step, situation, random, full);
        }
        List<Object> answers =
                domains.of(step, Uses.of(step.variable(), looked)).answers();
        List<Object> substance = answers.stream()
                .filter(answer -> answer != null && !(full && isNonAnswer(answer)))
                .toList();
        List<Object> from = full && !substance.isEmpty() ? substance : answers;
        return from.isEmpty() ? null : from.get(random.nextInt(from.size()));
    }

    private static boolean isNonAnswer(Object answer) {
        return Question.missingIn(answer) != null;
    }

    private List<Map<String, Object>> rows(Step step, Situation situation, RandomGenerator random, boolean full) {
        List<Map<String, Object>> rows = new ArrayList<>();
        int many = 1 + random.nextInt(((Repeat) step.question().answer()).maxTimes());
        for (int i = 0; i < many; i++) {
            rows.add(answer(step.rows(), new Situation(step.rows(), rules.codeLists(), situation), random, full));
        }
        return rows;
    }
}
