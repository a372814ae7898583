package careers.survey.routing;

import careers.survey.questionnaire.CodeLists;
import careers.survey.routing.Situation.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Everybody who could be asked, as far as some rules can tell them apart: each goes through the questions that these rules
 * look at, and through those that lead there, in their order and with every answer worth trying.
 */
final class Respondents {

    /** A question of the questionnaire, or of the rows of a repeated group. */
    private record Stop(Situation situation, int index, Step step, Domain domain) {}

    private final Step repeat;
    private final Situation top;
    private final Situation row;
    private final List<Stop> stops = new ArrayList<>();
    /** Whether questions are answered only if they are asked. */
    private final boolean routed;

    private boolean complete = true;
    private int most;
    private int tried;

    /**
     * @param repeat the repeated group whose rows the rules stand in; null for rules at the top
     * @param rules what is looked at
     */
    Respondents(QuestionGroup top, Step repeat, CodeLists lists, Collection<Expression> rules, boolean routed) {
        this.top = new Situation(top, lists, null);
        this.row = repeat == null ? this.top : new Situation(repeat.rows(), lists, this.top);
        this.repeat = repeat;
        this.routed = routed;
        Map<Integer, Step> outside = new TreeMap<>();
        Map<Integer, Step> inside = new TreeMap<>();
        List<Expression> looked = new ArrayList<>();
        List<Expression> open = new ArrayList<>(rules);
        if (repeat != null) {
            open.addAll(conditions(repeat));
        }
        while (!open.isEmpty()) {
            Expression rule = open.removeLast();
            looked.add(rule);
            for (String variable : rule.variables()) {
                boolean isInside =
                        repeat != null && repeat.rows().indexOf(variable).isPresent();
                include(variable, isInside ? repeat.rows() : top, isInside ? inside : outside, open);
            }
        }
        Domains domains = new Domains(lists);
        outside.forEach((index, step) -> stop(this.top, index, step, domains, looked));
        inside.forEach((index, step) -> stop(this.row, index, step, domains, looked));
    }

    /** A question that rules look at, and what leads to it. */
    private static void include(String variable, QuestionGroup group, Map<Integer, Step> stops, List<Expression> open) {
        Optional<Integer> index = group.indexOf(variable);
        if (index.isEmpty() || stops.containsKey(index.get())) {
            return;
        }
        Step step = group.steps().get(index.get());
        stops.put(index.get(), step);
        open.addAll(conditions(step));
        step.explains().ifPresent(other -> include(other.variable(), group, stops, open));
    }

    private static List<Expression> conditions(Step step) {
        List<Expression> conditions = new ArrayList<>();
        step.section().ifPresent(conditions::add);
        step.showIf().ifPresent(conditions::add);
        step.expression().ifPresent(conditions::add);
        return conditions;
    }

    private void stop(Situation situation, int index, Step step, Domains domains, List<Expression> rules) {
        Domain domain =
                step.isComputed() ? new Domain(List.of(), true) : domains.of(step, Uses.of(step.variable(), rules));
        stops.add(new Stop(situation, index, step, domain));
    }

    /** The situation of a respondent where the rules stand. */
    Situation situation() {
        return row;
    }

    /** How many were tried. */
    int tried() {
        return tried;
    }

    /** Whether those tried stand for everybody. */
    boolean isComplete() {
        return complete;
    }

    /**
     * Sends respondents through until one is told that it is enough.
     *
     * @param atMost more are not tried; a search that ends so is not complete
     */
    void send(int atMost, Predicate<Situation> goOn) {
        most = atMost;
        go(0, goOn);
    }

    private boolean go(int at, Predicate<Situation> goOn) {
        if (at == stops.size()) {
            tried++;
            return (!getsToTheRows() || goOn.test(row)) && isWithinBounds();
        }
        Stop stop = stops.get(at);
        if (routed && new Routing(stop.situation()).asked(stop.step()) == Status.HIDDEN) {
            stop.situation().put(stop.index(), Status.HIDDEN, null);
            return go(at + 1, goOn);
        }
        if (stop.step().isComputed()) {
            Object value = stop.step()
                    .expression()
                    .orElseThrow()
                    .value(stop.situation())
                    .filter(RuleFunctions::isSomething)
                    .orElse(null);
            stop.situation().put(stop.index(), value == null ? Status.OPEN : Status.ANSWERED, value);
            return go(at + 1, goOn);
        }
        complete &= stop.domain().complete();
        for (Object answer : stop.domain().answers()) {
            stop.situation().put(stop.index(), answer == null ? Status.OPEN : Status.ANSWERED, answer);
            if (!go(at + 1, goOn)) {
                return false;
            }
        }
        return true;
    }

    private boolean getsToTheRows() {
        return repeat == null || !routed || new Routing(top).asked(repeat) != Status.HIDDEN;
    }

    private boolean isWithinBounds() {
        if (tried >= most) {
            complete = false;
        }
        return tried < most;
    }

    /** The answers of the respondent who is on the way, as they would be sent. */
    Map<String, Object> answers() {
        Map<String, Object> answers = new LinkedHashMap<>();
        stops.stream()
                .filter(stop -> stop.situation().status(stop.index()) == Status.ANSWERED)
                .filter(stop -> stop.step().question().takesAnswer())
                .forEach(stop ->
                        answers.put(stop.step().variable(), stop.situation().answer(stop.index())));
        return answers;
    }
}
