package careers.gateway.edge;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which headers cross the gateway. From the client nothing passes that a service could take for the word of the gateway;
 * from the service nothing passes that belongs to one connection only, tells what it is made of, or is the gateway's to say.
 */
final class HeaderRules {
    private static final List<String> SPOOFABLE_PREFIXES = List.of("x-forwarded-", "x-user-", "x-remote-");
    private static final Set<String> SPOOFABLE = Set.of(
            "forwarded",
            "via",
            "x-real-ip",
            "x-client-ip",
            "x-cluster-client-ip",
            "true-client-ip",
            "x-forwarded",
            "x-request-id",
            "x-original-url",
            "x-rewrite-url",
            "x-http-method",
            "x-http-method-override",
            "x-method-override",
            "proxy",
            "expect");
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "upgrade",
            "http2-settings");
    private static final Set<String> TELLING = Set.of("server", "x-powered-by");
    private static final List<String> GATEWAYS_WORD = List.of(
            "Access-Control-Allow-Origin",
            "Access-Control-Allow-Credentials",
            "Access-Control-Allow-Methods",
            "Access-Control-Allow-Headers",
            "Access-Control-Expose-Headers",
            "Access-Control-Max-Age",
            "RateLimit",
            "RateLimit-Policy",
            "Strict-Transport-Security");

    private HeaderRules() {}

    /** Makes the headers for the service out of those of the client. */
    static void towardsService(MultiMap headers, HttpServerRequest client, String requestId, boolean tls) {
        removeNamedByConnection(headers);
        for (String name : List.copyOf(headers.names())) {
            if (HOP_BY_HOP.contains(lower(name)) || isSpoofable(name)) {
                headers.remove(name);
            }
        }
        headers.set("X-Forwarded-For", client.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", tls ? "https" : "http");
        headers.set("X-Forwarded-Host", client.getHeader("Host"));
        headers.set("X-Request-Id", requestId);
        if (!TraceContext.isTraceparent(headers.get("traceparent"))) {
            headers.set("traceparent", TraceContext.newTraceparent());
            headers.remove("tracestate");
        }
    }

    /** Makes the headers for the client out of those of the service. */
    static void towardsClient(MultiMap headers) {
        removeNamedByConnection(headers);
        HOP_BY_HOP.forEach(headers::remove);
        TELLING.forEach(headers::remove);
        GATEWAYS_WORD.forEach(headers::remove);
    }

    /** Underscore and hyphen are the same to more than one server, so they are the same here. */
    private static boolean isSpoofable(String name) {
        String plain = lower(name).replace('_', '-');
        return SPOOFABLE.contains(plain) || SPOOFABLE_PREFIXES.stream().anyMatch(plain::startsWith);
    }

    /**
     * Connection may name headers meant for the next hop only (RFC 9110, 7.6.1). A client must not be able to name one
     * that the service needs, so end-to-end headers stay whatever Connection says.
     */
    private static void removeNamedByConnection(MultiMap headers) {
        for (String value : headers.getAll("Connection")) {
            for (String name : value.split(",", -1)) {
                String plain = lower(name.strip());
                if (plain.startsWith("x-") && !plain.equals("x-request-id")) {
                    headers.remove(plain);
                }
            }
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
