package careers.survey.response;

import careers.platform.problem.PlatformError;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * The one way into the table of responses. Submissions that wait at the same time share one commit, which is what makes
 * a durable commit affordable; each gets its own answer, after the commit. Nobody waits for the batch to fill.
 */
@ApplicationScoped
public class Acceptor {

    private static final Logger LOG = Logger.getLogger(Acceptor.class);
    /** Beyond this many a client hears 503 at once rather than an answer after its own time-out. */
    static final int QUEUE = 2_000;

    /** While one waits for its commit the other prepares the next; more would only wait for the campaign's number. */
    static final int WRITERS = 2;

    static final int LARGEST_BATCH = 128;
    private static final Duration DRAIN = Duration.ofSeconds(10);
    private static final Duration WAKE = Duration.ofMillis(200);

    private final BatchWriter writer;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(QUEUE);
    private volatile boolean stopping;
    private List<Thread> writers = List.of();

    Acceptor(BatchWriter writer) {
        this.writer = writer;
    }

    private record Waiting(Submission submission, CompletableFuture<Acceptance> answer) {

        void answer(BatchWriter.Outcome outcome) {
            if (outcome.refusal() == null) {
                answer.complete(outcome.acceptance());
            } else {
                answer.completeExceptionally(outcome.refusal());
            }
        }
    }

    /**
     * Accepts a submission: completes when it is on disk together with its event, or was there before.
     *
     * @return fails with a {@link careers.platform.problem.ProblemException}: 404 unknown campaign, 409 campaign not
     *     open or other content under this id, 422 instrument not in the campaign, what a step refuses, 503 too many
     *     waiting or shutting down; with what the database said where it failed
     */
    public CompletionStage<Acceptance> accept(Submission submission) {
        Waiting waiting = new Waiting(submission, new CompletableFuture<>());
        if (stopping || !queue.offer(waiting)) {
            waiting.answer.completeExceptionally(PlatformError.TEMPORARILY_UNAVAILABLE.problem());
        }
        return waiting.answer;
    }

    void start(@Observes StartupEvent started) {
        writers = IntStream.rangeClosed(1, WRITERS)
                .mapToObj(number ->
                        Thread.ofPlatform().name("acceptor-" + number).daemon().start(this::run))
                .toList();
    }

    /** Takes no more, finishes what waits. */
    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        stopping = true;
        for (Thread writer : writers) {
            writer.join(DRAIN);
        }
    }

    private void run() {
        List<Waiting> heldOver = new ArrayList<>();
        while (true) {
            Map<UUID, Waiting> batch = new LinkedHashMap<>();
            heldOver = take(heldOver, batch);
            if (!batch.isEmpty()) {
                heldOver.addAll(write(batch));
            } else if (stopping) {
                return;
            }
        }
    }

    /** Fills the batch with different ids; gives back those whose id is in it already, for the next one. */
    private List<Waiting> take(List<Waiting> heldOver, Map<UUID, Waiting> batch) {
        List<Waiting> arrived = new ArrayList<>(heldOver);
        queue.drainTo(arrived, Math.max(0, LARGEST_BATCH - arrived.size()));
        if (arrived.isEmpty()) {
            awaitOne(arrived);
        }
        List<Waiting> later = new ArrayList<>();
        for (Waiting waiting : arrived) {
            if (batch.size() == LARGEST_BATCH || batch.putIfAbsent(waiting.submission.id(), waiting) != null) {
                later.add(waiting);
            }
        }
        return later;
    }

    private void awaitOne(List<Waiting> arrived) {
        try {
            Waiting first = queue.poll(WAKE.toMillis(), TimeUnit.MILLISECONDS);
            if (first != null) {
                arrived.add(first);
                queue.drainTo(arrived, LARGEST_BATCH - 1);
            }
        } catch (InterruptedException e) {
            // Nobody interrupts this thread; to stop, it drains.
            LOG.debug("acceptor was interrupted", e);
        }
    }

    /** Answers the batch; gives back those that were overtaken. */
    private List<Waiting> write(Map<UUID, Waiting> batch) {
        try {
            return answer(batch);
        } catch (SQLException | RuntimeException | Error e) {
            if (batch.size() == 1 || isConnectionLost(e)) {
                batch.values().forEach(w -> w.answer.completeExceptionally(e));
                return List.of();
            }
            LOG.warnf(e, "batch refused, its submissions are tried one by one count=%d", batch.size());
            List<Waiting> overtaken = new ArrayList<>();
            batch.forEach((id, waiting) -> overtaken.addAll(write(Map.of(id, waiting))));
            return overtaken;
        }
    }

    private List<Waiting> answer(Map<UUID, Waiting> batch) throws SQLException {
        Map<UUID, BatchWriter.Outcome> outcomes =
                writer.write(batch.values().stream().map(Waiting::submission).toList());
        List<Waiting> overtaken = new ArrayList<>();
        batch.forEach((id, waiting) -> {
            if (outcomes.containsKey(id)) {
                waiting.answer(outcomes.get(id));
            } else {
                overtaken.add(waiting);
            }
        });
        return overtaken;
    }

    /** Whether trying again at once would only wait for the same missing connection. */
    private static boolean isConnectionLost(Throwable failure) {
        return failure instanceof SQLException sql
                && (sql.getSQLState() == null
                        || sql.getSQLState().startsWith("08")
                        || sql.getSQLState().startsWith("57P"));
    }
}
