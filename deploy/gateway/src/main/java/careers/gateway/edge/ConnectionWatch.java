package careers.gateway.edge;

import careers.gateway.route.GatewayConfig;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Ends connections that send just enough to look alive: a head or a body one byte at a time keeps every idle timer
 * waiting. All connections of one event loop are looked at together, because a timer for each request would cost more than
 * the request. Used on that event loop only.
 */
final class ConnectionWatch {
    private final GatewayConfig.Limits limits;
    private final Map<HttpConnection, Watched> all = new IdentityHashMap<>();

    ConnectionWatch(GatewayConfig.Limits limits) {
        this.limits = limits;
    }

    /** How often {@link #sweep} makes sense. */
    long intervalMillis() {
        return Math.clamp(limits.head().toMillis() / 4, 50, 1_000);
    }

    void opened(HttpConnection connection) {
        Watched watched = new Watched();
        watched.headUntil = System.nanoTime() + limits.head().toNanos();
        all.put(connection, watched);
        connection.closeHandler(gone -> all.remove(connection));
    }

    /** A head has come, and a body follows or not. */
    void began(HttpServerRequest request, boolean hasBody) {
        Watched watched = all.get(request.connection());
        if (watched != null) {
            watched.request = request;
            watched.bodyComes = hasBody;
            watched.bodySince = System.nanoTime();
        }
    }

    /** The answer is complete; the next head may be a while, as on any connection that is kept. */
    void ended(HttpServerRequest request) {
        Watched watched = all.get(request.connection());
        if (watched != null && request.equals(watched.request)) {
            watched.request = null;
            watched.headUntil = System.nanoTime() + limits.idle().toNanos();
        }
    }

    /** Closes what is too slow. */
    void sweep() {
        long now = System.nanoTime();
        for (Map.Entry<HttpConnection, Watched> entry : new ArrayList<>(all.entrySet())) {
            if (isTooSlow(entry.getValue(), now)) {
                entry.getKey().close();
            }
        }
    }

    private boolean isTooSlow(Watched watched, long now) {
        if (watched.request == null) {
            return now - watched.headUntil > 0;
        }
        if (!watched.bodyComes || watched.request.isEnded()) {
            return false;
        }
        double late = (now - watched.bodySince - limits.bodyGrace().toNanos()) / 1e9;
        return late > 0 && watched.request.bytesRead() < late * limits.bodyRate();
    }

    private static final class Watched {
        private HttpServerRequest request;
        private boolean bodyComes;
        private long headUntil;
        private long bodySince;
    }
}
