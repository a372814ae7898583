package careers.insight.response;

import careers.insight.campaign.Lattices;
import careers.insight.disclosure.Leaf;
import careers.insight.response.LeafStore.StoredLeaf;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Decides whether a leaf may be asked for what is due, and stores what that releases. Runs under the lock of the leaf. */
@ApplicationScoped
class Releases {

    private final LeafStore leaves;
    private final BlockStore blocks;
    private final LogEnd logEnd;
    private final Lattices lattices;

    Releases(LeafStore leaves, BlockStore blocks, LogEnd logEnd, Lattices lattices) {
        this.leaves = leaves;
        this.blocks = blocks;
        this.logEnd = logEnd;
        this.lattices = lattices;
    }

    /**
     * Whether a block may be cut now: the log has been read back, all who are in blocks are in the sums, and the campaign has
     * told which leaves it has. Until then nobody knows which leaf a response belongs to.
     */
    boolean mayCut(StoredLeaf stored) {
        return logEnd.isPassed()
                && stored.missing() == 0
                && lattices.of(stored.campaign()).isPresent();
    }

    /** Stores a leaf with those who have come to it, and releases its blocks. */
    void apply(StoredLeaf before, Leaf.Change change, List<ResponseAccepted> arrived) {
        applyAll(List.of(new Change(new Step(before, change.released(), arrived), change.leaf())));
    }

    /** Stores leaves, each once, with those who have come to them, and releases their blocks. */
    void applyAll(List<Change> changes) {
        leaves.saveAll(changes.stream().map(Change::after).toList());
        blocks.release(changes.stream().map(Change::step).toList());
    }

    /**
     * A leaf that changes.
     *
     * @param step what happens to it
     * @param leaf what it is afterwards
     */
    record Change(Step step, Leaf leaf) {

        private StoredLeaf after() {
            return step.before()
                    .with(leaf, step.before().places() + step.arrived().size());
        }
    }

    /** Stores a leaf and releases what is due, if it may be now. */
    void settle(StoredLeaf stored) {
        var change = mayCut(stored) ? stored.leaf().due() : Leaf.Change.nothing(stored.leaf());
        apply(stored, change, List.of());
    }
}
