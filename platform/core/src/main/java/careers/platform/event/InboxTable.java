package careers.platform.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/** The statements on {@code inbox}, {@code inbox_offset} and {@code held_event} of one consumer, on one connection. */
final class InboxTable {

    private static final String ADVANCE = """
            INSERT INTO inbox_offset (consumer, topic, partition, next_offset) VALUES (?, ?, ?, ?)
            ON CONFLICT (consumer, topic, partition) DO UPDATE SET next_offset = excluded.next_offset
            WHERE inbox_offset.next_offset < excluded.next_offset""";
    private static final String NEXT_OFFSET =
            "SELECT next_offset FROM inbox_offset WHERE consumer = ? AND topic = ? AND partition = ?";
    private static final String RESET =
            "UPDATE inbox_offset SET next_offset = 0 WHERE consumer = ? AND topic = ? AND partition = ?";
    // Places in a topic that is gone must not collide with those in its successor; real offsets are never negative.
    private static final String LEAVE_PLACES = "UPDATE held_event SET kafka_offset = -id"
            + " WHERE consumer = ? AND topic = ? AND partition = ? AND kafka_offset >= 0";
    private static final String LAST =
            "SELECT last_version FROM inbox WHERE consumer = ? AND topic = ? AND aggregate_id = ? FOR UPDATE";
    private static final String APPLIED = """
            INSERT INTO inbox (consumer, topic, aggregate_id, last_version) VALUES (?, ?, ?, ?)
            ON CONFLICT (consumer, topic, aggregate_id) DO UPDATE SET last_version = excluded.last_version
            WHERE inbox.last_version < excluded.last_version""";
    private static final String HOLD = """
            INSERT INTO held_event (consumer, topic, partition, kafka_offset, key, sequence, type, headers, value,
                                    reason, detail)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?) ON CONFLICT DO NOTHING""";
    private static final String HELD_AT = "SELECT id, partition, kafka_offset, headers, value FROM held_event"
            + " WHERE consumer = ? AND topic = ? AND key = ? AND sequence = ? AND reason = 'GAP' FOR UPDATE";
    private static final String PARK = "UPDATE held_event SET reason = 'POISON', detail = ?"
            + " WHERE consumer = ? AND topic = ? AND key = ? AND sequence = ? AND reason = 'GAP'";
    private static final String RELEASE =
            "DELETE FROM held_event WHERE consumer = ? AND topic = ? AND key = ? AND sequence <= ?";

    private final Connection connection;
    private final String consumer;

    InboxTable(Connection connection, String consumer) {
        this.connection = connection;
        this.consumer = consumer;
    }

    /** Moves past a message. @return false if this or another process has done so before */
    boolean advance(ReceivedEvent event) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(ADVANCE)) {
            upsert.setString(1, consumer);
            upsert.setString(2, event.topic());
            upsert.setInt(3, event.partition());
            upsert.setLong(4, event.offset() + 1);
            return upsert.executeUpdate() == 1;
        }
    }

    long nextOffset(TopicPartition partition) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NEXT_OFFSET)) {
            setPartition(select, partition);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /** Begins the partition anew: another topic of the same name has taken its place. */
    void reset(TopicPartition partition) throws SQLException {
        for (String statement : List.of(RESET, LEAVE_PLACES)) {
            try (PreparedStatement update = connection.prepareStatement(statement)) {
                setPartition(update, partition);
                update.executeUpdate();
            }
        }
    }

    private void setPartition(PreparedStatement statement, TopicPartition partition) throws SQLException {
        statement.setString(1, consumer);
        statement.setString(2, partition.topic());
        statement.setInt(3, partition.partition());
    }

    /** The aggregate version that was applied last, 0 for none. */
    long lastVersion(String topic, String aggregateId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LAST)) {
            select.setString(1, consumer);
            select.setString(2, topic);
            select.setString(3, aggregateId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /** Records the version as applied and lets go what was held at it or before it. */
    void applied(String topic, String aggregateId, long version) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(APPLIED)) {
            upsert.setString(1, consumer);
            upsert.setString(2, topic);
            upsert.setString(3, aggregateId);
            upsert.setLong(4, version);
            upsert.executeUpdate();
        }
        try (PreparedStatement delete = connection.prepareStatement(RELEASE)) {
            delete.setString(1, consumer);
            delete.setString(2, topic);
            delete.setString(3, aggregateId);
            delete.setLong(4, version);
            delete.executeUpdate();
        }
    }

    void hold(ReceivedEvent event, EventEnvelope envelope, HeldEvent.Reason reason, String detail) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(HOLD)) {
            insert.setString(1, consumer);
            insert.setString(2, event.topic());
            insert.setInt(3, event.partition());
            insert.setLong(4, event.offset());
            insert.setString(5, storable(event.key()));
            insert.setObject(6, envelope == null ? null : envelope.sequence());
            insert.setString(7, envelope == null ? null : storable(envelope.type()));
            insert.setString(8, HeldHeaders.write(event.headers()));
            insert.setBytes(9, event.value());
            insert.setString(10, reason.name());
            insert.setString(11, detail);
            insert.executeUpdate();
        }
    }

    /** An event that was held for the gap before it turns out to be one that cannot be applied. */
    void park(String topic, String key, long sequence, String detail) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(PARK)) {
            update.setString(1, detail);
            update.setString(2, consumer);
            update.setString(3, topic);
            update.setString(4, key);
            update.setLong(5, sequence);
            update.executeUpdate();
        }
    }

    /** The event with this version that waits for the one before it. */
    Optional<ReceivedEvent> heldAt(String topic, String key, long sequence) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HELD_AT)) {
            select.setString(1, consumer);
            select.setString(2, topic);
            select.setString(3, key);
            select.setLong(4, sequence);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                return Optional.of(new ReceivedEvent(
                        topic,
                        row.getInt("partition"),
                        row.getLong("kafka_offset"),
                        key,
                        HeldHeaders.read(row.getString("headers")),
                        row.getBytes("value")));
            }
        }
    }

    private static String storable(String text) {
        return text.replace("\0", "\uFFFD");
    }
}
