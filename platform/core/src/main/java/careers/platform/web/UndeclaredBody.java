package careers.platform.web;

import careers.platform.problem.PlatformError;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;

/**
 * Counts a body that comes in chunks and so did not say how long it is, and refuses it once it is longer than
 * {@link BodyLimit} allows. The server's own count would answer 413 without a word.
 */
public class UndeclaredBody {

    /** How many times the limit the server itself reads before it cuts the line: by then our own answer is out. */
    private static final int SERVERS_LIMIT = 3;

    private final BodySizes sizes;
    private final CurrentVertxRequest current;

    UndeclaredBody(BodySizes sizes, CurrentVertxRequest current) {
        this.sizes = sizes;
        this.current = current;
    }

    @ServerRequestFilter
    public void count(ContainerRequestContext request) {
        RoutingContext call = current.getCurrent();
        if (call != null && request.getHeaderString("Transfer-Encoding") != null) {
            long limit = sizes.of(call.request().path());
            call.put(VertxInputStream.MAX_REQUEST_SIZE_KEY, SERVERS_LIMIT * limit);
            request.setEntityStream(new Counted(request.getEntityStream(), limit, call));
        }
    }

    private static final class Counted extends FilterInputStream {

        private final long limit;
        private final RoutingContext call;
        private long read;

        Counted(InputStream body, long limit, RoutingContext call) {
            super(body);
            this.limit = limit;
            this.call = call;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int got = super.read(bytes, offset, length);
            read += Math.max(got, 0);
            if (read > limit) {
                refuse();
            }
            return got;
        }

        /**
         * What is on its way is read for a while, because a client that still writes when the line is closed may never
         * see the answer. Then the line is closed.
         */
        private void refuse() throws IOException {
            byte[] thrownAway = new byte[8_192];
            int got = 0;
            while (got >= 0 && read <= 2 * limit) {
                got = super.read(thrownAway, 0, thrownAway.length);
                read += Math.max(got, 0);
            }
            call.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            call.addEndHandler(answered -> call.request().connection().close());
            throw PlatformError.PAYLOAD_TOO_LARGE.problem();
        }
    }
}
