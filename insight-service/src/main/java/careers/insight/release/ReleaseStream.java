package careers.insight.release;

import careers.platform.problem.PlatformError;
import careers.platform.web.QueryValue;
import careers.platform.web.RequestTrace;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
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
    private final RequestTrace trace;
    private final Semaphore free;
    private volatile boolean isStopping;

    ReleaseStream(ReleaseService releases, ReleaseStreamConfig config, RequestTrace trace) {
        this.releases = releases;
        this.trace = trace;
        this.config = config;
        this.free = new Semaphore(config.streams());
    }

    /** The framework waits for calls under way before it says that it stops, so the signal itself is listened to. */
    void start(@Observes StartupEvent start) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> isStopping = true, "release-streams-end"));
    }

    void stop(@Observes ShutdownEvent stop) {
        isStopping = true;
    }

    /**
     * Sends every release after a number, or from now on where there is none. Blocks until the stream ends.
     *
     * @param campaign only of this campaign; null for all
     * @param lastEventId the number, as the client sent it
     */
    @SuppressWarnings("try") // the sink is only closed
    void follow(String campaign, String lastEventId, Listener listener) {
        listener.begin(trace.requestId());
        var about = new QueryValue("campaign", campaign).uuid();
        var after = LastEventId.of(lastEventId);
        releases.require(about);
        if (!free.tryAcquire()) {
            throw PlatformError.TEMPORARILY_UNAVAILABLE.problem();
        }
        try {
            send(listener, listener.sse().newEventBuilder().comment("releases").reconnectDelay(1_000));
            run(about, after == null ? releases.newest() : after, listener);
        } catch (TimeoutException slow) {
            listener.cut();
        } catch (ExecutionException gone) {
            // The client went; it comes back with the last number it has.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            free.release();
            listener.sink().close();
        }
    }

    private void run(UUID campaign, long after, Listener listener)
            throws ExecutionException, TimeoutException, InterruptedException {
        var last = after;
        var began = System.nanoTime();
        var spoke = began;
        while (!isStopping && !listener.isGone() && isWithin(began, config.length())) {
            var batch = releases.after(campaign, last, BATCH);
            for (var release : batch) {
                send(listener, event(release, listener.sse()));
                last = release.id();
                spoke = System.nanoTime();
            }
            if (!isWithin(spoke, config.heartbeat())) {
                send(listener, listener.sse().newEventBuilder().comment("still here"));
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

    private void send(Listener listener, OutboundSseEvent.Builder event)
            throws ExecutionException, TimeoutException, InterruptedException {
        listener.send(event.build(), config.patience());
    }

    private static OutboundSseEvent.Builder event(ReleaseView release, Sse sse) {
        return sse.newEventBuilder()
                .id(Long.toString(release.id()))
                .name("release")
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(ReleaseView.class, release);
    }
}
