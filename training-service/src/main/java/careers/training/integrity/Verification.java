package careers.training.integrity;

import java.util.ArrayList;
import java.util.List;

/** What a verification finds while it goes: the first hundred differences, and how many there are in all. */
final class Verification {

    private static final int KEPT = 100;

    private final List<Difference> first = new ArrayList<>();
    private final HistoryTable.Root root;
    private long count;
    private long chains;

    Verification(HistoryTable.Root root) {
        this.root = root;
    }

    void add(List<Difference> differences) {
        count += differences.size();
        differences.stream().limit(Math.max(0, KEPT - first.size())).forEach(first::add);
    }

    void checked(int more) {
        chains += more;
    }

    long chains() {
        return chains;
    }

    long count() {
        return count;
    }

    List<Difference> first() {
        return first;
    }

    HistoryTable.Root root() {
        return root;
    }

    VerificationState state() {
        return count == 0 ? VerificationState.INTACT : VerificationState.DIFFERENT;
    }
}
