package careers.insight.disclosure;

import careers.insight.disclosure.ReleaseRules.Answers;
import careers.insight.disclosure.ReleaseRules.Person;
import careers.insight.disclosure.ReleaseRules.Regions;
import careers.insight.disclosure.ReleaseRules.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What random people do over random leaves, and every sum shown on the way. */
final class ReleaseHistory {

    private static final int COMBINATIONS = 300;

    private final Random random;
    final List<Map<Answers, Integer>> sums = new ArrayList<>();

    ReleaseHistory(long seed, Supplier<Rule> rules) {
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
    ReleaseHistory(long seed, Regions regions) {
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
