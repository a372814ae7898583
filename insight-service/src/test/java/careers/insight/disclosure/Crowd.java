package careers.insight.disclosure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The people of one campaign who answer questions of five options each, and what may be seen of it. It keeps sums as the
 * store does and has the real gate in front of them. It knows the truth, so that what an attacker claims can be judged.
 */
final class Crowd implements ReleasedSums {

    static final List<String> CODES = List.of("1", "2", "3", "4", "5");

    /** What stands between the sums and whoever asks. */
    sealed interface Product {}

    /** The rule of this service. */
    record SealedBlocks(Policy policy) implements Product {}

    /** The rule most products have: nothing below k, everybody who stands from k on; any groups may be asked together. */
    record PlainThreshold(int k) implements Product {}

    /** One person; compared by identity. */
    static final class Person {
        final String group;
        final int[] answers;

        Person(String group, int[] answers) {
            this.group = group;
            this.answers = answers;
        }
    }

    /**
     * What somebody sees, and what the rules, which are public, tell about it.
     *
     * @param counts by code, with noise
     * @param population who is counted
     */
    record Seen(int[] counts, Set<Person> population) {}

    private final UUID campaign;
    private final Product product;
    private final Policy policy;
    private final int questions;
    private final Map<String, Leaf> leaves = new HashMap<>();
    private final Map<String, List<Person>> pending = new HashMap<>();
    private final Map<String, Set<Person>> counted = new HashMap<>();
    private final Map<String, int[][]> sums = new HashMap<>();
    private Noise noise;
    private DisclosureGate gate;

    Crowd(long number, Product product, int questions) {
        this.campaign = new UUID(7, number);
        this.product = product;
        this.policy = product instanceof SealedBlocks blocks ? blocks.policy() : new Policy("threshold", 2);
        this.questions = questions;
        drawNoiseUnder("a key for tests");
    }

    /** Other processes, other keys: a gate made anew. */
    void drawNoiseUnder(String key) {
        noise = new Noise(key.getBytes(StandardCharsets.UTF_8));
        gate = new DisclosureGate(this, noise, new ConcurrentHashMap<>());
    }

    boolean isNoisy() {
        return policy.noise() > 0;
    }

    Person arrive(String group, int... answers) {
        var person = new Person(group, answers);
        pending.computeIfAbsent(group, g -> new ArrayList<>()).add(person);
        switch (product) {
            case SealedBlocks blocks -> {
                var change = leaves.getOrDefault(group, Leaf.empty(policy)).arrive();
                leaves.put(group, change.leaf());
                change.released().forEach(block -> seal(group, block.people()));
            }
            case PlainThreshold threshold -> seal(group, 1);
        }
        return person;
    }

    /** The campaign closes and everybody has arrived. */
    void close() {
        leaves.replaceAll((group, leaf) -> {
            var change = leaf.close(leaf.arrived());
            change.released().forEach(block -> seal(group, block.people()));
            return change.leaf();
        });
    }

    /** Who is in a sealed block stays in its sum; the plain threshold counts those who stand. */
    void withdraw(Person person) {
        if (pending.get(person.group).remove(person)) {
            leaves.computeIfPresent(person.group, (group, leaf) -> leaf.leave());
        } else if (product instanceof PlainThreshold
                && counted.get(person.group).remove(person)) {
            add(person, -1);
        }
    }

    /** The log is read again in another order; what was sealed stays, what was only counted is counted anew. */
    void rebuild(Random random, Runnable afterEach) {
        if (product instanceof SealedBlocks) {
            afterEach.run();
            return;
        }
        var log = new ArrayList<Person>();
        counted.values().forEach(log::addAll);
        counted.clear();
        sums.clear();
        Collections.shuffle(log, random);
        for (var person : log) {
            pending.get(person.group).add(person);
            seal(person.group, 1);
            afterEach.run();
        }
    }

    private void seal(String group, int people) {
        var members = pending.get(group).subList(0, people);
        for (var member : members) {
            counted.computeIfAbsent(group, g -> new HashSet<>()).add(member);
            add(member, 1);
        }
        members.clear();
    }

    private void add(Person person, int times) {
        var sum = sums.computeIfAbsent(person.group, g -> new int[questions][CODES.size()]);
        for (int question = 0; question < questions; question++) {
            sum[question][person.answers[question]] += times;
        }
    }

    ProtectedTable table(String group, int question) {
        return gate.tables(campaign, List.of(group), "question" + question).getFirst();
    }

    /** The same from another process, which remembers nothing. */
    ProtectedTable tableElsewhere(String group, int question) {
        return new DisclosureGate(this, noise, new ConcurrentHashMap<>())
                .tables(campaign, List.of(group), "question" + question)
                .getFirst();
    }

    /** Groups asked together. This service adds nothing up, so whoever asks it adds what it shows of each. */
    Seen see(int question, String... groups) {
        var population = new HashSet<Person>();
        for (var group : groups) {
            population.addAll(counted.getOrDefault(group, Set.of()));
        }
        var counts = new int[CODES.size()];
        if (product instanceof PlainThreshold threshold && population.size() < threshold.k()) {
            return new Seen(counts, Set.of());
        }
        for (var group : groups) {
            for (int code = 0; code < counts.length; code++) {
                counts[code] += product instanceof PlainThreshold
                        ? sums.getOrDefault(group, new int[questions][CODES.size()])[question][code]
                        : table(group, question).count(CODES.get(code));
            }
        }
        return new Seen(counts, population);
    }

    @Override
    public Policy policyInForce() {
        return policy;
    }

    @Override
    public Map<String, ReleasedSum> of(UUID asked, String concept, Map<String, String> drawn) {
        var question = Integer.parseInt(concept.substring("question".length()));
        var found = new HashMap<String, ReleasedSum>();
        sums.forEach((group, sum) -> {
            var leaf = leaves.get(group);
            var version = Integer.toString(leaf.blocks());
            var counts = new HashMap<String, Integer>();
            for (int code = 0; code < CODES.size() && !version.equals(drawn.get(group)); code++) {
                counts.put(CODES.get(code), sum[question][code]);
            }
            found.put(group, new ReleasedSum(version, policy, leaf.blocks(), leaf.released(), true, counts));
        });
        return found;
    }
}
