package careers.insight.release;

import careers.insight.disclosure.DisclosureGate;
import careers.insight.disclosure.ProtectedTable;
import careers.insight.store.FactDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Numbers releases. What is numbered is what the gate shows: a group that it withholds has none, however many blocks it
 * has. One transaction at a time gives numbers, so they come into sight in their order.
 */
@ApplicationScoped
class ReleaseLog {

    private static final String ALONE = "SELECT pg_try_advisory_xact_lock(7330621) AS mine";

    /** A block of the leaf of an area is one more of the area and one more of its audience: the figures of both change. */
    private static final String BEHIND = """
            SELECT g.campaign_id, g.name, coalesce(r.blocks, 0) AS told
              FROM (SELECT campaign_id, split_part(audience, '@', 1) AS name, sum(blocks) AS blocks FROM leaf GROUP BY 1, 2
                    UNION ALL
                    SELECT campaign_id, audience, blocks FROM leaf WHERE strpos(audience, '@') > 0) g
              LEFT JOIN LATERAL (SELECT max(blocks) AS blocks FROM release
                                  WHERE campaign_id = g.campaign_id AND audience = g.name) r ON true
             WHERE g.blocks > coalesce(r.blocks, 0)
             ORDER BY g.campaign_id, g.name""";

    private static final String ADD = """
            INSERT INTO release (id, campaign_id, audience, blocks)
            SELECT (SELECT coalesce(max(id), 0) FROM release) + row_number() OVER (ORDER BY block), ?, ?, block
              FROM generate_series(?, ?) AS block""";

    private static final String NEWEST = "SELECT coalesce(max(id), 0) AS newest FROM release";

    private static final String AFTER = """
            SELECT * FROM release WHERE id > ? AND (?::uuid IS NULL OR campaign_id = ?) ORDER BY id LIMIT ?""";

    private final FactDatabase database;
    private final DisclosureGate gate;

    ReleaseLog(FactDatabase database, DisclosureGate gate) {
        this.database = database;
        this.gate = gate;
    }

    /** Numbers what has been released since, unless somebody else is about to, and says the highest number. */
    @Transactional
    long newest() {
        var isMine = database.list(ALONE, row -> row.getBoolean("mine")).getFirst();
        if (isMine) {
            database.list(BEHIND, Behind::read).stream()
                    .collect(Collectors.groupingBy(Behind::campaign))
                    .forEach(this::add);
        }
        return database.list(NEWEST, row -> row.getLong("newest")).getFirst();
    }

    private void add(UUID campaign, List<Behind> behind) {
        // Of no concept: what is asked for is how many blocks are shown, and no count.
        var tables = gate.tables(campaign, behind.stream().map(Behind::group).toList(), "");
        for (int i = 0; i < behind.size(); i++) {
            if (tables.get(i).status() == ProtectedTable.Status.FREE) {
                database.update(
                        ADD,
                        campaign,
                        behind.get(i).group(),
                        behind.get(i).told() + 1,
                        tables.get(i).blocks());
            }
        }
    }

    /** Releases with higher numbers, of one campaign or of all, in their order. */
    @Transactional
    List<ReleaseView> after(UUID campaign, long id, int limit) {
        return database.list(AFTER, ReleaseLog::view, id, campaign, campaign, limit);
    }

    private static ReleaseView view(ResultSet row) throws SQLException {
        return new ReleaseView(
                row.getLong("id"),
                row.getObject("campaign_id", UUID.class),
                row.getString("audience"),
                row.getInt("blocks"));
    }

    private record Behind(UUID campaign, String group, int told) {
        static Behind read(ResultSet row) throws SQLException {
            return new Behind(row.getObject("campaign_id", UUID.class), row.getString("name"), row.getInt("told"));
        }
    }
}
