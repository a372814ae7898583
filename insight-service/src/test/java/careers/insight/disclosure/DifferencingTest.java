package careers.insight.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The attack: an observer reads every published sum at every moment and forms sums and differences of them, any leaves, any
 * times, any whole coefficients. The people such a combination is about must be none or at least k. People come, change
 * their answers, take them back, campaigns close and databases are lost meanwhile. Random histories, seeded, so that a
 * failure repeats.
 */
class DifferencingTest {

    private static final int HISTORIES = 60;
    private static final int COMBINATIONS = 300;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10})
    void noCombinationOfWhatWasShownIsAboutFewerThanKPeople(int k) {
        for (int seed = 0; seed < HISTORIES; seed++) {
            // Given
            var history = new History(seed, () -> new Reserve(k, block -> {}));
            // When
            var smallest = history.smallestSupport(k);
            // Then
            assertTrue(smallest >= k, "seed " + seed + " singles out " + smallest);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 10})
    void everyBlockHoldsAtLeastKPeopleWhoStandWhenItIsReleased(int k) {
        // Given
        var sizes = new ArrayList<Integer>();
        // When
        for (int seed = 0; seed < HISTORIES; seed++) {
            watch(seed, k, block -> {
                sizes.add(block.size());
                assertTrue(block.stream().noneMatch(person -> person.gone), "somebody who left is counted");
            });
        }
        // Then
        assertTrue(sizes.size() > HISTORIES, "too few blocks to tell: " + sizes.size());
        assertTrue(sizes.stream().allMatch(size -> size >= k && size < 2 * k), "sizes " + sizes);
    }

    private static void watch(int seed, int k, Consumer<List<Person>> observer) {
        var history = new History(seed, () -> new Reserve(k, observer));
        assertFalse(history.sums.isEmpty());
    }

    @Test
    void aPlainThresholdFailsTheSameAttack() {
        // Given
        var history = new History(1, () -> new Threshold(10));
        // Then
        assertEquals(1, history.smallestSupport(10));
    }

    /** Why blocks are published: the log alone tells them in another order. */
    @Test
    void cuttingAnewAfterALossFailsTheSameAttack() {
        // Given
        var smallest = Integer.MAX_VALUE;
        // When
        for (int seed = 0; seed < HISTORIES; seed++) {
            smallest = Math.min(smallest, new History(seed, () -> new CutAnew(10)).smallestSupport(10));
        }
        // Then
        assertTrue(smallest < 10, "singles out " + smallest);
    }

    /** Areas and their sum, each moment, with the close that moves people from one leaf to another. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10})
    void noCombinationOfAreasAndTheirSumIsAboutFewerThanKPeople(int k) {
        var moved = 0;
        for (int seed = 0; seed < HISTORIES / 2; seed++) {
            // Given
            var regions = new Regions(k);
            // When
            var smallest = new History(seed, regions).smallestSupport(k);
            // Then
            assertTrue(smallest >= k, "seed " + seed + " singles out " + smallest);
            moved += regions.moved;
        }
        assertTrue(moved > 5, "too few people moved to tell: " + moved);
    }

    /** Why the figure of all is the sum of the areas: with blocks of its own it tells of those who wait in an area. */
    @Test
    void blocksOfTheirOwnForAllAndForEachAreaFailTheSameAttack() {
        // Given
        var smallest = Integer.MAX_VALUE;
        // When
        for (int seed = 0; seed < 10; seed++) {
            smallest = Math.min(smallest, new History(seed, new Levels(10)).smallestSupport(10));
        }
        // Then
        assertTrue(smallest < 10, "singles out " + smallest);
    }

    /** One person and the version of the answers that counts. */
    private static final class Person {
        private final int number;
        private int version = 1;
        private boolean gone;

        Person(int number) {
            this.number = number;
        }
    }

    /** Answers of one person in one version. */
    private record Answers(int person, int version) {}

    /** What a rule shows of one leaf: how often it counts which answers. */
    private abstract static class Rule {
        final Map<Answers, Integer> shown = new HashMap<>();

        abstract void arrive(Person person);

        abstract void amend(Person person);

        abstract void leave(Person person);

        abstract void close(int accepted);

        /** The database is lost, and the log is read in another order. */
        abstract void lose(Random random);

        void count(Person person, int version, int times) {
            shown.merge(new Answers(person.number, version), times, Integer::sum);
        }
    }

    /** The rule of this service. */
    private static class Reserve extends Rule {
        final List<Person> pending = new ArrayList<>();
        final Map<Person, Integer> counted = new HashMap<>();
        final List<Person> amended = new ArrayList<>();
        private final List<Integer> sizes = new ArrayList<>();
        Leaf leaf;

        private final Consumer<List<Person>> observer;

        Reserve(int k, Consumer<List<Person>> observer) {
            leaf = Leaf.empty(new Policy("test", k));
            this.observer = observer;
        }

        @Override
        void arrive(Person person) {
            pending.add(person);
            apply(leaf.arrive());
        }

        @Override
        void amend(Person person) {
            person.version++;
            if (counted.containsKey(person) && !amended.contains(person)) {
                amended.add(person);
            }
        }

        @Override
        void leave(Person person) {
            person.gone = true;
            amended.remove(person);
            if (pending.remove(person)) {
                leaf = leaf.leave();
            }
        }

        @Override
        void close(int accepted) {
            apply(leaf.close(accepted));
        }

        /** Blocks come from the log; all others join before anything is due. */
        @Override
        void lose(Random random) {
            Collections.shuffle(pending, random);
            var again = Leaf.empty(leaf.policy());
            for (int size : sizes) {
                again = again.recall(size, 0);
            }
            for (int person = leaf.released(); person < leaf.arrived(); person++) {
                again = again.join();
            }
            for (int left = leaf.arrived() - leaf.released() - leaf.pending(); left > 0; left--) {
                again = again.leave();
            }
            if (leaf.accepted().isPresent()) {
                again = again.closed(leaf.accepted().getAsInt());
            }
            assertEquals(new Leaf.Change(leaf, List.of()), again.due());
            apply(again.due());
        }

        void apply(Leaf.Change change) {
            leaf = change.leaf();
            for (var block : change.released()) {
                sizes.add(block.people());
                var members = pending.subList(0, block.people());
                observer.accept(members);
                members.forEach(this::take);
                members.clear();
                amended.forEach(person -> {
                    count(person, counted.get(person), -1);
                    take(person);
                });
                amended.clear();
            }
        }

        private void take(Person person) {
            counted.put(person, person.version);
            count(person, person.version, 1);
        }
    }

    /** The same rule on a database that does not know which blocks there were. */
    private static final class CutAnew extends Reserve {

        CutAnew(int k) {
            super(k, block -> {});
        }

        @Override
        void lose(Random random) {
            var everybody = new ArrayList<>(counted.keySet());
            everybody.addAll(pending);
            everybody.removeIf(person -> person.gone);
            everybody.sort(Comparator.comparingInt(person -> person.number));
            Collections.shuffle(everybody, random);
            counted.clear();
            pending.clear();
            amended.clear();
            shown.clear();
            leaf = Leaf.empty(leaf.policy());
            everybody.forEach(this::arrive);
        }
    }

    /** The leaves of one audience: the first is that of the audience, the others are those of areas. */
    private static class Regions {
        static final int LEAVES = 4;
        final List<Reserve> leaves = new ArrayList<>();
        private boolean closed;
        private int moved;

        Regions(int k) {
            for (int leaf = 0; leaf < LEAVES; leaf++) {
                leaves.add(new Reserve(k, block -> {}));
            }
        }

        void arrive(int leaf, Person person) {
            leaves.get(leaf).arrive(person);
        }

        void change(Person person, Consumer<Reserve> change) {
            leaves.stream()
                    .filter(leaf -> leaf.pending.contains(person) || leaf.counted.containsKey(person))
                    .forEach(change);
        }

        void close() {
            if (closed) {
                return;
            }
            closed = true;
            var rest = leaves.getFirst();
            var areas = leaves.subList(1, LEAVES);
            var closing =
                    Closing.of(rest.leaf, areas.stream().map(area -> area.leaf).toList());
            for (int i = 0; i < areas.size(); i++) {
                var area = areas.get(i);
                area.apply(closing.areas().get(i));
                moved += area.pending.size();
                rest.leaf = rest.leaf.moveIn(area.pending.size());
                area.leaf = area.leaf.moveOut(area.pending.size());
                rest.pending.addAll(area.pending);
                area.pending.clear();
            }
            rest.apply(closing.rest());
        }

        /** Each leaf, and all together. */
        List<Map<Answers, Integer>> figures() {
            var all = new HashMap<Answers, Integer>();
            leaves.forEach(leaf -> leaf.shown.forEach((answers, times) -> all.merge(answers, times, Integer::sum)));
            var figures = new ArrayList<Map<Answers, Integer>>(List.of(all));
            leaves.forEach(leaf -> figures.add(leaf.shown));
            return figures;
        }
    }

    /** The figure of all has blocks of its own, beside those of the areas. */
    private static final class Levels extends Regions {
        private final Reserve all;

        Levels(int k) {
            super(k);
            all = new Reserve(k, block -> {});
        }

        @Override
        void arrive(int leaf, Person person) {
            super.arrive(leaf, person);
            all.arrive(person);
        }

        @Override
        void close() {
            // The campaign stays open.
        }

        @Override
        void change(Person person, Consumer<Reserve> change) {
            // Nobody leaves or amends.
        }

        @Override
        List<Map<Answers, Integer>> figures() {
            var figures = super.figures();
            figures.set(0, all.shown);
            return figures;
        }
    }

    /** The rule most products have: below k nothing, from k on everything as it is. */
    private static final class Threshold extends Rule {
        private final int k;
        private final List<Person> standing = new ArrayList<>();

        Threshold(int k) {
            this.k = k;
        }

        @Override
        void arrive(Person person) {
            standing.add(person);
            show();
        }

        @Override
        void amend(Person person) {
            person.version++;
            show();
        }

        @Override
        void leave(Person person) {
            standing.remove(person);
            show();
        }

        @Override
        void close(int accepted) {
            // Nothing changes: everybody is shown already.
        }

        @Override
        void lose(Random random) {
            // It shows everybody again, whatever the order.
        }

        private void show() {
            shown.clear();
            if (standing.size() >= k) {
                standing.forEach(person -> count(person, person.version, 1));
            }
        }
    }

    /** What random people do over random leaves, and every sum shown on the way. */
    private static final class History {
        private final Random random;
        private final List<Map<Answers, Integer>> sums = new ArrayList<>();

        History(long seed, Supplier<Rule> rules) {
            random = new Random(seed);
            var people = 40 + random.nextInt(260);
            var rule = new ArrayList<Rule>();
            var members = new ArrayList<List<Person>>();
            var closed = new boolean[1 + random.nextInt(5)];
            for (int leaf = 0; leaf < closed.length; leaf++) {
                rule.add(rules.get());
                members.add(new ArrayList<>());
            }
            for (int number = 0; number < people; number++) {
                var leaf = random.nextInt(closed.length);
                var person = new Person(number);
                members.get(leaf).add(person);
                rule.get(leaf).arrive(person);
                show(rule.get(leaf).shown);
                happen(rule.get(leaf), members.get(leaf), closed, leaf);
            }
        }

        /** The same with the leaves of one audience, which close together; some come after that. */
        History(long seed, Regions regions) {
            random = new Random(seed);
            var members = new ArrayList<Person>();
            var people = 60 + random.nextInt(140);
            var close = people - random.nextInt(10);
            for (int number = 0; number < people; number++) {
                var person = new Person(number);
                members.add(person);
                regions.arrive(leaf(random.nextInt(60)), person);
                var someone = members.get(random.nextInt(members.size()));
                switch (random.nextInt(8)) {
                    case 0 -> {
                        members.remove(someone);
                        regions.change(someone, leaf -> leaf.leave(someone));
                    }
                    case 1 -> regions.change(someone, leaf -> leaf.amend(someone));
                    default -> {
                        // Only somebody more.
                    }
                }
                if (number == close) {
                    regions.figures().forEach(this::show);
                    regions.close();
                }
                regions.figures().forEach(this::show);
            }
        }

        /** Few come in some areas, so that their leaves have to be given up at the close. */
        private static int leaf(int chance) {
            return chance < 5 ? chance == 0 ? 3 : 2 : chance % 2;
        }

        /** People may leave and come after the close: events travel at their own pace. Nobody amends then. */
        private void happen(Rule rule, List<Person> members, boolean[] closed, int leaf) {
            var someone = members.get(random.nextInt(members.size()));
            switch (random.nextInt(14)) {
                case 0, 1 -> {
                    members.remove(someone);
                    rule.leave(someone);
                }
                case 2, 3 -> rule.amend(someone);
                case 4 -> {
                    if (!closed[leaf] && random.nextInt(8) == 0) {
                        closed[leaf] = true;
                        rule.close(members.size() + random.nextInt(5));
                    }
                }
                case 5 -> rule.lose(random);
                default -> {
                    return;
                }
            }
            show(rule.shown);
        }

        private void show(Map<Answers, Integer> figure) {
            var shown = new HashMap<>(figure);
            shown.values().removeIf(times -> times == 0);
            if (!sums.contains(shown)) {
                sums.add(shown);
            }
        }

        /** Smallest non-empty support: every pair's difference, and random combinations of more. */
        int smallestSupport(int k) {
            var smallest = Integer.MAX_VALUE;
            for (int one = 0; one < sums.size(); one++) {
                for (int other = 0; other <= one; other++) {
                    smallest = smaller(
                            smallest, support(Map.of(one, 1)), one == other ? 0 : support(Map.of(one, 1, other, -1)));
                }
            }
            for (int i = 0; i < COMBINATIONS && smallest >= k; i++) {
                var coefficients = new TreeMap<Integer, Integer>();
                for (int term = 2 + random.nextInt(6); term > 0; term--) {
                    coefficients.merge(random.nextInt(sums.size()), random.nextInt(7) - 3, Integer::sum);
                }
                smallest = smaller(smallest, support(coefficients));
            }
            return smallest;
        }

        /** How many people a combination is about. */
        private int support(Map<Integer, Integer> coefficients) {
            var combined = new HashMap<Answers, Integer>();
            coefficients.forEach((index, coefficient) -> sums.get(index)
                    .forEach((answers, times) -> combined.merge(answers, coefficient * times, Integer::sum)));
            var people = new HashSet<Integer>();
            combined.forEach((answers, times) -> {
                if (times != 0) {
                    people.add(answers.person());
                }
            });
            return people.size();
        }

        private static int smaller(int smallest, int... supports) {
            for (int support : supports) {
                smallest = support == 0 ? smallest : Math.min(smallest, support);
            }
            return smallest;
        }
    }
}
