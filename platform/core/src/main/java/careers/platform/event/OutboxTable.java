package careers.platform.event;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The relay's statements on the table {@code outbox}, on one connection that also holds the locks of its buckets. */
final class OutboxTable {

    static final int BUCKETS = 16;
    // Any number that no other advisory lock of the service's database uses.
    private static final int LOCK_SPACE = 0x0B0C;

    // The earliest unpublished event of each aggregate: what follows it must wait for it. No watermark, so an event
    // that commits late is found whenever it commits; no SKIP LOCKED, so none is overtaken.
    private static final String NEXT = """
            SELECT DISTINCT ON (aggregate_type, aggregate_id) event_id, topic, type, aggregate_id, aggregate_version,
                   payload, traceparent, created_at, attempts, next_attempt_at
            FROM outbox WHERE published_at IS NULL AND bucket = ANY (?)
            ORDER BY aggregate_type, aggregate_id, aggregate_version""";
    private static final String DUE =
            "SELECT * FROM (" + NEXT + ") earliest WHERE next_attempt_at IS NULL OR next_attempt_at <= now() LIMIT ?";
    private static final String PUBLISHED = "UPDATE outbox SET published_at = now() WHERE event_id = ANY (?)";
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
        Array bucketArray = connection.createArrayOf("int4", buckets.toArray());
        try (PreparedStatement select = connection.prepareStatement(DUE)) {
            select.setArray(1, bucketArray);
            select.setInt(2, limit);
            List<OutboxRow> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new OutboxRow(
                            row.getObject("event_id", UUID.class),
                            row.getString("topic"),
                            row.getString("type"),
                            row.getString("aggregate_id"),
                            row.getLong("aggregate_version"),
                            row.getString("payload"),
                            row.getString("traceparent"),
                            row.getObject("created_at", OffsetDateTime.class).toInstant(),
                            row.getInt("attempts")));
                }
            }
            return rows;
        } finally {
            bucketArray.free();
        }
    }

    void markPublished(Collection<UUID> eventIds) throws SQLException {
        Array ids = connection.createArrayOf("uuid", eventIds.toArray());
        try (PreparedStatement update = connection.prepareStatement(PUBLISHED)) {
            update.setArray(1, ids);
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
