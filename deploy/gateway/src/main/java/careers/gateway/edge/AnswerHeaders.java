package careers.gateway.edge;

import careers.gateway.limit.RateLimits.Verdict;
import io.vertx.core.MultiMap;

/**
 * What every answer carries, the gateway's own and those of the services: who may read it, how it may be shown, how much
 * the caller has left.
 */
final class AnswerHeaders {
    /** Headers that a script of a partner's page may read. */
    private static final String EXPOSED = "Content-Disposition, Content-Language, Deprecation, ETag,"
            + " Idempotency-Replayed, Link, Location, RateLimit, RateLimit-Policy, Retry-After, Sunset, X-Request-Id";

    private static final String POLICY = "default-src 'none'; frame-ancestors 'none'";

    private AnswerHeaders() {}

    /**
     * Completes the headers of an answer. What a service says about how its page may be shown stays; about origins and
     * quotas only the gateway speaks.
     *
     * @param origin the partner's origin that asked, or null
     * @param verdict what the caller has left, or null where nothing is counted
     */
    static void complete(MultiMap headers, String requestId, boolean tls, String origin, Verdict verdict) {
        headers.set("X-Request-Id", requestId);
        headers.set("X-Content-Type-Options", "nosniff");
        putIfAbsent(headers, "Content-Security-Policy", POLICY);
        putIfAbsent(headers, "Referrer-Policy", "no-referrer");
        putIfAbsent(headers, "X-Frame-Options", "DENY");
        putIfAbsent(headers, "Cache-Control", "no-store");
        if (tls) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (verdict != null) {
            headers.set("RateLimit-Policy", verdict.policies());
            headers.set("RateLimit", verdict.state());
        }
        if (origin != null) {
            headers.set("Access-Control-Allow-Origin", origin);
            headers.set("Access-Control-Expose-Headers", EXPOSED);
            headers.add("Vary", "Origin");
        }
    }

    private static void putIfAbsent(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
