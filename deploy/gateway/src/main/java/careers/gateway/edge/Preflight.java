package careers.gateway.edge;

import careers.gateway.problem.GatewayError;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/**
 * The question a browser asks before a page of a partner may call (CORS, Fetch standard 3.2). Answered here, without a
 * token, which browsers do not send with it. There are no cookies, so credentials are never allowed for.
 */
final class Preflight {
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String HEADERS = "Accept, Accept-Language, Authorization, Content-Type, Idempotency-Key,"
            + " If-Match, If-None-Match, Prefer, traceparent, X-Request-Id";

    private Preflight() {}

    static boolean is(HttpServerRequest request) {
        return request.method().equals(HttpMethod.OPTIONS)
                && request.headers().contains("Origin")
                && request.headers().contains("Access-Control-Request-Method");
    }

    /** Says what a page of the origin may send; to an origin that is not a partner's, that it may not. */
    static void answer(Exchange exchange) {
        if (exchange.origin() == null) {
            exchange.refuse(GatewayError.ORIGIN_NOT_ALLOWED);
            return;
        }
        HttpServerResponse response = exchange.request().response();
        response.putHeader("Access-Control-Allow-Methods", METHODS)
                .putHeader("Access-Control-Allow-Headers", HEADERS)
                .putHeader("Access-Control-Max-Age", "600");
        exchange.answerEmpty(204);
    }
}
