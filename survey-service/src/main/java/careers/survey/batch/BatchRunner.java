package careers.survey.batch;

import careers.platform.fault.FaultPoint;
import careers.survey.batch.BatchContent.Line;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Works on the batches that wait, one after the other, with many lines on their way at once so that they share commits.
 * After a crash it goes on with the lines that have no receipt; one that was accepted without getting to its receipt is
 * sent again and found to be there.
 */
@ApplicationScoped
class BatchRunner {

    private static final Logger LOG = Logger.getLogger(BatchRunner.class);
    /** Lines whose receipts are stored together; twice as many are on their way, and others find room beside them. */
    private static final int PORTION = 250;

    private static final Duration IDLE = Duration.ofMillis(200);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final BatchQueue queue;
    private final LineSubmission lines;
    private final DataSource dataSource;
    private volatile boolean running;
    private Thread thread;

    BatchRunner(BatchQueue queue, LineSubmission lines, DataSource dataSource) {
        this.queue = queue;
        this.lines = lines;
        this.dataSource = dataSource;
    }

    void start(@Observes StartupEvent started) {
        running = true;
        thread = Thread.ofPlatform().name("submission-batches").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        thread.join(STOP);
    }

    private void run() {
        while (running) {
            try (Connection connection = dataSource.getConnection()) {
                Optional<UnfinishedBatch> batch = queue.take(connection);
                if (batch.isPresent()) {
                    work(connection, batch.get());
                }
                pause(batch.isPresent() ? Duration.ZERO : IDLE);
            } catch (SQLException | RuntimeException | Error e) {
                LOG.warn("work on a submission batch was cut off, goes on later", e);
                pause(RETRY);
            }
        }
    }

    private void work(Connection connection, UnfinishedBatch batch) throws SQLException {
        try {
            Portion before = new Portion(batch, List.of(), List.of());
            List<Line> waiting = batch.waiting().toList();
            for (int from = 0; running && from < waiting.size(); from += PORTION) {
                Portion next = send(batch, waiting.subList(from, Math.min(from + PORTION, waiting.size())));
                store(connection, before);
                before = next;
            }
            store(connection, before);
            if (running) {
                queue.finish(connection, batch.key());
                LOG.infof(
                        "submission batch finished lines=%d",
                        batch.content().lines().size());
            }
        } finally {
            queue.letGo(connection, batch.key());
        }
    }

    /** Some lines on their way. */
    private record Portion(
            UnfinishedBatch batch, List<Line> lines, List<CompletionStage<Optional<LineOutcome>>> outcomes) {}

    private Portion send(UnfinishedBatch batch, List<Line> portion) {
        List<CompletionStage<Optional<LineOutcome>>> outcomes = new ArrayList<>();
        portion.forEach(line -> outcomes.add(lines.submit(batch, line).outcome()));
        return new Portion(batch, portion, outcomes);
    }

    /** Waits for the lines and stores what became of them; sends again those of which that could not be said. */
    private void store(Connection connection, Portion sent) throws SQLException {
        Portion portion = sent;
        while (!portion.lines().isEmpty()) {
            List<LineOutcome> known = new ArrayList<>();
            List<Line> again = new ArrayList<>();
            for (int i = 0; i < portion.lines().size(); i++) {
                Optional<LineOutcome> outcome =
                        portion.outcomes().get(i).toCompletableFuture().join();
                outcome.ifPresent(known::add);
                if (outcome.isEmpty()) {
                    again.add(portion.lines().get(i));
                }
            }
            FaultPoint.reached("batch.accepted.before-receipts");
            queue.store(connection, portion.batch().key(), known);
            if (again.isEmpty() || !running) {
                return;
            }
            pause(IDLE);
            portion = send(portion.batch(), again);
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
