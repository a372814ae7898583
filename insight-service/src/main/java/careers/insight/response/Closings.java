package careers.insight.response;

import careers.insight.disclosure.Closing;
import careers.insight.response.LeafStore.StoredLeaf;
import careers.insight.store.FactDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Closes the leaves of an audience once nobody else is expected in any of them. How many were accepted is compared over all
 * its leaves together: its own leaf is the last to close anyway, and who is counted where plays no part.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Closings {

    /** One look at the log changes many leaves in the order of its events; two at once would wait for each other's. */
    static final String TURN = "SELECT pg_advisory_xact_lock(hashtext('response_fact'))";

    /** So many people fit into memory and into the time of a transaction. */
    private static final int MOST_BLOCKS = 1_000;

    private static final String DUE = """
            SELECT campaign_id, audience FROM leaf
             WHERE missing = 0 AND (pending >= minimum OR accepted IS NOT NULL AND NOT finished)
               AND campaign_id IN (SELECT campaign_id FROM campaign)
             ORDER BY campaign_id, audience COLLATE "C"
            """;

    private static final String ADD_ABSENT =
            "INSERT INTO absent_response (response_id, campaign_id) VALUES (?, ?) ON CONFLICT DO NOTHING";

    private static final String KNOWN = "SELECT 1 FROM response_fact WHERE response_id = ?";

    /** Audiences of closed campaigns that are not closed, and how many people of them have not come. */
    private static final String WAITING = """
            SELECT w.campaign_id, w.audience, w.accepted - (
                       SELECT sum(l.arrived) FROM leaf l
                        WHERE l.campaign_id = w.campaign_id AND split_part(l.audience, '@', 1) = w.audience) AS expected
              FROM leaf w
             WHERE w.campaign_id = ANY (?) AND w.accepted IS NOT NULL AND NOT w.finished AND strpos(w.audience, '/') = 0
             ORDER BY w.campaign_id, w.audience COLLATE "C"
            """;

    private static final String ABSENT = """
            SELECT count(*) FROM absent_response a WHERE a.campaign_id = ?
               AND NOT EXISTS (SELECT 1 FROM response_fact f WHERE f.response_id = a.response_id)""";

    private static final String AREAS = """
            SELECT audience FROM leaf WHERE campaign_id = ? AND starts_with(audience, ? || '@')
             ORDER BY audience COLLATE "C"
            """;

    private final FactDatabase database;
    private final LeafStore leaves;
    private final Releases releases;
    private final Moves moves;
    private final LogEnd logEnd;

    Closings(FactDatabase database, LeafStore leaves, Releases releases, Moves moves, LogEnd logEnd) {
        this.database = database;
        this.leaves = leaves;
        this.releases = releases;
        this.moves = moves;
        this.logEnd = logEnd;
    }

    /**
     * A response was accepted, and its answers will not come: its event was skipped, or was emptied before it was read. It
     * counts as one that came and went, so that the close does not wait for it.
     */
    public void miss(UUID response, UUID campaign) {
        database.list(TURN, row -> row);
        if (database.first(KNOWN, row -> true, response).isEmpty()
                && database.update(ADD_ABSENT, response, campaign) == 1) {
            close(Set.of(campaign));
        }
    }

    /**
     * Closes the audiences of closed campaigns of which everybody has come, and all audiences of a campaign that wait for no
     * more people than will never come: of those only the campaign is known, so they are compared over all its groups.
     */
    void close(Collection<UUID> campaigns) {
        if (!logEnd.isPassed()) {
            return;
        }
        var waiting = database.list(WAITING, Waiting::read, (Object) campaigns.toArray(UUID[]::new));
        for (var audience : waiting) {
            if (audience.expected() <= 0 || isInVain(audience.campaign(), waiting)) {
                close(audience);
            }
        }
    }

    private boolean isInVain(UUID campaign, List<Waiting> waiting) {
        var expected = waiting.stream()
                .filter(each -> each.campaign().equals(campaign))
                .mapToLong(Waiting::expected)
                .sum();
        return database.first(ABSENT, row -> row.getLong(1), campaign).orElse(0L) >= expected;
    }

    private void close(Waiting audience) {
        var rest = leaves.lock(audience.campaign(), audience.name());
        var areas = database.list(AREAS, row -> row.getString(1), audience.campaign(), audience.name()).stream()
                .map(area -> leaves.lock(audience.campaign(), area))
                .toList();
        if (!releases.mayCut(rest) || !areas.stream().allMatch(releases::mayCut)) {
            return;
        }
        var closing =
                Closing.of(rest.leaf(), areas.stream().map(StoredLeaf::leaf).toList());
        for (int i = 0; i < areas.size(); i++) {
            var change = closing.areas().get(i);
            releases.apply(areas.get(i), change, List.of());
            rest = moves.all(areas.get(i).with(change.leaf()), rest);
        }
        releases.apply(rest, closing.rest(), List.of());
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
        var campaigns = new TreeSet<UUID>();
        for (var key : database.list(DUE, Key::read)) {
            var stored = leaves.lock(key.campaign(), key.leaf());
            var change = stored.leaf().due(MOST_BLOCKS);
            releases.apply(stored, change, List.of());
            if (change.released().size() >= MOST_BLOCKS) {
                return true;
            }
            campaigns.add(key.campaign());
        }
        logEnd.pass();
        close(new ArrayList<>(campaigns));
        return false;
    }

    private record Key(UUID campaign, String leaf) {

        static Key read(ResultSet row) throws SQLException {
            return new Key(row.getObject("campaign_id", UUID.class), row.getString("audience"));
        }
    }

    /**
     * An audience that is not closed.
     *
     * @param expected how many people have not come; fewer than none where more came than were accepted
     */
    private record Waiting(UUID campaign, String name, long expected) {

        static Waiting read(ResultSet row) throws SQLException {
            return new Waiting(
                    row.getObject("campaign_id", UUID.class), row.getString("audience"), row.getLong("expected"));
        }
    }
}
