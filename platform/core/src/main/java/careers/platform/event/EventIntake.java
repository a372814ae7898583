package careers.platform.event;

import careers.platform.fault.FaultPoint;
import careers.platform.problem.DatabaseProblems;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Takes in messages: effect, the aggregate's position and the Kafka offset in one transaction. The version decides:
 * an old one is dropped, the next one applied, a later one held until those between have come.
 */
@ApplicationScoped
class EventIntake {

    private static final Logger LOG = Logger.getLogger(EventIntake.class);

    private final DataSource dataSource;

    EventIntake(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Takes in what one look at the log gave, in one transaction, as long as nothing about it is out of the ordinary: every
     * event can be understood and applied, none is missing, none waits for another. Most are like that, and a commit for
     * each would cost more than all the rest.
     *
     * @return false if nothing was stored and each is to be taken by itself
     */
    boolean takeTogether(List<ReceivedEvent> events, EventHandler handler) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> applyTogether(events, handler));
        } catch (RuntimeException failure) {
            LOG.debugf("%d events are taken one by one: %s", events.size(), failure.toString());
            return false;
        }
    }

    private boolean applyTogether(List<ReceivedEvent> events, EventHandler handler) {
        try (Connection connection = dataSource.getConnection()) {
            InboxBatch batch = new InboxBatch(connection, handler, events);
            List<EventEnvelope> next = batch.advance();
            handler.handleAll(next);
            batch.applied();
            FaultPoint.reached("inbox.applied.before-commit");
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param lastTry whether an unexplained failure parks the event instead of being thrown
     * @throws RuntimeException if it is worth trying again; nothing has been stored then
     */
    void take(ReceivedEvent event, EventHandler handler, boolean lastTry) {
        EventEnvelope envelope;
        try {
            envelope = event.envelope();
        } catch (PoisonEvent poison) {
            park(event, null, handler, poison.getMessage());
            return;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> apply(event, envelope, handler));
        } catch (HeldEventFailed failure) {
            // Not this event is at fault, but the one that it was to let go: taken again, it leaves that one alone.
            parkHeld(event.topic(), envelope.subject(), failure.version, handler, verdict(failure.getCause(), lastTry));
            take(event, handler, lastTry);
        } catch (RuntimeException failure) {
            park(event, envelope, handler, verdict(failure, lastTry));
        }
    }

    /** Why the event is parked; throws the failure again where another try may help. */
    private static String verdict(Throwable failure, boolean lastTry) {
        Optional<PoisonEvent> poison = poisonIn(failure);
        if (poison.isPresent()) {
            return poison.get().getMessage();
        }
        if (lastTry && !DatabaseProblems.isTransient(failure)) {
            LOG.error("event failed every time, its key is parked", failure);
            // An Error arrives in the wrapping of the transaction.
            boolean wrapped = failure instanceof QuarkusTransactionException && failure.getCause() != null;
            return "HANDLER_FAILED "
                    + (wrapped ? failure.getCause() : failure).getClass().getSimpleName();
        }
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }

    private void apply(ReceivedEvent event, EventEnvelope envelope, EventHandler handler) {
        try (Connection connection = dataSource.getConnection()) {
            InboxTable inbox = new InboxTable(connection, handler.consumer());
            if (!inbox.advance(event)) {
                return;
            }
            long last = inbox.lastVersion(event.topic(), envelope.subject());
            if (envelope.sequence() <= last) {
                return;
            }
            if (envelope.sequence() > last + 1) {
                inbox.hold(event, envelope, HeldEvent.Reason.GAP, "EXPECTED_VERSION " + (last + 1));
                return;
            }
            handle(event, envelope, handler);
            inbox.applied(event.topic(), envelope.subject(), envelope.sequence());
            applyHeld(inbox, event.topic(), envelope.subject(), envelope.sequence() + 1, handler);
            FaultPoint.reached("inbox.applied.before-commit");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Applies what had come too early, as far as it goes without a gap. */
    private static void applyHeld(InboxTable inbox, String topic, String key, long fromVersion, EventHandler handler)
            throws SQLException {
        long version = fromVersion;
        Optional<ReceivedEvent> next = inbox.heldAt(topic, key, version);
        while (next.isPresent()) {
            try {
                handle(next.get(), next.get().envelope(), handler);
            } catch (RuntimeException | Error failure) {
                throw new HeldEventFailed(version, failure);
            }
            inbox.applied(topic, key, version);
            version++;
            next = inbox.heldAt(topic, key, version);
        }
    }

    /** Of an erased event nothing is left but that it was there. */
    static void handle(ReceivedEvent event, EventEnvelope envelope, EventHandler handler) {
        if (!CloudEventHeaders.isErased(event.headers())) {
            handler.handle(envelope);
        }
    }

    /** Applies what waited for the version that is applied now, one by one, until one is missing or fails. */
    void takeHeld(String topic, String key, EventHandler handler) {
        while (takeNextHeld(topic, key, handler)) {
            LOG.debugf("a held event was applied topic=%s", topic);
        }
    }

    private boolean takeNextHeld(String topic, String key, EventHandler handler) {
        long[] version = {0};
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                try (Connection connection = dataSource.getConnection()) {
                    InboxTable inbox = new InboxTable(connection, handler.consumer());
                    version[0] = inbox.lastVersion(topic, key) + 1;
                    Optional<ReceivedEvent> next = inbox.heldAt(topic, key, version[0]);
                    if (next.isEmpty()) {
                        return false;
                    }
                    handle(next.get(), next.get().envelope(), handler);
                    inbox.applied(topic, key, version[0]);
                    return true;
                }
            });
        } catch (RuntimeException failure) {
            parkHeld(topic, key, version[0], handler, verdict(failure, true));
            return false;
        }
    }

    private void park(ReceivedEvent event, EventEnvelope envelope, EventHandler handler, String detail) {
        LOG.warnf(
                "event parked topic=%s partition=%d offset=%d reason=%s",
                event.topic(), event.partition(), event.offset(), detail);
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = dataSource.getConnection()) {
                InboxTable inbox = new InboxTable(connection, handler.consumer());
                if (inbox.advance(event)) {
                    inbox.hold(event, envelope, HeldEvent.Reason.POISON, detail);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void parkHeld(String topic, String key, long version, EventHandler handler, String detail) {
        LOG.warnf("held event parked topic=%s version=%d reason=%s", topic, version, detail);
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = dataSource.getConnection()) {
                new InboxTable(connection, handler.consumer()).park(topic, key, version, detail);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Optional<PoisonEvent> poisonIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PoisonEvent poison) {
                return Optional.of(poison);
            }
        }
        return Optional.empty();
    }

    /** An event that was held could not be applied when its turn came; rolls back the one that released it. */
    private static final class HeldEventFailed extends RuntimeException {

        private final long version;

        HeldEventFailed(long version, Throwable cause) {
            super(cause);
            this.version = version;
        }
    }
}
