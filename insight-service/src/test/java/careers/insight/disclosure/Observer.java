package careers.insight.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import careers.insight.disclosure.Crowd.Person;
import careers.insight.disclosure.Crowd.Seen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Draws the conclusions that what is shown allows, and no others. */
final class Observer {
    /** More than the noise of one run can be: 62 random bits reach 31 for a ratio of 4. An attacker may count on it. */
    private static final int LARGEST_DRAW = 31;

    private final Crowd crowd;
    private final int questions;
    private final Outcome outcome;
    private final Map<String, List<Seen>> last = new HashMap<>();
    int reads = 1;
    boolean formats;

    Observer(Crowd crowd, int questions, Outcome outcome) {
        this.crowd = crowd;
        this.questions = questions;
        this.outcome = outcome;
    }

    /** Reads each group afterwards and compares with what was read of it last. */
    void watch(Runnable something, String... groups) {
        for (var group : groups) {
            last.computeIfAbsent(group, this::read);
        }
        something.run();
        for (var group : groups) {
            var after = read(group);
            var before = last.put(group, after);
            for (int question = 0; question < questions; question++) {
                conclude(question, less(after.get(question), before.get(question)));
            }
        }
    }

    private List<Seen> read(String group) {
        var seen = new ArrayList<Seen>();
        for (int question = 0; question < questions; question++) {
            var first = crowd.see(question, group);
            var mean = new double[Crowd.CODES.size()];
            for (int read = 0; read < reads; read++) {
                var counts =
                        read == 0 ? first.counts() : crowd.see(question, group).counts();
                for (int code = 0; code < mean.length; code++) {
                    mean[code] += counts[code] / (double) reads;
                }
            }
            seen.add(new Seen(rounded(mean), first.population()));
        }
        return seen;
    }

    private static int[] rounded(double... mean) {
        var rounded = new int[mean.length];
        for (int code = 0; code < mean.length; code++) {
            rounded[code] = (int) Math.round(mean[code]);
        }
        return rounded;
    }

    /** What is counted in one and not in the other; nothing where each counts somebody whom the other does not. */
    static Seen less(Seen one, Seen other) {
        var more = new HashSet<>(one.population());
        more.removeAll(other.population());
        var fewer = new HashSet<>(other.population());
        fewer.removeAll(one.population());
        var difference = new int[one.counts().length];
        for (int code = 0; code < difference.length; code++) {
            difference[code] = one.counts()[code] - other.counts()[code];
        }
        if (more.isEmpty() && !fewer.isEmpty()) {
            return less(other, one);
        }
        return new Seen(difference, fewer.isEmpty() ? more : Set.of());
    }

    void conclude(int question, Seen seen) {
        conclude(question, seen, new int[] {0, 1, 2, 3, 4});
        if (formats) {
            // The share of 4 and 5 times its base, as any form of the table tells it.
            var upper = seen.counts()[3] + seen.counts()[4];
            var base = upper + seen.counts()[0] + seen.counts()[1] + seen.counts()[2];
            conclude(question, new Seen(new int[] {base - upper, upper}, seen.population()), new int[] {0, 0, 0, 1, 1});
        }
    }

    /** Each cell lies within the noise around what is shown, and all cells together are the population. */
    private void conclude(int question, Seen seen, int[] cellOfAnswer) {
        int people = seen.population().size();
        int cells = seen.counts().length;
        int slack = crowd.isNoisy() ? LARGEST_DRAW : 0;
        var most = new int[cells];
        int sum = 0;
        for (int cell = 0; cell < cells; cell++) {
            most[cell] = Math.clamp(seen.counts()[cell] + slack, 0, people);
            sum += most[cell];
        }
        for (int cell = 0; cell < cells && people > 0; cell++) {
            var least = Math.max(seen.counts()[cell] - slack, people - (sum - most[cell]));
            if (least >= people) {
                claim(question, seen.population(), cell, cellOfAnswer);
            }
        }
    }

    private void claim(int question, Set<Person> population, int cell, int[] cellOfAnswer) {
        for (var person : population) {
            assertEquals(cell, cellOfAnswer[person.answers[question]], "a claim that is not true");
        }
        outcome.claimed.computeIfAbsent(question, q -> new HashSet<>()).addAll(population);
    }

    /** Who was exposed with certainty, by question. */
    static final class Outcome {
        private final Map<Integer, Set<Person>> claimed = new HashMap<>();
        int respondents;

        Map<Integer, Integer> exposed() {
            var exposed = new HashMap<Integer, Integer>();
            claimed.forEach((question, people) -> exposed.put(question, people.size()));
            return exposed;
        }
    }
}
