package careers.platform.event;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;

/**
 * The statements on the inbox tables for messages that are taken in together: a few for all of them. Fails where one of
 * them needs the care that {@link InboxTable} gives each by itself.
 */
final class InboxBatch {

    private static final String ADVANCE = """
            INSERT INTO inbox_offset (consumer, topic, partition, next_offset) VALUES (?, ?, ?, ?)
            ON CONFLICT (consumer, topic, partition) DO UPDATE SET next_offset = excluded.next_offset
            WHERE inbox_offset.next_offset <= ?""";
    private static final String LAST = """
            SELECT i.topic, i.aggregate_id, i.last_version FROM inbox i
              JOIN unnest(?, ?) AS a (topic, aggregate_id) USING (topic, aggregate_id)
             WHERE i.consumer = ? ORDER BY i.topic, i.aggregate_id FOR UPDATE OF i""";
    private static final String HELD = """
            SELECT 1 FROM held_event h JOIN unnest(?, ?) AS a (topic, key) USING (topic, key) WHERE h.consumer = ? LIMIT 1""";
    // Nearly all are new, and a plain insert costs half of one that might find a row. If another process has been
    // faster,
    // the transaction fails, and each event is taken by itself.
    private static final String ADD = """
            INSERT INTO inbox (consumer, topic, aggregate_id, last_version)
            SELECT ?, a.topic, a.aggregate_id, a.version FROM unnest(?, ?, ?) AS a (topic, aggregate_id, version)""";
    private static final String CHANGE = """
            UPDATE inbox i SET last_version = a.version FROM unnest(?, ?, ?) AS a (topic, aggregate_id, version)
             WHERE i.consumer = ? AND i.topic = a.topic AND i.aggregate_id = a.aggregate_id""";

    private final Connection connection;
    private final String consumer;
    private final Set<String> asText;
    private final List<ReceivedEvent> events;
    private final Map<Aggregate, Long> versions = new LinkedHashMap<>();
    private final Set<Aggregate> known = new HashSet<>();

    /** One aggregate of one topic. */
    private record Aggregate(String topic, String id) {}

    InboxBatch(Connection connection, EventHandler handler, List<ReceivedEvent> events) {
        this.connection = connection;
        this.consumer = handler.consumer();
        this.asText = handler.readAsText();
        this.events = events;
    }

    /**
     * Moves past the messages.
     *
     * @return what they say that has not been applied yet, in their order; of an erased one nothing is left to apply
     * @throws PoisonEvent if one cannot be understood
     * @throws IllegalStateException if an event is missing or waits, or another process is further on
     */
    List<EventEnvelope> advance() throws SQLException {
        List<EventEnvelope> envelopes =
                events.stream().map(event -> event.envelope(asText)).toList();
        moveOffsets();
        for (int i = 0; i < envelopes.size(); i++) {
            versions.put(new Aggregate(events.get(i).topic(), envelopes.get(i).subject()), 0L);
        }
        requireNoneHeld();
        readVersions();
        List<EventEnvelope> next = new ArrayList<>();
        for (int i = 0; i < envelopes.size(); i++) {
            if (isNext(events.get(i), envelopes.get(i))
                    && !CloudEventHeaders.isErased(events.get(i).headers())) {
                next.add(envelopes.get(i));
            }
        }
        return next;
    }

    /** Records the last versions as applied. */
    void applied() throws SQLException {
        List<Aggregate> added =
                versions.keySet().stream().filter(each -> !known.contains(each)).toList();
        if (!added.isEmpty()) {
            try (PreparedStatement insert = connection.prepareStatement(ADD)) {
                insert.setString(1, consumer);
                setVersions(insert, 2, added);
                insert.executeUpdate();
            }
        }
        if (!known.isEmpty()) {
            try (PreparedStatement update = connection.prepareStatement(CHANGE)) {
                setVersions(update, 1, known);
                update.setString(4, consumer);
                update.executeUpdate();
            }
        }
    }

    private void setVersions(PreparedStatement statement, int from, Collection<Aggregate> which) throws SQLException {
        statement.setArray(from, texts(which, Aggregate::topic));
        statement.setArray(from + 1, texts(which, Aggregate::id));
        statement.setArray(
                from + 2,
                connection.createArrayOf(
                        "bigint", which.stream().map(versions::get).toArray()));
    }

    private boolean isNext(ReceivedEvent event, EventEnvelope envelope) {
        Aggregate aggregate = new Aggregate(event.topic(), envelope.subject());
        long last = versions.get(aggregate);
        if (envelope.sequence() > last + 1) {
            throw new IllegalStateException("an event is missing");
        }
        if (envelope.sequence() <= last) {
            return false;
        }
        versions.put(aggregate, envelope.sequence());
        return true;
    }

    private void moveOffsets() throws SQLException {
        Map<TopicPartition, ReceivedEvent> first = new HashMap<>();
        Map<TopicPartition, ReceivedEvent> last = new HashMap<>();
        for (ReceivedEvent event : events) {
            TopicPartition place = new TopicPartition(event.topic(), event.partition());
            first.putIfAbsent(place, event);
            last.put(place, event);
        }
        try (PreparedStatement upsert = connection.prepareStatement(ADVANCE)) {
            for (TopicPartition place : first.keySet()) {
                upsert.setString(1, consumer);
                upsert.setString(2, place.topic());
                upsert.setInt(3, place.partition());
                upsert.setLong(4, last.get(place).offset() + 1);
                upsert.setLong(5, first.get(place).offset());
                if (upsert.executeUpdate() != 1) {
                    throw new IllegalStateException("another process is further on");
                }
            }
        }
    }

    private void requireNoneHeld() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HELD)) {
            setAggregates(select);
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    throw new IllegalStateException("an event waits");
                }
            }
        }
    }

    private void readVersions() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LAST)) {
            setAggregates(select);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Aggregate aggregate = new Aggregate(row.getString(1), row.getString(2));
                    known.add(aggregate);
                    versions.put(aggregate, row.getLong(3));
                }
            }
        }
    }

    private void setAggregates(PreparedStatement select) throws SQLException {
        select.setArray(1, texts(versions.keySet(), Aggregate::topic));
        select.setArray(2, texts(versions.keySet(), Aggregate::id));
        select.setString(3, consumer);
    }

    private Array texts(Collection<Aggregate> which, Function<Aggregate, String> part) throws SQLException {
        return connection.createArrayOf("text", which.stream().map(part).toArray());
    }
}
