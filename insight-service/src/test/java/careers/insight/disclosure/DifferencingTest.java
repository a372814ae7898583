package careers.insight.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The attack: an observer reads every published population at every moment and forms sums and differences of them, any
 * leaves, any times, any whole coefficients. The smallest group of people such a combination is about must be empty or at
 * least k. Random histories, seeded, so that a failure repeats.
 */
class DifferencingTest {

    private static final int HISTORIES = 60;
    private static final int COMBINATIONS = 200;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10})
    void noCombinationOfWhatWasShownIsAboutFewerThanKPeople(int k) {
        for (int seed = 0; seed < HISTORIES; seed++) {
            // Given
            var history = new History(seed, number -> new Reserve(k));
            // When
            var smallest = history.smallestSupport(k);
            // Then
            assertTrue(smallest >= k, "seed " + seed + " singles out " + smallest);
        }
    }

    @Test
    void everyStepShowsNobodyNewOrAtLeastK() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            // Given
            var history = new History(seed, number -> new Reserve(10));
            // When
            var smallest = history.smallestStep();
            // Then
            assertTrue(smallest >= 10, "seed " + seed + " shows " + smallest + " more people at once");
        }
    }

    @Test
    void aPlainThresholdFailsTheSameAttack() {
        // Given
        var history = new History(1, number -> new Threshold(10));
        // Then
        assertEquals(1, history.smallestSupport(10));
        assertEquals(1, history.smallestStep());
    }

    /** What a rule shows of one leaf. */
    private interface Rule {
        void arrive();

        void close(int accepted);

        /** People shown: the first so many arrivals. */
        int shown();
    }

    /** The rule of this service. */
    private static final class Reserve implements Rule {
        private Leaf leaf;

        Reserve(int k) {
            leaf = Leaf.empty(new Policy("test", k));
        }

        @Override
        public void arrive() {
            leaf = leaf.arrive().leaf();
        }

        @Override
        public void close(int accepted) {
            leaf = leaf.close(accepted).leaf();
        }

        @Override
        public int shown() {
            return leaf.released();
        }
    }

    /** The rule most products have: below k nothing, from k on everything. */
    private static final class Threshold implements Rule {
        private final int k;
        private int arrived;

        Threshold(int k) {
            this.k = k;
        }

        @Override
        public void arrive() {
            arrived++;
        }

        @Override
        public void close(int accepted) {
            // Nothing changes: everybody is shown already.
        }

        @Override
        public int shown() {
            return arrived < k ? 0 : arrived;
        }
    }

    /** Random arrivals over random leaves with closings in between, and every population shown on the way. */
    private static final class History {
        private final Random random;
        private final List<BitSet> populations = new ArrayList<>();
        private final List<Integer> steps = new ArrayList<>();
        private final int people;

        History(long seed, IntFunction<Rule> rules) {
            random = new Random(seed);
            var leaves = 1 + random.nextInt(6);
            people = 40 + random.nextInt(300);
            var leafOf = random.ints(people, 0, leaves).toArray();
            var rule = new Rule[leaves];
            var members = new ArrayList<List<Integer>>();
            var accepted = new int[leaves];
            for (int leaf = 0; leaf < leaves; leaf++) {
                rule[leaf] = rules.apply(leaf);
                members.add(new ArrayList<>());
            }
            for (int leaf : leafOf) {
                accepted[leaf]++;
            }
            var closesAfter = random.ints(leaves, 0, people).toArray();
            for (int person = 0; person < people; person++) {
                var shownBefore = rule[leafOf[person]].shown();
                members.get(leafOf[person]).add(person);
                rule[leafOf[person]].arrive();
                steps.add(rule[leafOf[person]].shown() - shownBefore);
                for (int leaf = 0; leaf < leaves; leaf++) {
                    if (closesAfter[leaf] == person) {
                        rule[leaf].close(accepted[leaf]);
                    }
                }
                for (int leaf = 0; leaf < leaves; leaf++) {
                    show(members.get(leaf).subList(0, rule[leaf].shown()));
                }
                show(everybodyShown(rule, members));
            }
        }

        private static List<Integer> everybodyShown(Rule[] rule, List<List<Integer>> members) {
            var all = new ArrayList<Integer>();
            for (int leaf = 0; leaf < rule.length; leaf++) {
                all.addAll(members.get(leaf).subList(0, rule[leaf].shown()));
            }
            return all;
        }

        private void show(List<Integer> shown) {
            var population = new BitSet(people);
            shown.forEach(population::set);
            if (!populations.contains(population)) {
                populations.add(population);
            }
        }

        int smallestStep() {
            return steps.stream()
                    .filter(step -> step != 0)
                    .mapToInt(Integer::intValue)
                    .min()
                    .orElse(Integer.MAX_VALUE);
        }

        /** Smallest non-empty support: every pair's difference, and random combinations of more. */
        int smallestSupport(int k) {
            var smallest = Integer.MAX_VALUE;
            for (var one : populations) {
                for (var other : populations) {
                    var difference = (BitSet) one.clone();
                    difference.xor(other);
                    smallest = smaller(smallest, difference.cardinality());
                }
            }
            for (int i = 0; i < COMBINATIONS && smallest >= k; i++) {
                smallest = smaller(smallest, randomSupport());
            }
            return smallest;
        }

        private int randomSupport() {
            var sum = new int[people];
            var terms = 2 + random.nextInt(6);
            for (int term = 0; term < terms; term++) {
                var coefficient = random.nextInt(7) - 3;
                populations.get(random.nextInt(populations.size())).stream()
                        .forEach(person -> sum[person] += coefficient);
            }
            var support = 0;
            for (int value : sum) {
                support += value == 0 ? 0 : 1;
            }
            return support;
        }

        private static int smaller(int smallest, int support) {
            return support == 0 ? smallest : Math.min(smallest, support);
        }
    }
}
