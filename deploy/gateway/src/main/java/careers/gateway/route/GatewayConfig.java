package careers.gateway.route;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** All settings of the gateway, {@code careers.gateway.*}. An unknown key below that prefix stops the start. */
@ConfigMapping(prefix = "careers.gateway")
public interface GatewayConfig {
    /** The services by name; the name is also the tag of their operations in the merged API description. */
    Map<String, RouteConfig> routes();

    /** What a client may send. */
    Limits limits();

    /** How the gateway treats the services behind it. */
    Upstream upstream();

    /** How many event loops share the port; as many as processors when absent. */
    OptionalInt eventLoops();

    /** How long requests in flight may take to finish when the process is told to stop. */
    @WithDefault("10s")
    Duration drain();

    /** One service. */
    interface RouteConfig {
        /** The beginning of every path of the service, with a slash at both ends. */
        String prefix();

        /** Scheme, host and port of the service, nothing more. */
        URI target();

        /** Addresses that take more than the usual body. */
        List<LargeBody> largeBodies();
    }

    /** An address and everything below it with a body limit of its own. */
    interface LargeBody {
        String path();

        MemorySize limit();
    }

    /** Limits on the side of the client. */
    interface Limits {
        /** Bytes of a request body, unless the address has a limit of its own. */
        @WithDefault("10M")
        MemorySize body();

        /** Characters of path and query together. */
        @WithDefault("8192")
        int uri();

        /** Bytes of all headers together. */
        @WithDefault("16384")
        int headers();

        /** Number of header lines. */
        @WithDefault("100")
        int headerCount();

        /** A connection on which nothing moves for so long is closed. */
        @WithDefault("75s")
        Duration idle();
    }

    /** Limits on the side of the services. */
    interface Upstream {
        /** For the TCP connection. */
        @WithDefault("2s")
        Duration connectTimeout();

        /** From the last byte of the request to the head of the response. */
        @WithDefault("30s")
        Duration responseTimeout();

        /** Connections to each service. */
        @WithDefault("64")
        int poolSize();

        /** Requests that may wait for a connection; more are answered 503. */
        @WithDefault("1024")
        int queueSize();

        /** What Retry-After says on a 503. */
        @WithDefault("5s")
        Duration retryAfter();
    }
}
