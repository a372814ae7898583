package careers.insight.response;

import careers.insight.disclosure.Leaf;
import careers.insight.response.LeafStore.StoredLeaf;
import careers.insight.store.FactDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Decides when leaves are asked for what is due, and stores what that releases. Runs under the lock of the leaf. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Releases {

    /** So many people fit into memory and into the time of a transaction. */
    private static final int MOST_BLOCKS = 1_000;

    private static final String DUE = """
            SELECT campaign_id, audience FROM leaf
             WHERE missing = 0 AND (pending >= minimum OR accepted IS NOT NULL AND NOT finished)
             ORDER BY campaign_id, audience COLLATE "C"
            """;

    private static final String ADD_ABSENT =
            "INSERT INTO absent_response (response_id, campaign_id) VALUES (?, ?) ON CONFLICT DO NOTHING";

    private static final String KNOWN = "SELECT 1 FROM response_fact WHERE response_id = ?";

    /** Leaves that wait for people, if all that they wait for will never come. */
    private static final String WAITING_IN_VAIN = """
            SELECT audience FROM leaf l
             WHERE campaign_id = ? AND accepted IS NOT NULL AND NOT finished
               AND (SELECT sum(w.accepted - w.arrived) FROM leaf w
                     WHERE w.campaign_id = l.campaign_id AND w.accepted IS NOT NULL AND NOT w.finished)
                <= (SELECT count(*) FROM absent_response a WHERE a.campaign_id = l.campaign_id
                       AND NOT EXISTS (SELECT 1 FROM response_fact f WHERE f.response_id = a.response_id))
             ORDER BY audience COLLATE "C"
            """;

    private final FactDatabase database;
    private final LeafStore leaves;
    private final BlockStore blocks;
    private final LogEnd logEnd;

    Releases(FactDatabase database, LeafStore leaves, BlockStore blocks, LogEnd logEnd) {
        this.database = database;
        this.leaves = leaves;
        this.blocks = blocks;
        this.logEnd = logEnd;
    }

    /** Whether a block may be cut now: the log has been read back, and all who are in blocks are in the sums. */
    boolean mayCut(StoredLeaf stored) {
        return logEnd.isPassed() && stored.missing() == 0;
    }

    /** Stores a leaf with those who have come to it, and releases its blocks. */
    void apply(StoredLeaf before, Leaf.Change change, List<ResponseAccepted> arrived) {
        leaves.save(before.with(change.leaf(), before.places() + arrived.size()));
        blocks.release(before, change.released(), arrived);
    }

    /** Stores a leaf and releases what is due, if it may be now. */
    void settle(StoredLeaf stored) {
        var change = mayCut(stored) ? stored.leaf().due() : Leaf.Change.nothing(stored.leaf());
        apply(stored, change, List.of());
    }

    /**
     * A response was accepted, and its answers will not come: its event was skipped, or was emptied before it was read. It
     * counts as one that came and went, so that the close does not wait for it.
     */
    public void miss(UUID response, UUID campaign) {
        if (database.first(KNOWN, row -> true, response).isEmpty()
                && database.update(ADD_ABSENT, response, campaign) == 1) {
            endIfNobodyElseComes(campaign);
        }
    }

    /**
     * Ends the leaves of a closed campaign that wait for no more people than will never come. Of those only the campaign is
     * known, so they are compared over all its groups together.
     */
    void endIfNobodyElseComes(UUID campaign) {
        if (!logEnd.isPassed()) {
            return;
        }
        for (var group : database.list(WAITING_IN_VAIN, row -> row.getString(1), campaign)) {
            var stored = leaves.lock(campaign, group);
            var change = mayCut(stored) ? stored.leaf().end() : Leaf.Change.nothing(stored.leaf());
            apply(stored, change, List.of());
        }
    }

    /**
     * After what was read together has been applied: once the log is read back, releases what became due by it, in so many
     * blocks a transaction. As long as some are left, no others are cut.
     *
     * @return whether some are left
     */
    public boolean afterReading() {
        if (logEnd.isPassed() || !logEnd.isReached()) {
            return false;
        }
        var due = database.list(DUE, Key::read);
        for (var key : due) {
            var stored = leaves.lock(key.campaign(), key.group());
            var change = stored.leaf().due(MOST_BLOCKS);
            apply(stored, change, List.of());
            if (change.released().size() >= MOST_BLOCKS) {
                return true;
            }
        }
        logEnd.pass();
        due.forEach(key -> endIfNobodyElseComes(key.campaign()));
        return false;
    }

    private record Key(UUID campaign, String group) {

        static Key read(ResultSet row) throws SQLException {
            return new Key(row.getObject("campaign_id", UUID.class), row.getString("audience"));
        }
    }
}
