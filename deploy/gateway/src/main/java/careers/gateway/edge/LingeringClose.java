package careers.gateway.edge;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/**
 * Answers a client that is still sending, and closes. A connection closed with unread bytes is reset by TCP, and the
 * reset can overtake the answer; so the answer goes out first and what still comes is thrown away for a short time.
 */
final class LingeringClose {
    private static final long MILLIS = 1_000;
    private static final long BYTES = 16L * 1024 * 1024;

    private final Vertx vertx;
    private final HttpServerRequest request;
    private long discarded;
    private boolean closed;

    LingeringClose(Vertx vertx, HttpServerRequest request) {
        this.vertx = vertx;
        this.request = request;
    }

    /** Sends head and body now and closes when the client stops sending, or after a second, or after 16 MB. */
    Future<Void> after(Buffer body) {
        if (request.method().equals(HttpMethod.HEAD)) {
            return request.response().end().onComplete(sent -> close());
        }
        return request.response().write(body).onComplete(sent -> discard());
    }

    /** Throws away what the client still sends after a complete answer, and closes. */
    void discard() {
        long timer = vertx.setTimer(MILLIS, late -> close());
        request.exceptionHandler(gone -> vertx.cancelTimer(timer));
        if (request.isEnded()) {
            close();
            return;
        }
        request.handler(chunk -> {
            discarded += chunk.length();
            if (discarded > BYTES) {
                close();
            }
        });
        request.endHandler(end -> close());
        request.resume();
    }

    private void close() {
        if (!closed) {
            closed = true;
            // Not by ending the response: that would start the next request of the connection.
            request.connection().close();
        }
    }
}
