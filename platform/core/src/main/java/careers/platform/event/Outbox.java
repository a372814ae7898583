package careers.platform.event;

import careers.platform.id.Ids;
import careers.platform.web.RequestTrace;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Where a decision leaves its event, in the transaction of the decision itself: both are stored or neither is. The relay
 * publishes it afterwards, at least once and in the order of the aggregate's versions.
 *
 * <p>An event may belong to a <em>stream</em>, for instance everything of one campaign, and gets the next number of it:
 * 1, 2, 3 … without gaps. The number is given under a lock that lasts until the transaction ends, so append as late in it
 * as you can; who appends to several streams does it with one {@link #appendAll}, which takes the locks in one order.
 */
@ApplicationScoped
public class Outbox {

    private static final Pattern TYPE = Pattern.compile("([a-z]+)\\.([a-z-]+)\\.[a-z-]+");
    private static final String NO_REQUEST = "00-00000000000000000000000000000001-0000000000000001-00";

    private final DataSource dataSource;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final RequestTrace trace;

    Outbox(DataSource dataSource, ObjectMapper mapper, Clock clock, RequestTrace trace) {
        this.dataSource = dataSource;
        this.mapper = mapper;
        this.clock = clock;
        this.trace = trace;
    }

    /** Appends an event that belongs to no stream; see {@link #append(String, String, long, Object, UUID)}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(String type, String aggregateId, long aggregateVersion, Object payload) {
        append(type, aggregateId, aggregateVersion, payload, null);
    }

    /** Appends an event; fails outside a transaction. The parameters are those of {@link #event}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(String type, String aggregateId, long aggregateVersion, Object payload, UUID stream) {
        OutboxEvent event = event(type, aggregateId, aggregateVersion, payload, stream);
        try (Connection connection = dataSource.getConnection()) {
            appendAll(connection, List.of(event));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Makes an event without storing it, with the trace of the request that is being served.
     *
     * @param type {@code <service>.<aggregate>.<past tense>}; the topic is {@code <service>.<aggregate>.v1}
     * @param aggregateVersion 1 for the first event of the aggregate, then one more each time. The database holds it
     *     unique, so that two decisions from the same state cannot both be stored
     * @param payload a record without personal data, written as JSON
     * @param stream in which the event is numbered, null for none
     */
    public OutboxEvent event(String type, String aggregateId, long aggregateVersion, Object payload, UUID stream) {
        return event(type, aggregateId, aggregateVersion, payload, stream, traceparent());
    }

    /** Makes an event without storing it, with the trace of a request that was served earlier or elsewhere. */
    public OutboxEvent event(
            String type, String aggregateId, long aggregateVersion, Object payload, UUID stream, String traceparent) {
        Matcher parts = TYPE.matcher(type);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not an event type: " + type);
        }
        String topic = parts.group(1) + "." + parts.group(2) + ".v1";
        // What the database keeps of it, so that it is the same before and after.
        Instant createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new OutboxEvent(
                Ids.next(),
                topic,
                type,
                parts.group(2),
                aggregateId,
                aggregateVersion,
                json(payload),
                traceparent,
                createdAt,
                stream);
    }

    /**
     * Stores all the events with one statement, in the transaction of the connection.
     *
     * @return the number that each event got in its stream, by its id; in one stream they follow the order of the list
     */
    public Map<UUID, Long> appendAll(Connection connection, List<OutboxEvent> events) throws SQLException {
        return OutboxAppend.all(connection, events);
    }

    /**
     * Empties the payloads of all events of an aggregate, in the running transaction: what must not be kept. The events
     * themselves stay, with their versions and numbers, and are published and replayed as erased.
     *
     * @param aggregateType the middle part of the events' type
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void eraseContent(String aggregateType, String aggregateId) {
        try (Connection connection = dataSource.getConnection()) {
            OutboxAppend.eraseContent(connection, aggregateType, aggregateId, clock.instant());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String json(Object payload) {
        try {
            return payload instanceof String text ? text : mapper.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String traceparent() {
        return Arc.container().requestContext().isActive() ? trace.traceparent() : NO_REQUEST;
    }
}
