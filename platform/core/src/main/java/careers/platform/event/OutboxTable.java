package careers.platform.event;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The relay's statements on the table {@code outbox}, on one connection that also holds the locks of its buckets. */
final class OutboxTable {

    static final int BUCKETS = 16;
    // Any number that no other advisory lock of the service's database uses.
    private static final int LOCK_SPACE = 0x0B0C;

    /** The stream of all that was published. */
    static final UUID PUBLICATION = new UUID(0, 0);

    // Oldest first, of each aggregate only the earliest: what follows it must wait for it, and versions have no gaps.
    // No
    // watermark, so an event that commits late is found whenever it commits; no SKIP LOCKED, so none is overtaken. The
    // one before is a subquery and no NOT EXISTS: as a join, statistics from before a backlog made it read all of it.
    private static final String DUE = "SELECT" + OutboxRow.COLUMNS + """
            FROM (SELECT * FROM outbox
                  WHERE published_at IS NULL AND bucket = ANY (?) AND (next_attempt_at IS NULL OR next_attempt_at <= now())
                  ORDER BY event_id LIMIT ?) o
            WHERE (aggregate_version = 1 OR (SELECT earlier.position IS NOT NULL FROM outbox earlier
                   WHERE earlier.aggregate_type = o.aggregate_type AND earlier.aggregate_id = o.aggregate_id
                     AND earlier.aggregate_version = o.aggregate_version - 1) IS NOT FALSE)
            ORDER BY event_id LIMIT ?""";
    // The heads first, as a table of their own, then one look through what waits: see above on joins.
    private static final String BEHIND = """
            WITH head AS MATERIALIZED (
                SELECT aggregate_type, aggregate_id, aggregate_version FROM outbox WHERE event_id = ANY (?))
            SELECT""" + OutboxRow.COLUMNS + """
            FROM outbox o
            WHERE published_at IS NULL AND (next_attempt_at IS NULL OR next_attempt_at <= now())
              AND (aggregate_type, aggregate_id) IN (SELECT aggregate_type, aggregate_id FROM head)
              AND event_id <> ALL (?)
            ORDER BY event_id LIMIT ?""";
    // Numbers without gaps in the order of the list. The head stays locked until the commit, so that no reader sees a
    // number before a lower one, whoever gave that out.
    private static final String PUBLISHED = """
            WITH event AS (
                SELECT event_id, row_number() OVER (ORDER BY place) AS place
                FROM unnest(?::uuid[]) WITH ORDINALITY AS e (event_id, place) JOIN outbox USING (event_id)
                WHERE position IS NULL),
            head AS (
                INSERT INTO outbox_head AS h (stream, last) SELECT ?, count(*) FROM event HAVING count(*) > 0
                ON CONFLICT (stream) DO UPDATE SET last = h.last + EXCLUDED.last
                RETURNING last)
            UPDATE outbox o
            SET published_at = now(), position = head.last - (SELECT count(*) FROM event) + event.place
            FROM event, head WHERE o.event_id = event.event_id""";
    private static final String FAILED = """
            UPDATE outbox SET attempts = attempts + 1, last_error = ?,
                   next_attempt_at = now() + make_interval(secs => least(60, 0.1 * power(2, least(attempts, 10))))
            WHERE event_id = ?""";

    private final Connection connection;

    OutboxTable(Connection connection) {
        this.connection = connection;
    }

    /**
     * Takes the buckets that nobody holds; they are let go with the connection.
     *
     * @param held those that this connection has already: a second lock on them would have to be let go twice
     */
    List<Integer> lockFreeBuckets(Collection<Integer> held) throws SQLException {
        List<Integer> locked = new ArrayList<>(held);
        try (PreparedStatement lock = connection.prepareStatement("SELECT pg_try_advisory_lock(?, ?)")) {
            for (int bucket = 0; bucket < BUCKETS; bucket++) {
                if (!held.contains(bucket) && tryLock(lock, bucket)) {
                    locked.add(bucket);
                }
            }
        }
        return locked;
    }

    private static boolean tryLock(PreparedStatement lock, int bucket) throws SQLException {
        lock.setInt(1, LOCK_SPACE);
        lock.setInt(2, bucket);
        try (ResultSet answer = lock.executeQuery()) {
            answer.next();
            return answer.getBoolean(1);
        }
    }

    void unlock() throws SQLException {
        try (PreparedStatement unlock = connection.prepareStatement("SELECT pg_advisory_unlock_all()")) {
            unlock.execute();
        }
    }

    List<OutboxRow> due(Collection<Integer> buckets, int limit) throws SQLException {
        return due(buckets, limit, Integer.MAX_VALUE);
    }

    /**
     * The earliest of each aggregate.
     *
     * @param among how many of the oldest are looked through; of a long queue of few aggregates most wait for another
     */
    List<OutboxRow> due(Collection<Integer> buckets, int limit, int among) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(DUE)) {
            select.setArray(1, connection.createArrayOf("int4", buckets.toArray()));
            select.setInt(2, among);
            select.setInt(3, limit);
            return rows(select);
        }
    }

    /** What waits behind these events in their aggregates, as far as there is room, in no promised order. */
    List<OutboxRow> behind(List<OutboxRow> heads, int limit) throws SQLException {
        Object[] ids = heads.stream().map(OutboxRow::eventId).toArray();
        try (PreparedStatement select = connection.prepareStatement(BEHIND)) {
            select.setArray(1, connection.createArrayOf("uuid", ids));
            select.setArray(2, connection.createArrayOf("uuid", ids));
            select.setInt(3, limit);
            return rows(select);
        }
    }

    private static List<OutboxRow> rows(PreparedStatement select) throws SQLException {
        List<OutboxRow> rows = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                rows.add(OutboxRow.of(row));
            }
        }
        return rows;
    }

    /** Gives each event the next position, in the order of the list. */
    void markPublished(List<UUID> eventIds) throws SQLException {
        Array ids = connection.createArrayOf("uuid", eventIds.toArray());
        try (PreparedStatement update = connection.prepareStatement(PUBLISHED)) {
            update.setArray(1, ids);
            update.setObject(2, PUBLICATION);
            update.executeUpdate();
        } finally {
            ids.free();
        }
    }

    void markFailed(UUID eventId, String error) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(FAILED)) {
            update.setString(1, error);
            update.setObject(2, eventId);
            update.executeUpdate();
        }
    }
}
