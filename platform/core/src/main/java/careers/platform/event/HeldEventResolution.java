package careers.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * What an operator can do about a held event: have it applied once more, or go on without it. Both run in the transaction
 * of the caller, who writes down who decided and why; {@link #goOn} follows when that is committed.
 */
@ApplicationScoped
public class HeldEventResolution {

    private static final String FIND = """
            SELECT topic, partition, kafka_offset, key, sequence, headers, value FROM held_event
             WHERE id = ? AND consumer = ? FOR UPDATE""";
    private static final String DELETE = "DELETE FROM held_event WHERE id = ?";

    private final DataSource dataSource;
    private final EventIntake intake;
    private final Instance<EventHandler> handlers;

    HeldEventResolution(DataSource dataSource, EventIntake intake, Instance<EventHandler> handlers) {
        this.dataSource = dataSource;
        this.intake = intake;
        this.handlers = handlers;
    }

    /** What became of it. */
    public enum Outcome {
        /** It is held no longer. */
        RESOLVED,
        /** It is not held, or not any more. */
        UNKNOWN,
        /** An earlier version of the same aggregate is missing or held; that one comes first. */
        OUT_OF_TURN
    }

    /** A held event and its version, null where not even that can be read. */
    private record Held(ReceivedEvent event, Long sequence) {}

    /** A step that may fail with the database. */
    @FunctionalInterface
    private interface Step {
        void run(EventHandler handler) throws SQLException;
    }

    /**
     * Applies the event once more; one that has been applied meanwhile is only let go.
     *
     * @throws PoisonEvent if it still cannot be understood
     * @throws RuntimeException if applying it fails; nothing may be committed then
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Outcome replay(long id) {
        return resolve(id, held -> {
            EventEnvelope envelope = held.event().envelope();
            return new Resolution(envelope.sequence(), handler -> EventIntake.handle(held.event(), envelope, handler));
        });
    }

    /**
     * Takes the version of the event as applied without applying it. An event whose version cannot be read is taken as
     * the next one, if later ones wait for that, and else only let go.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Outcome skip(long id) {
        return resolve(id, held -> new Resolution(held.sequence(), handler -> {}));
    }

    /** Applies, in transactions of their own, what waited for the version that was dealt with; what fails is parked. */
    public void goOn(String topic, String key) {
        intake.takeHeld(topic, key, handlers.get());
    }

    /** Which version is dealt with, and how. */
    private record Resolution(Long version, Step effect) {}

    private Outcome resolve(long id, Function<Held, Resolution> how) {
        EventHandler handler = handlers.get();
        try (Connection connection = dataSource.getConnection()) {
            Optional<Held> held = find(connection, id, handler.consumer());
            if (held.isEmpty()) {
                return Outcome.UNKNOWN;
            }
            Resolution resolution = how.apply(held.get());
            String topic = held.get().event().topic();
            String key = held.get().event().key();
            InboxTable inbox = new InboxTable(connection, handler.consumer());
            long next = inbox.lastVersion(topic, key) + 1;
            long version = resolution.version() == null ? next : resolution.version();
            if (version > next) {
                return Outcome.OUT_OF_TURN;
            }
            boolean waitedFor = resolution.version() != null
                    || inbox.heldAt(topic, key, next + 1).isPresent();
            if (version == next && waitedFor) {
                resolution.effect().run(handler);
                inbox.applied(topic, key, version);
            }
            delete(connection, id);
            return Outcome.RESOLVED;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Held> find(Connection connection, long id, String consumer) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setLong(1, id);
            select.setString(2, consumer);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                ReceivedEvent event = new ReceivedEvent(
                        row.getString("topic"),
                        row.getInt("partition"),
                        row.getLong("kafka_offset"),
                        row.getString("key"),
                        HeldHeaders.read(row.getString("headers")),
                        row.getBytes("value"));
                return Optional.of(new Held(event, row.getObject("sequence", Long.class)));
            }
        }
    }

    private static void delete(Connection connection, long id) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setLong(1, id);
            delete.executeUpdate();
        }
    }
}
