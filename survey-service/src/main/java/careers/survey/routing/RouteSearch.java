package careers.survey.routing;

import careers.platform.problem.FieldError;
import careers.survey.questionnaire.Questionnaire;
import careers.survey.questionnaire.Section;
import careers.survey.routing.AnswerRules.RuleCheck;
import careers.survey.routing.Situation.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Looks for routes that lead nowhere or always, one rule at a time. */
final class RouteSearch {

    private static final int MOST_FOR_ONE_RULE = 20_000;
    /** In a questionnaire full of rules that are hard to tell, the last of them get fewer. */
    private static final int MOST_FOR_ALL = 1_000_000;

    private static final int FEWEST_FOR_ONE_RULE = 100;

    private final AnswerRules rules;
    private final List<FieldError> errors = new ArrayList<>();
    private final List<FieldError> warnings = new ArrayList<>();
    private final List<FieldError> notes = new ArrayList<>();
    private int left = MOST_FOR_ALL;
    private final Set<Expression> seenSections = Collections.newSetFromMap(new IdentityHashMap<>());

    RouteSearch(AnswerRules rules) {
        this.rules = rules;
    }

    private void send(Respondents respondents, Predicate<Situation> goOn) {
        respondents.send(Math.clamp(left, FEWEST_FOR_ONE_RULE, MOST_FOR_ONE_RULE), goOn);
        left -= respondents.tried();
    }

    RouteFindings findings() {
        return new RouteFindings(errors, warnings, notes);
    }

    void searchQuestions(Questionnaire questionnaire) {
        for (Step step : rules.questions().steps()) {
            searchSection(step, questionnaire.sections());
            searchQuestion("/questions/" + step.place() + "/showIf", null, step);
            if (step.rows() != null) {
                for (Step inner : step.rows().steps()) {
                    searchQuestion(
                            "/questions/" + step.place() + "/answer/questions/" + inner.place() + "/showIf",
                            step,
                            inner);
                }
            }
        }
    }

    private void searchSection(Step first, List<Section> sections) {
        if (first.section().isEmpty() || !seenSections.add(first.section().get())) {
            return;
        }
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i) != null
                    && first.question().section().equals(sections.get(i).id())) {
                Expression condition = first.section().get();
                report("/sections/" + i + "/showIf", null, condition, situation -> true, List.of(condition));
            }
        }
    }

    /** A question without a condition of its own is led to with its section. */
    private void searchQuestion(String pointer, Step repeat, Step step) {
        if (step.showIf().isEmpty()) {
            return;
        }
        List<Expression> looked =
                Stream.concat(step.section().stream(), step.showIf().stream()).toList();
        report(
                pointer,
                repeat,
                step.showIf().get(),
                situation -> new Routing(situation).section(step) == Status.OPEN,
                looked);
    }

    private void report(
            String pointer, Step repeat, Expression condition, Predicate<Situation> getsHere, List<Expression> looked) {
        Respondents everybody = new Respondents(rules.questions(), repeat, rules.codeLists(), looked, true);
        Outcome outcome = new Outcome(everybody);
        send(everybody, situation -> !getsHere.test(situation) || outcome.goesOn(() -> condition.holds(situation)));
        if (outcome.met == null) {
            reportNever(pointer, repeat, condition, looked, outcome);
        } else if (outcome.unmet == null) {
            if (everybody.isComplete()) {
                warnings.add(RuleFinding.ROUTE_ALWAYS.at(pointer, outcome.judged, Example.of(outcome.met)));
            } else {
                notes.add(RuleFinding.ROUTE_UNDECIDED.at(pointer, everybody.tried(), Example.of(outcome.met)));
            }
        }
    }

    private void reportNever(
            String pointer, Step repeat, Expression condition, List<Expression> looked, Outcome outcome) {
        Respondents everybody = outcome.respondents;
        if (!everybody.isComplete()) {
            notes.add(RuleFinding.ROUTE_UNDECIDED.at(pointer, everybody.tried(), Example.of(outcome.any())));
            return;
        }
        // Would it hold for anybody if every question were asked of everybody? Then it is the way there that is closed.
        Respondents unrouted = new Respondents(rules.questions(), repeat, rules.codeLists(), looked, false);
        Outcome alone = new Outcome(unrouted);
        send(unrouted, situation -> alone.goesOn(() -> condition.holds(situation)) && alone.met == null);
        errors.add(
                alone.met == null
                        ? RuleFinding.ROUTE_CONTRADICTORY.at(pointer, everybody.tried(), Example.of(outcome.any()))
                        : RuleFinding.ROUTE_UNREACHABLE.at(pointer, everybody.tried(), Example.of(alone.met)));
    }

    void searchRules() {
        for (RuleCheck rule : rules.rules()) {
            Respondents everybody =
                    new Respondents(rules.questions(), null, rules.codeLists(), List.of(rule.holds()), true);
            Outcome outcome = new Outcome(everybody);
            send(
                    everybody,
                    situation -> !rule.isJudgedIn(situation)
                            || (outcome.goesOn(() -> rule.holds().holds(situation)) && outcome.met == null));
            if (outcome.met == null && outcome.unmet != null) {
                reportImpossible("/rules/" + rule.place() + "/holds", RuleFinding.RULE_CONTRADICTORY, outcome);
            }
        }
    }

    void searchQuota(String pointer, Expression condition) {
        Respondents everybody = new Respondents(rules.questions(), null, rules.codeLists(), List.of(condition), true);
        Outcome outcome = new Outcome(everybody);
        send(everybody, situation -> outcome.goesOn(() -> condition.holds(situation)) && outcome.met == null);
        if (outcome.met == null) {
            reportImpossible(pointer, RuleFinding.QUOTA_UNFILLABLE, outcome);
        }
    }

    private void reportImpossible(String pointer, RuleFinding finding, Outcome outcome) {
        if (outcome.respondents.isComplete()) {
            errors.add(finding.at(pointer, outcome.judged, Example.of(outcome.any())));
        } else {
            notes.add(RuleFinding.ROUTE_UNDECIDED.at(pointer, outcome.respondents.tried(), Example.of(outcome.any())));
        }
    }

    /** One respondent whom a rule fits and one whom it does not, as far as there are any. */
    private static final class Outcome {

        private final Respondents respondents;
        private Map<String, Object> met;
        private Map<String, Object> unmet;
        private int judged;

        Outcome(Respondents respondents) {
            this.respondents = respondents;
        }

        /** Whether there is still something to find out. */
        boolean goesOn(BooleanSupplier holds) {
            judged++;
            if (holds.getAsBoolean()) {
                met = met == null ? respondents.answers() : met;
            } else {
                unmet = unmet == null ? respondents.answers() : unmet;
            }
            return met == null || unmet == null;
        }

        Map<String, Object> any() {
            return unmet == null ? respondents.answers() : unmet;
        }
    }
}
