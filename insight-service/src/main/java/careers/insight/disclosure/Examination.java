package careers.insight.disclosure;

import careers.insight.disclosure.CrossedTable.Refusal;
import careers.insight.disclosure.FinalFacts.Scope;
import java.util.Arrays;
import java.util.Optional;

/**
 * Whether a further table of a group may be given beside its blocks and the tables given before.
 *
 * @param scope the group
 * @param divisions how its people are divided in tables given before
 */
record Examination(Scope scope, Divisions divisions) {

    /**
     * Why not; empty when it may.
     *
     * <p>Each of the two divisions is held against the blocks, against the other, and against earlier ones. Within a table
     * the rule of the ledger would forbid small cells, which the table shows anyway, with noise; it holds between tables.
     * Two divisions of which one settles the other are refused in one table: beside noise that is small, the answers of
     * whole rows would be as good as known.
     */
    Optional<Refusal> of(Division rows, Division columns) {
        var together = SmallestCut.of(rows.cross(columns));
        if (together.people() < k() || together.isApart() || singlesOut(rows, columns) || singlesOut(columns, rows)) {
            return Optional.of(Refusal.MIN_CUT);
        }
        return overlaps(rows, columns) || overlaps(columns, rows)
                ? Optional.of(Refusal.LEDGER_OVERLAP)
                : Optional.empty();
    }

    private boolean overlaps(Division one, Division other) {
        return divisions.besides(one, other).stream().anyMatch(earlier -> one.overlaps(earlier, k()));
    }

    private boolean singlesOut(Division one, Division other) {
        var blocks = Arrays.stream(scope.blocks()).max().orElse(-1) + 1;
        return SmallestCut.of(one.cross(scope.blocks(), blocks)).people() < k()
                || divisions.besides(one, other).stream()
                        .anyMatch(earlier -> SmallestCut.of(one.cross(earlier)).people() < k());
    }

    private int k() {
        return scope.policy().minimum();
    }
}
