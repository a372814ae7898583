package careers.survey.freetext;

import careers.platform.event.Outbox;
import careers.platform.event.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;

/** Tells of texts, each event under a trace of its own: that of the request would join a text to its response. */
@ApplicationScoped
class TextEvents {

    private final Outbox outbox;
    private final DataSource dataSource;

    TextEvents(Outbox outbox, DataSource dataSource) {
        this.outbox = outbox;
        this.dataSource = dataSource;
    }

    OutboxEvent event(String type, UUID textId, long number, Object payload) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        byte[] trace = new byte[24];
        random.nextBytes(trace);
        String hex = HexFormat.of().formatHex(trace);
        String traceparent = "00-" + hex.substring(0, 32) + "-" + hex.substring(32) + "-00";
        return outbox.event(type, textId.toString(), number, payload, null, traceparent);
    }

    void append(Connection connection, List<OutboxEvent> events) throws SQLException {
        if (!events.isEmpty()) {
            outbox.appendAll(connection, events);
        }
    }

    /** Appends in the running transaction. */
    void append(List<OutboxEvent> events) {
        try (Connection connection = dataSource.getConnection()) {
            append(connection, events);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
