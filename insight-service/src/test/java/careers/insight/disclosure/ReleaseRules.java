package careers.insight.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/** Rules of when people are shown, as an observer meets them: that of this service, and others that fail. */
final class ReleaseRules {

    private ReleaseRules() {}

    /** One person and the version of the answers that counts. */
    static final class Person {
        private final int number;
        private int version = 1;
        boolean gone;

        Person(int number) {
            this.number = number;
        }
    }

    /** Answers of one person in one version. */
    record Answers(int person, int version) {}

    /** What a rule shows of one leaf: how often it counts which answers. */
    abstract static class Rule {
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
    static class Reserve extends Rule {
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
    static final class CutAnew extends Reserve {

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
    static class Regions {
        static final int LEAVES = 4;
        final List<Reserve> leaves = new ArrayList<>();
        private boolean closed;
        int moved;

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
    static final class Levels extends Regions {
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
    static final class Threshold extends Rule {
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
}
