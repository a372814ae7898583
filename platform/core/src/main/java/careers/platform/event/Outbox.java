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
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Where a decision leaves its event, in the transaction of the decision itself: both are stored or neither is. The relay
 * publishes it afterwards, at least once and in the order of the aggregate's versions.
 */
@ApplicationScoped
public class Outbox {

    private static final Pattern TYPE = Pattern.compile("([a-z]+)\\.([a-z-]+)\\.[a-z-]+");
    private static final String NO_REQUEST = "00-00000000000000000000000000000001-0000000000000001-00";
    private static final String INSERT = """
            INSERT INTO outbox (event_id, topic, type, aggregate_type, aggregate_id, aggregate_version, payload,
                                traceparent, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""";

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

    /**
     * Appends an event; fails outside a transaction.
     *
     * @param type {@code <service>.<aggregate>.<past tense>}; the topic is {@code <service>.<aggregate>.v1}
     * @param aggregateVersion 1 for the first event of the aggregate, then one more each time. The database holds it
     *     unique, so that two decisions from the same state cannot both be stored
     * @param payload a record without personal data, written as JSON
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(String type, String aggregateId, long aggregateVersion, Object payload) {
        Matcher parts = TYPE.matcher(type);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not an event type: " + type);
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, Ids.next());
            insert.setString(2, parts.group(1) + "." + parts.group(2) + ".v1");
            insert.setString(3, type);
            insert.setString(4, parts.group(2));
            insert.setString(5, aggregateId);
            insert.setLong(6, aggregateVersion);
            insert.setString(7, mapper.writeValueAsString(payload));
            insert.setString(8, traceparent());
            insert.setObject(9, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String traceparent() {
        return Arc.container().requestContext().isActive() ? trace.traceparent() : NO_REQUEST;
    }
}
