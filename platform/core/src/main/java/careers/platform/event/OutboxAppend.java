package careers.platform.event;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The statements with which decisions write to the table {@code outbox}, many rows at once. */
final class OutboxAppend {

    // The heads are locked in one order by everybody. Their new values are the numbers of the last events of this list;
    // the others count back from there.
    private static final String INSERT = """
            WITH event AS (
                SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[],
                                     ?::text[], ?::timestamptz[], ?::uuid[]) WITH ORDINALITY
                    AS e (event_id, topic, type, aggregate_type, aggregate_id, aggregate_version, payload,
                          traceparent, created_at, stream, place)),
            head AS (
                INSERT INTO outbox_head AS h (stream, last)
                SELECT stream, count(*) FROM event WHERE stream IS NOT NULL GROUP BY stream ORDER BY stream
                ON CONFLICT (stream) DO UPDATE SET last = h.last + EXCLUDED.last
                RETURNING stream, last),
            stored AS (
                INSERT INTO outbox (event_id, topic, type, aggregate_type, aggregate_id, aggregate_version, payload,
                                    traceparent, created_at, stream, stream_sequence)
                SELECT event_id, topic, type, aggregate_type, aggregate_id, aggregate_version, payload::jsonb,
                       traceparent, created_at, stream,
                       last + 1 - row_number() OVER (PARTITION BY stream ORDER BY place DESC)
                FROM event LEFT JOIN head USING (stream)
                ORDER BY place
                RETURNING event_id, stream_sequence)
            SELECT event_id, stream_sequence FROM stored WHERE stream_sequence IS NOT NULL""";
    private static final String ERASE = """
            UPDATE outbox SET payload = '{}', erased_at = ?
            WHERE aggregate_type = ? AND aggregate_id = ? AND erased_at IS NULL""";

    private OutboxAppend() {}

    static Map<UUID, Long> all(Connection connection, List<OutboxEvent> events) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setArray(1, array(connection, "uuid", events, OutboxEvent::eventId));
            insert.setArray(2, array(connection, "text", events, OutboxEvent::topic));
            insert.setArray(3, array(connection, "text", events, OutboxEvent::type));
            insert.setArray(4, array(connection, "text", events, OutboxEvent::aggregateType));
            insert.setArray(5, array(connection, "text", events, OutboxEvent::aggregateId));
            insert.setArray(6, array(connection, "int8", events, OutboxEvent::aggregateVersion));
            insert.setArray(7, array(connection, "text", events, OutboxEvent::payload));
            insert.setArray(8, array(connection, "text", events, OutboxEvent::traceparent));
            insert.setArray(
                    9, array(connection, "text", events, e -> e.createdAt().toString()));
            insert.setArray(10, array(connection, "uuid", events, OutboxEvent::stream));
            Map<UUID, Long> numbers = new HashMap<>();
            try (ResultSet row = insert.executeQuery()) {
                while (row.next()) {
                    numbers.put(row.getObject(1, UUID.class), row.getLong(2));
                }
            }
            return numbers;
        }
    }

    static void eraseContent(Connection connection, String aggregateType, String aggregateId, Instant now)
            throws SQLException {
        try (PreparedStatement erase = connection.prepareStatement(ERASE)) {
            erase.setObject(1, now.atOffset(ZoneOffset.UTC));
            erase.setString(2, aggregateType);
            erase.setString(3, aggregateId);
            erase.executeUpdate();
        }
    }

    private static Array array(
            Connection connection, String type, List<OutboxEvent> events, Function<OutboxEvent, Object> column)
            throws SQLException {
        List<Object> values = new ArrayList<>(events.size());
        events.forEach(event -> values.add(column.apply(event)));
        return connection.createArrayOf(type, values.toArray());
    }
}
