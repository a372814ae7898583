package careers.platform.event;

import careers.platform.fault.FaultPoint;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Publishes what stands in the outbox. Each of 16 buckets of keys has one owner, held by an advisory lock on the relay's
 * connection: when the process or the connection dies, another instance takes over. Within an aggregate an event is
 * published only after the one before it was acknowledged; a failing aggregate holds up nobody else. An event may be
 * published twice (a crash between acknowledgement and mark), never lost and never out of order.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final int ROUNDS_BETWEEN_LOCKS = 5;
    /** So many times as many as it may send does a round look through first. */
    private static final int WINDOW = 4;
    // Whoever owns it also replays, so that replays have one owner, too.
    private static final int REPLAYING_BUCKET = 0;

    private final DataSource dataSource;
    private final EventConfig config;
    private final EventProducer producer;

    private volatile boolean running;
    private Thread thread;

    /** Whether the round before found as many as it may send. */
    private boolean backlog;

    OutboxRelay(DataSource dataSource, EventConfig config, EventProducer producer) {
        this.dataSource = dataSource;
        this.config = config;
        this.producer = producer;
    }

    void start(@Observes StartupEvent started) {
        if (config.relay().enabled()) {
            running = true;
            thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        if (thread != null) {
            thread.interrupt();
            thread.join(RETRY);
        }
    }

    private void run() {
        while (running) {
            try (Connection connection = dataSource.getConnection()) {
                relay(new OutboxTable(connection), new ReplayTable(connection));
            } catch (SQLException e) {
                LOG.warnf("outbox relay lost its database connection, tries again: %s", e.getMessage());
                pause(RETRY);
            } catch (RuntimeException | Error e) {
                if (running) {
                    LOG.error("outbox relay failed, tries again", e);
                    pause(RETRY);
                }
            }
        }
    }

    private void relay(OutboxTable outbox, ReplayTable replays) throws SQLException {
        try {
            List<Integer> buckets = outbox.lockFreeBuckets(List.of());
            Pace pace = new Pace(config.relay().gather(), config.relay().batch());
            for (int round = 1; running; round++) {
                pace.begin();
                int sent = buckets.isEmpty() ? 0 : publishRound(outbox, buckets);
                if (buckets.contains(REPLAYING_BUCKET)) {
                    sent += replayRound(replays);
                }
                pause(sent == 0 ? config.relay().idle() : pace.restAfter(sent));
                // The owner of the others may have gone, for instance this service before it was killed.
                if (buckets.size() < OutboxTable.BUCKETS && round % ROUNDS_BETWEEN_LOCKS == 0) {
                    buckets = outbox.lockFreeBuckets(buckets);
                }
            }
        } finally {
            outbox.unlock();
        }
    }

    /**
     * Sends the earliest unpublished event of each aggregate, all at once; then those that come right after the acknowledged
     * ones, and so on. Then it marks all that were acknowledged, in the order in which they were sent.
     */
    int publishRound(OutboxTable outbox, List<Integer> buckets) throws SQLException {
        Waiting waiting = waiting(outbox, buckets);
        List<OutboxRow> rows = waiting.heads();
        List<UUID> published = new ArrayList<>();
        int sent = 0;
        while (!rows.isEmpty()) {
            sent += rows.size();
            List<OutboxRow> acknowledged = send(outbox, rows);
            acknowledged.forEach(row -> published.add(row.eventId()));
            rows = acknowledged.stream()
                    .map(row -> waiting.behind().get(Place.after(row)))
                    .filter(Objects::nonNull)
                    .toList();
        }
        if (!published.isEmpty()) {
            FaultPoint.reached("outbox.published.before-mark");
            outbox.markPublished(published);
        }
        backlog = sent >= config.relay().batch();
        return sent;
    }

    /**
     * Of a long queue the oldest part is looked through first, as most of the rest waits for it. What is old may wait for an
     * aggregate that fails, though, and holds up nobody else: if it does not fill the round, all is looked through.
     */
    private Waiting waiting(OutboxTable outbox, List<Integer> buckets) throws SQLException {
        int batch = config.relay().batch();
        if (backlog) {
            Waiting oldest = behind(outbox, outbox.due(buckets, batch, WINDOW * batch));
            if (oldest.size() >= batch) {
                return oldest;
            }
        }
        return behind(outbox, outbox.due(buckets, batch));
    }

    /**
     * Events to be sent.
     *
     * @param heads the earliest of each aggregate
     * @param behind those that come after them
     */
    private record Waiting(List<OutboxRow> heads, Map<Place, OutboxRow> behind) {

        int size() {
            return heads.size() + behind.size();
        }
    }

    /** A topic holds one type of aggregate. */
    private record Place(String topic, String aggregateId, long version) {

        static Place of(OutboxRow row) {
            return new Place(row.topic(), row.aggregateId(), row.aggregateVersion());
        }

        static Place after(OutboxRow row) {
            return new Place(row.topic(), row.aggregateId(), row.aggregateVersion() + 1);
        }
    }

    private Waiting behind(OutboxTable outbox, List<OutboxRow> heads) throws SQLException {
        int room = config.relay().batch() - heads.size();
        Map<Place, OutboxRow> behind = heads.isEmpty() || room == 0
                ? Map.of()
                : outbox.behind(heads, room).stream().collect(Collectors.toMap(Place::of, Function.identity()));
        return new Waiting(heads, behind);
    }

    /** Returns those that the broker has acknowledged. */
    private List<OutboxRow> send(OutboxTable outbox, List<OutboxRow> rows) throws SQLException {
        FaultPoint.reached("outbox.read.before-publish");
        List<String> errors = producer.send(rows);
        List<OutboxRow> acknowledged = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            OutboxRow row = rows.get(i);
            if (errors.get(i) == null) {
                acknowledged.add(row);
            } else {
                LOG.warnf("event not published, tried again later eventId=%s: %s", row.eventId(), errors.get(i));
                outbox.markFailed(row.eventId(), errors.get(i));
            }
        }
        return acknowledged;
    }

    /** Sends the next events that somebody wants published again. */
    int replayRound(ReplayTable replays) throws SQLException {
        Optional<ReplayTable.Running> running = replays.oldestUnfinished();
        if (running.isEmpty()) {
            return 0;
        }
        List<OutboxRow> rows = replays.next(running.get(), config.relay().batch());
        int sent = 0;
        for (String error : producer.send(rows)) {
            if (error != null) {
                LOG.warnf(
                        "event not published again, tried later eventId=%s: %s",
                        rows.get(sent).eventId(), error);
                pause(RETRY);
                break;
            }
            sent++;
        }
        FaultPoint.reached("replay.sent.before-mark");
        replays.markSent(running.get(), rows, sent, config.relay().batch());
        return rows.size();
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
