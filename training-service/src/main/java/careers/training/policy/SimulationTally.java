package careers.training.policy;

import careers.training.bursary.PolicyReplay;
import careers.training.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up what a simulation found. */
final class SimulationTally {

    private static final int MOST_CHANGES = 200;

    private final Sum before = new Sum();
    private final Sum after = new Sum();
    private final Sum all = new Sum();
    private final Map<String, Sum> types = new TreeMap<>();
    private final List<PolicySimulationView.Change> changes = new ArrayList<>();

    private static final class Sum {
        private int bursaries;
        private long pence;
        private int gain;
        private int lose;

        private void count(long worth) {
            bursaries += worth > 0 ? 1 : 0;
            pence = Math.addExact(pence, worth);
        }

        private void change(long delta) {
            pence = Math.addExact(pence, delta);
            gain += delta > 0 ? 1 : 0;
            lose += delta < 0 ? 1 : 0;
        }

        private PolicySimulationView.Total total() {
            return new PolicySimulationView.Total(bursaries, Money.ofPence(pence));
        }
    }

    void add(CompletionTable.Completion completion, PolicyReplay.Worth was, PolicyReplay.Worth becomes) {
        before.count(was.pence());
        after.count(becomes.pence());
        long delta = becomes.pence() - was.pence();
        if (delta == 0) {
            return;
        }
        all.change(delta);
        String type = completion.type() == null ? "-" : completion.type();
        types.computeIfAbsent(type, name -> new Sum()).change(delta);
        changes.add(new PolicySimulationView.Change(
                completion.replay().enrolmentId(),
                completion.establishment(),
                completion.level(),
                completion.pricedBy() != null,
                Money.ofPence(was.pence()),
                Money.ofPence(becomes.pence()),
                was.pence() == 0 ? was.failures() : becomes.failures()));
    }

    PolicySimulationView view(PolicyVersion policy, String academicYear, LocalDate asOf, long uncommittedPence) {
        changes.sort(Comparator.comparing(PolicySimulationView.Change::enrolmentId));
        return new PolicySimulationView(
                policy.id,
                policy.contentSha256,
                academicYear,
                asOf,
                before.total(),
                after.total(),
                Money.ofPence(all.pence),
                Money.ofPence(uncommittedPence - all.pence),
                all.gain,
                all.lose,
                types.entrySet().stream()
                        .map(type -> new PolicySimulationView.TypeChange(
                                type.getKey(),
                                type.getValue().gain,
                                type.getValue().lose,
                                Money.ofPence(type.getValue().pence)))
                        .toList(),
                List.copyOf(changes.subList(0, Math.min(MOST_CHANGES, changes.size()))),
                Math.max(0, changes.size() - MOST_CHANGES));
    }
}
