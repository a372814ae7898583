package careers.gateway.edge;

import careers.gateway.problem.GatewayError;
import careers.gateway.problem.Language;
import careers.gateway.problem.Problem;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.stream.Collectors;

/** One request and the answer the gateway itself gives to it. */
final class Exchange {
    /** An unread body up to this size is read to its end and the connection lives on. */
    private static final long SMALL_BODY = 64 * 1024;

    private static final String ALLOW =
            RequestGuard.METHODS.stream().map(HttpMethod::name).collect(Collectors.joining(", "));

    private final Vertx vertx;
    private final HttpServerRequest request;
    private final String requestId;
    private Runnable onOver;

    /** @param onOver runs once, when the answer is complete or nobody waits for it any more */
    Exchange(Vertx vertx, HttpServerRequest request, Runnable onOver) {
        this.vertx = vertx;
        this.request = request;
        this.onOver = onOver;
        request.response().endHandler(end -> over());
        this.requestId = TraceContext.requestId(request.getHeader("X-Request-Id"));
    }

    HttpServerRequest request() {
        return request;
    }

    String requestId() {
        return requestId;
    }

    Language language() {
        return Language.of(request.getHeader("Accept-Language"));
    }

    /** The answer is complete or never will be. */
    void over() {
        Runnable once = onOver;
        onOver = () -> {};
        once.run();
    }

    /** True if there is nobody left to answer. */
    boolean isOver() {
        return request.response().closed() || request.response().ended();
    }

    /**
     * Answers with the problem, unless an answer has already begun.
     *
     * @return succeeds when the answer has been sent
     */
    Future<Void> refuse(GatewayError error) {
        HttpServerResponse response = request.response();
        if (isOver() || response.headWritten()) {
            return Future.failedFuture("nobody waits for this answer");
        }
        Language language = language();
        if (error == GatewayError.METHOD_NOT_ALLOWED && !response.headers().contains("Allow")) {
            response.putHeader("Allow", ALLOW);
        }
        response.putHeader("Content-Language", language.tag())
                .putHeader("Vary", "Accept-Language")
                .putHeader("Cache-Control", "no-store");
        Problem problem = new Problem(error, language, instance(error), requestId);
        return answer(error.status(), Problem.MEDIA_TYPE, problem.toBuffer());
    }

    /** The path, if it was understood and is fit to be repeated. */
    private String instance(GatewayError error) {
        boolean understood = error != GatewayError.INVALID_PATH
                && request.decoderResult().isSuccess()
                && request.path() != null
                && request.path().length() <= 1_000
                && RequestPath.isClear(request.path());
        return understood ? request.path() : null;
    }

    /**
     * Answers with a document of the gateway's own.
     *
     * @return succeeds when the answer has been sent
     */
    Future<Void> answer(int status, String mediaType, Buffer body) {
        HttpServerResponse response = request.response();
        response.setStatusCode(status)
                .putHeader("Content-Type", mediaType)
                .putHeader("Content-Length", Integer.toString(body.length()))
                .putHeader("X-Request-Id", requestId)
                .putHeader("X-Content-Type-Options", "nosniff");
        if (isBodyStillComing()) {
            response.putHeader("Connection", "close");
            return new LingeringClose(vertx, request).after(body);
        }
        request.resume();
        return response.end(body);
    }

    /** True if the client is still sending more than is worth reading. */
    boolean isBodyStillComing() {
        if (request.decoderResult().isFailure()) {
            return true;
        }
        if (request.isEnded()) {
            return false;
        }
        String length = request.getHeader("Content-Length");
        return request.headers().contains("Transfer-Encoding") || (length != null && !isSmall(length));
    }

    private static boolean isSmall(String length) {
        return length.length() < 10 && Long.parseLong(length) <= SMALL_BODY;
    }
}
