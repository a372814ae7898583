package careers.insight.release;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Who listens to a stream.
 *
 * @param sink takes events
 * @param sse makes them
 * @param request the call, and with it the connection
 */
record Listener(SseEventSink sink, Sse sse, HttpServerRequest request) {

    private static final long LOOK_MILLIS = 20;

    /** What every answer carries, and the framework leaves out of streams and of problems instead of them. */
    void begin(String requestId) {
        request.response()
                .putHeader("X-Request-Id", requestId)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Cache-Control", "no-store");
    }

    boolean isGone() {
        return sink.isClosed() || request.response().closed();
    }

    /**
     * Sends an event when there is room for it.
     *
     * @throws TimeoutException if the client has not made room in time
     */
    void send(OutboundSseEvent event, Duration patience)
            throws ExecutionException, TimeoutException, InterruptedException {
        var until = System.nanoTime() + patience.toNanos();
        // The framework says that an event is sent when it is queued; what is queued is to stay small.
        while (request.response().writeQueueFull()) {
            if (System.nanoTime() > until) {
                throw new TimeoutException();
            }
            Thread.sleep(LOOK_MILLIS);
        }
        sink.send(event).toCompletableFuture().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends the connection under a client that is too slow: an end it would have to read first is none. */
    void cut() {
        request.connection().close();
    }
}
