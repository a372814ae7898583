package careers.insight.release;

import careers.platform.problem.PlatformError;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.http.HttpConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Tells a client of releases as they come. A stream ends by itself before the access token it was opened with is old, and
 * at once when the service stops; the client comes back with the last number it has, and misses nothing. Who does not take
 * an event in time is cut, so that nothing piles up here.
 */
@ApplicationScoped
class ReleaseStream {

    private static final int BATCH = 200;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final ReleaseService releases;
    private final ReleaseStreamConfig config;
    private final Semaphore free;
    private volatile boolean isStopping;

    ReleaseStream(ReleaseService releases, ReleaseStreamConfig config) {
        this.releases = releases;
        this.config = config;
        this.free = new Semaphore(config.streams());
    }

    void stop(@Observes ShutdownEvent stop) {
        isStopping = true;
    }

    /**
     * Sends every release after a number, or from now on where that is null. Blocks until the stream ends.
     *
     * @param connection closed under a client that is too slow: an end it would have to read first is none
     */
    void follow(UUID campaign, Long after, SseEventSink sink, Sse sse, HttpConnection connection) {
        releases.require(campaign);
        if (!free.tryAcquire()) {
            throw PlatformError.TEMPORARILY_UNAVAILABLE.problem();
        }
        try (sink) {
            send(
                    sink,
                    sse.newEventBuilder()
                            .comment("releases")
                            .reconnectDelay(1_000)
                            .build());
            run(campaign, after == null ? releases.newest() : after, sink, sse);
        } catch (TimeoutException slow) {
            connection.close();
        } catch (ExecutionException gone) {
            // The client went; it comes back with the last number it has.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            free.release();
        }
    }

    private void run(UUID campaign, long after, SseEventSink sink, Sse sse)
            throws ExecutionException, TimeoutException, InterruptedException {
        var last = after;
        var began = System.nanoTime();
        var spoke = began;
        while (!isStopping && !sink.isClosed() && isWithin(began, config.length())) {
            var batch = releases.after(campaign, last, BATCH);
            for (var release : batch) {
                send(sink, event(release, sse));
                last = release.id();
                spoke = System.nanoTime();
            }
            if (!isWithin(spoke, config.heartbeat())) {
                send(sink, sse.newEventBuilder().comment("").build());
                spoke = System.nanoTime();
            }
            if (batch.isEmpty()) {
                Thread.sleep(PAUSE);
            }
        }
    }

    private static boolean isWithin(long since, Duration time) {
        return System.nanoTime() - since < time.toNanos();
    }

    private void send(SseEventSink sink, OutboundSseEvent event)
            throws ExecutionException, TimeoutException, InterruptedException {
        sink.send(event).toCompletableFuture().get(config.patience().toMillis(), TimeUnit.MILLISECONDS);
    }

    private static OutboundSseEvent event(ReleaseView release, Sse sse) {
        return sse.newEventBuilder()
                .id(Long.toString(release.id()))
                .name("release")
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(ReleaseView.class, release)
                .build();
    }
}
