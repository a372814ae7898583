package careers.platform.sample;

import careers.platform.event.EventEnvelope;
import careers.platform.event.EventHandler;
import careers.platform.event.PoisonEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * Writes a row for each event it applies, and then fails as the event tells it to: {@code fail} names how and
 * {@code times} how often.
 */
@ApplicationScoped
public class SampleEvents implements EventHandler {

    static final String CONSUMER = "sample-service";
    static final String TOPIC = "sample.thing.v1";
    static final String RENEWED_TOPIC = "sample.renewed.v1";

    private static final Map<String, Integer> CALLS = new ConcurrentHashMap<>();

    private final DataSource dataSource;

    SampleEvents(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** How often the event was given to this handler. */
    static int calls(String key, long version) {
        return CALLS.getOrDefault(key + ":" + version, 0);
    }

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC, RENEWED_TOPIC);
    }

    @Override
    public void handle(EventEnvelope event) {
        int call = CALLS.merge(event.subject() + ":" + event.sequence(), 1, Integer::sum);
        try (Connection connection = dataSource.getConnection()) {
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO effect (key, version) VALUES (?, ?)")) {
                insert.setString(1, event.subject());
                insert.setLong(2, event.sequence());
                insert.executeUpdate();
            }
            if (call <= event.data().path("times").asInt(Integer.MAX_VALUE)) {
                fail(event.data().path("fail").asText(), connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fail(String how, Connection connection) throws SQLException {
        switch (how) {
            case "poison" -> throw new PoisonEvent("NOT_FOR_US");
            case "bug" -> throw new IllegalStateException("a bug");
            case "error" -> throw new StackOverflowError("a deep bug");
            case "deadlock" -> raise(connection, "40P01");
            case "constraint" -> raise(connection, "23505");
            default -> {
                // Nothing to fail at.
            }
        }
    }

    private static void raise(Connection connection, String state) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "DO $$ BEGIN RAISE EXCEPTION 'told to' USING ERRCODE = '" + state + "'; END $$")) {
            statement.execute();
        }
    }
}
