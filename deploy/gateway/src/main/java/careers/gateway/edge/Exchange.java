package careers.gateway.edge;

import careers.gateway.limit.RateLimits.Verdict;
import careers.gateway.problem.GatewayError;
import careers.gateway.problem.Language;
import careers.gateway.problem.Problem;
import careers.gateway.route.Origins;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
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
    private final boolean tls;
    private final String origin;
    private final boolean hasBody;
    private Verdict verdict;
    private Runnable onOver;
    private Runnable onStreaming = () -> {};

    /**
     * @param origins of partners, whose pages may read the answer
     * @param onOver runs once, when the answer is complete or nobody waits for it any more
     */
    Exchange(Vertx vertx, HttpServerRequest request, Origins origins, boolean tls, Runnable onOver) {
        this.vertx = vertx;
        this.request = request;
        this.tls = tls;
        this.onOver = onOver;
        String asked = request.getHeader("Origin");
        String length = request.getHeader("Content-Length");
        this.hasBody = request.headers().contains("Transfer-Encoding") || (length != null && !length.equals("0"));
        this.origin = asked != null && origins.has(asked) ? asked : null;
        request.response().endHandler(end -> over());
        this.requestId = TraceContext.requestId(request.getHeader("X-Request-Id"));
    }

    HttpServerRequest request() {
        return request;
    }

    String requestId() {
        return requestId;
    }

    /** The partner's origin whose page asks, or null. */
    String origin() {
        return origin;
    }

    /** Remembers what the caller has left, for the answer to say. */
    void counted(Verdict given) {
        verdict = given;
    }

    /** Puts on the answer what every answer carries. */
    void complete(MultiMap headers) {
        AnswerHeaders.complete(headers, requestId, tls, origin, verdict);
    }

    boolean isTls() {
        return tls;
    }

    /** True if a body follows the head. */
    boolean hasBody() {
        return hasBody;
    }

    /** Lets the body wait until somebody reads it. */
    void hold() {
        if (hasBody) {
            request.pause();
        }
    }

    /** Runs something more when the exchange is over. */
    void whenOver(Runnable more) {
        Runnable before = onOver;
        onOver = () -> {
            before.run();
            more.run();
        };
    }

    /** Says what to do when the answer turns out to be a stream of events. */
    void whenStreaming(Runnable then) {
        onStreaming = then;
    }

    /** The answer is a stream of events: it has no end of its own that somebody could wait for. */
    void streams() {
        onStreaming.run();
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
                .putHeader("Content-Length", Integer.toString(body.length()));
        complete(response.headers());
        if (isBodyStillComing()) {
            response.putHeader("Connection", "close");
            return new LingeringClose(vertx, request).after(body);
        }
        request.resume();
        return response.end(body);
    }

    /** Answers with a status that has no body. */
    void answerEmpty(int status) {
        complete(request.response().headers());
        request.resume();
        request.response().setStatusCode(status).end();
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
