package careers.insight.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Attacks on tables of closed campaigns, on questions where nine in ten agree. The attacker reads every table there is,
 * knows the rules, and even who is in which row; somebody is <em>exposed</em> when what was shown leaves only one answer
 * possible to a further question. The same attacks on exact tables with a threshold of ten must succeed.
 */
class FinalAttackTest {

    private static final int CAMPAIGNS = 40;
    private static final int PEOPLE = 240;
    private static final int QUESTIONS = 6;

    /** More than noise of ratio 4 from 62 random bits can be; an attacker may count on it. */
    private static final int LARGEST_DRAW = 31;

    @ParameterizedTest
    @EnumSource(Attack.class)
    void exposesNobodyWithCertainty(Attack attack) {
        int exposed = 0;
        int shown = 0;
        for (int campaign = 0; campaign < CAMPAIGNS; campaign++) {
            var tables = new Tables(group(campaign), true);
            exposed += attack.on(tables).size();
            shown += tables.shown;
        }
        assertTrue(shown > CAMPAIGNS, "tables given " + shown);
        assertEquals(0, exposed);
    }

    @ParameterizedTest
    @EnumSource(Attack.class)
    void exactTablesFallToTheSameAttack(Attack attack) {
        int exposed = 0;
        for (int campaign = 0; campaign < CAMPAIGNS; campaign++) {
            exposed += attack.on(new Tables(group(campaign), false)).size();
        }
        assertTrue(exposed >= CAMPAIGNS, "exposed " + exposed);
    }

    /** What many tables do tell: how many gave an answer, of all people. Why answers of few are merged. */
    @Test
    void manyTablesTakeTheNoiseOffACountOfAllPeopleOnly() {
        // Given
        var group = new ClosedGroup(new Policy("sdc-2", 10, 4)).asked("a", FinalGateTest.drawn(1, 2_000, 0.5, 0.5));
        int exact = (int) IntStream.range(0, 2_000)
                .filter(person -> "0".equals(group.answer("a", person)))
                .count();
        // When
        double single = 0;
        double mean = 0;
        for (int other = 0; other < 60; other++) {
            group.asked("b" + other, FinalGateTest.drawn(100 + other, 2_000, 0.5, 0.5));
            var table = group.crossing("a", "b" + other);
            assertEquals(null, table.reason());
            int row = table.rows().indexOf(new Category(List.of("0"), false));
            int margin = table.count(row, 0) + table.count(row, 1);
            single += Math.abs(margin - exact) / 60.0;
            mean += (margin - exact) / 60.0;
        }
        // Then
        assertTrue(single > 0.5, "single " + single);
        assertTrue(Math.abs(mean) < 0.6, "mean " + mean);
    }

    private static ClosedGroup group(long seed) {
        var group = new ClosedGroup(new Policy("sdc-2", 10, 4));
        for (int question = 0; question < QUESTIONS - 1; question++) {
            group.asked("q" + question, FinalGateTest.drawn(seed * 100 + question, PEOPLE, 0.88, 0.06, 0.05));
        }
        var random = new Random(seed);
        var twin = new ArrayList<>(group.answers(null, "q0"));
        for (int changed = 0; changed < 3; changed++) {
            twin.set(random.nextInt(PEOPLE), "1");
        }
        return group.asked("twin", twin);
    }

    /** A row of a table: who is in it, and how many of them gave each answer to the other question. */
    private record Row(Set<Integer> people, List<Category> answers, int[] counts) {}

    /** Tables through the gate, or exact ones in which rows of fewer than ten are left out. */
    private static final class Tables {
        private final ClosedGroup group;
        private final boolean isGuarded;
        private int shown;

        Tables(ClosedGroup group, boolean isGuarded) {
            this.group = group;
            this.isGuarded = isGuarded;
        }

        List<Row> rows(String by, String concept) {
            return isGuarded ? guarded(by, concept) : exact(by, concept);
        }

        private List<Row> guarded(String by, String concept) {
            var table = group.crossing(by, concept);
            shown += table.reason() == null ? 1 : 0;
            return IntStream.range(0, table.rows().size())
                    .mapToObj(row -> new Row(
                            people(by, table.rows().get(row)),
                            table.columns(),
                            IntStream.range(0, table.columns().size())
                                    .map(column -> table.count(row, column))
                                    .toArray()))
                    .toList();
        }

        private List<Row> exact(String by, String concept) {
            var answers = categories(concept);
            return categories(by).stream()
                    .map(row -> people(by, row))
                    .filter(people -> people.size() >= 10)
                    .map(people -> new Row(
                            people,
                            answers,
                            answers.stream()
                                    .mapToInt(answer -> common(people, people(concept, answer)))
                                    .toArray()))
                    .toList();
        }

        private List<Category> categories(String concept) {
            var categories = new ArrayList<Category>();
            group.measure(concept).codes().forEach(code -> categories.add(new Category(List.of(code), false)));
            categories.add(new Category(List.of(), true));
            return categories;
        }

        Set<Integer> people(String concept, Category category) {
            var people = new HashSet<Integer>();
            for (int person = 0; person < PEOPLE; person++) {
                var answer = group.answer(concept, person);
                if (answer == null ? category.withoutAnswer() : category.codes().contains(answer)) {
                    people.add(person);
                }
            }
            return people;
        }

        /** All people as one row, as live figures tell it. */
        Row all(String concept, List<Category> answers) {
            var everybody = new HashSet<Integer>();
            IntStream.range(0, PEOPLE).forEach(everybody::add);
            return new Row(
                    everybody,
                    answers,
                    answers.stream()
                            .mapToInt(answer -> people(concept, answer).size())
                            .toArray());
        }

        /** Everybody of the row, where only one answer is possible; a claim must be true. */
        Set<Integer> conclude(String concept, Row row, int draws) {
            int slack = isGuarded ? draws * LARGEST_DRAW : 0;
            for (int answer = 0; answer < row.counts().length && !row.people().isEmpty(); answer++) {
                int others = 0;
                for (int other = 0; other < row.counts().length; other++) {
                    others += other == answer ? 0 : Math.max(0, row.counts()[other] + slack);
                }
                if (others == 0) {
                    assertTrue(people(concept, row.answers().get(answer)).containsAll(row.people()), "not true");
                    return row.people();
                }
            }
            return Set.of();
        }
    }

    private static int common(Set<Integer> one, Set<Integer> other) {
        var both = new HashSet<>(one);
        both.retainAll(other);
        return both.size();
    }

    /** What is in one row and not in the other; nobody unless one holds the other. */
    private static Row less(Row more, Row fewer) {
        var people = new HashSet<>(more.people());
        people.removeAll(fewer.people());
        return new Row(
                more.people().containsAll(fewer.people()) ? people : Set.of(),
                more.answers(),
                IntStream.range(0, more.counts().length)
                        .map(answer -> more.counts()[answer] - fewer.counts()[answer])
                        .toArray());
    }

    private enum Attack {
        /** Looks for rows in which all agree. */
        ROW {
            @Override
            void run(Tables tables, String by, String concept, Set<String> exposed) {
                tables.rows(by, concept).forEach(row -> add(exposed, concept, tables.conclude(concept, row, 1)));
            }
        },
        /** Everybody less the rows that are shown. */
        COMPLEMENT {
            @Override
            void run(Tables tables, String by, String concept, Set<String> exposed) {
                var rows = tables.rows(by, concept);
                if (!rows.isEmpty()) {
                    var rest = tables.all(concept, rows.getFirst().answers());
                    for (var row : rows) {
                        rest = less(rest, row);
                    }
                    add(exposed, concept, tables.conclude(concept, rest, rows.size()));
                }
            }
        },
        /** Rows by different questions of which one holds the other. */
        OVERLAP {
            @Override
            void run(Tables tables, String by, String concept, Set<String> exposed) {
                for (var other : tables.group.concepts()) {
                    if (!other.equals(by) && !other.equals(concept)) {
                        for (var one : tables.rows(by, concept)) {
                            for (var another : tables.rows(other, concept)) {
                                add(exposed, concept, tables.conclude(concept, less(one, another), 2));
                            }
                        }
                    }
                }
            }
        };

        abstract void run(Tables tables, String by, String concept, Set<String> exposed);

        Set<String> on(Tables tables) {
            var exposed = new HashSet<String>();
            for (var by : tables.group.concepts()) {
                for (var concept : tables.group.concepts()) {
                    if (!by.equals(concept)) {
                        run(tables, by, concept, exposed);
                    }
                }
            }
            return exposed;
        }

        private static void add(Set<String> exposed, String concept, Set<Integer> people) {
            people.forEach(person -> exposed.add(concept + " " + person));
        }
    }
}
