package careers.platform.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * One event as it stands in the outbox.
 *
 * @param stream null if it is numbered in none
 * @param streamSequence its number there, null as the stream
 * @param position its number among all that the service has published, null before that
 * @param erased whether the content was taken away after it was decided
 */
record OutboxRow(
        UUID eventId,
        String topic,
        String type,
        String aggregateId,
        long aggregateVersion,
        String payload,
        String traceparent,
        Instant createdAt,
        UUID stream,
        Long streamSequence,
        Long position,
        boolean erased) {

    static final String COLUMNS = " event_id, topic, type, aggregate_id, aggregate_version, payload, traceparent,"
            + " created_at, stream, stream_sequence, position, erased_at ";

    /** Reads a row of {@link #COLUMNS}. */
    static OutboxRow of(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getObject("event_id", UUID.class),
                row.getString("topic"),
                row.getString("type"),
                row.getString("aggregate_id"),
                row.getLong("aggregate_version"),
                row.getString("payload"),
                row.getString("traceparent"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("stream", UUID.class),
                row.getObject("stream_sequence", Long.class),
                row.getObject("position", Long.class),
                row.getObject("erased_at") != null);
    }
}
