package careers.gateway.route;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** What an access token must say, and where the keys are that sign it. */
    Token token();

    /** How many requests a caller may send. */
    Rates rates();

    /** Web origins of partners, from which browsers may call: {@code https://surveys.partner.example}. */
    Optional<List<String>> origins();

    /** A file with routes and origins that replace these settings, read again whenever it changes. */
    Optional<Path> routingFile();

    /** How often the file is looked at. */
    @WithDefault("1s")
    Duration routingCheck();

    /** True if clients reach the gateway over TLS that ends in front of it. */
    @WithDefault("false")
    boolean behindTls();

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

        /** From the opening of a connection to the end of the first head. */
        @WithDefault("10s")
        Duration head();

        /** A body may take this long at any speed; after that it must have come with {@link #bodyRate}. */
        @WithDefault("30s")
        Duration bodyGrace();

        /** Bytes a second. */
        @WithDefault("500")
        int bodyRate();

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

        /** Requests at each service, those that wait for a connection included; more are answered 503 at once. */
        @WithDefault("512")
        int concurrency();

        /** What Retry-After says on a 503. */
        @WithDefault("5s")
        Duration retryAfter();
    }

    /** Access tokens. */
    interface Token {
        /** The {@code iss} of every token, letter for letter. */
        String issuer();

        /** Address of the issuer's key set (JWKS). */
        String keys();

        /** One of the values of {@code aud}. */
        @WithDefault("careers-api")
        String audience();

        /** How much clocks may differ. */
        @WithDefault("30s")
        Duration clockSkew();

        /** A token issued longer ago than this, or valid for longer, is refused. */
        @WithDefault("24h")
        Duration maxAge();

        /** How often the keys are fetched without a reason. */
        @WithDefault("5m")
        Duration refresh();

        /** The least time between two fetches, whatever the reason. */
        @WithDefault("1s")
        Duration refreshInterval();

        /** Verified tokens that are remembered. */
        @WithDefault("20000")
        int cache();
    }

    /** Quotas, each for {@link #window}. They guard against a client gone wild, not against a busy day. */
    interface Rates {
        @WithDefault("60s")
        Duration window();

        /** Of one credential in all. */
        @WithDefault("1200000")
        long credential();

        /** Of one credential for one campaign. */
        @WithDefault("600000")
        long campaign();

        /** Of one address for one operation that needs no credential. */
        @WithDefault("6000")
        long anonymous();

        /** Paths whose next segment names the campaign. */
        @WithDefault("/api/survey/v1/campaigns/")
        String campaignPath();

        /** Counts that are remembered. */
        @WithDefault("100000")
        int callers();
    }
}
