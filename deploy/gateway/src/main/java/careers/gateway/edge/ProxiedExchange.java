package careers.gateway.edge;

import careers.gateway.problem.GatewayError;
import careers.gateway.route.GatewayConfig;
import careers.gateway.route.Route;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * One request on its way to a service and back. The proxy library moves the bytes; this decides which headers go along,
 * how much and how long, and what the client hears when the service does not answer. One proxy object per request (a few
 * references) gives the request its own state without a table beside it.
 */
final class ProxiedExchange implements ProxyInterceptor, OriginRequestProvider {
    private static final Logger LOG = Logger.getLogger(ProxiedExchange.class);
    private static final ProxyOptions NO_WEB_SOCKETS = new ProxyOptions().setSupportWebSocket(false);
    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 304);

    private final Vertx vertx;
    private final HttpClient client;
    private final GatewayConfig.Upstream settings;
    private final Exchange exchange;
    private final Route route;
    private final HttpServerRequest request;
    private final boolean hasBody;
    private final Promise<ProxyResponse> answer = Promise.promise();
    private HttpClientRequest sent;
    private long clock = -1;
    private boolean bodyTooLarge;
    private boolean clientGone;
    private boolean answered;
    private boolean refused;

    ProxiedExchange(Vertx vertx, HttpClient client, GatewayConfig.Upstream settings, Exchange exchange, Route route) {
        this.vertx = vertx;
        this.client = client;
        this.settings = settings;
        this.exchange = exchange;
        this.route = route;
        this.request = exchange.request();
        this.hasBody = exchange.hasBody();
    }

    /** Sends the request on. Nothing is read from the client before the service takes it. */
    void start() {
        String length = request.getHeader("Content-Length");
        if (length != null && exceeds(length, route.bodyLimit(request.path()))) {
            exchange.refuse(GatewayError.PAYLOAD_TOO_LARGE);
            return;
        }
        if (request.headers().contains("Expect")) {
            request.response().writeContinue();
        }
        if (hasBody) {
            request.pause();
        }
        HttpProxy.reverseProxy(NO_WEB_SOCKETS, client)
                .origin(this)
                .addInterceptor(this)
                .handle(request);
    }

    private static boolean exceeds(String length, long limit) {
        return length.length() > 18 || Long.parseLong(length) > limit;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest onward = context.request();
        HeaderRules.towardsService(onward.headers(), request, exchange.requestId(), exchange.isTls());
        // The service sees the Host the client used, so that a Location it builds leads back through the gateway.
        onward.setAuthority(request.authority());
        onward.setBody(hasBody ? Body.body(counted(), onward.getBody().length()) : null);
        context.sendRequest().onSuccess(this::answered).onFailure(this::failed);
        return answer.future();
    }

    private CountedBody counted() {
        return new CountedBody(
                request,
                route.bodyLimit(request.path()),
                () -> bodyTooLarge = true,
                this::startClock,
                () -> clientGone = true);
    }

    @Override
    public Future<HttpClientRequest> create(ProxyContext context) {
        RequestOptions options =
                route.connection().setConnectTimeout(settings.connectTimeout().toMillis());
        return client.request(options).compose(connected -> {
            // What fails here fails the answer too, and is told to the client from there.
            connected.exceptionHandler(told -> {});
            if (exchange.isOver()) {
                connected.reset();
                return Future.failedFuture("the client has gone");
            }
            sent = connected;
            if (!hasBody) {
                startClock();
            }
            return Future.succeededFuture(connected);
        });
    }

    /**
     * Time runs from the end of the request: a slow client is no fault of the service. A service may answer before that
     * end; then there is nothing left to wait for, and by the time the clock ran out the connection would be somebody
     * else's.
     */
    private void startClock() {
        if (answered) {
            return;
        }
        clock = vertx.setTimer(
                settings.responseTimeout().toMillis(), late -> refuse(GatewayError.UPSTREAM_TIMEOUT, null));
    }

    private void answered(ProxyResponse response) {
        vertx.cancelTimer(clock);
        answered = true;
        if (refused) {
            response.release();
        } else {
            answer.complete(response);
        }
    }

    private void failed(Throwable cause) {
        if (bodyTooLarge) {
            refuse(GatewayError.PAYLOAD_TOO_LARGE, cause);
        } else {
            refuse(sent == null ? GatewayError.UPSTREAM_UNAVAILABLE : GatewayError.UPSTREAM_FAILED, cause);
        }
    }

    /** The last word to the client. The library never hears of it: its own answer would be an empty 502. */
    private void refuse(GatewayError error, Throwable cause) {
        vertx.cancelTimer(clock);
        if (refused || answered) {
            return;
        }
        refused = true;
        if (sent != null) {
            sent.reset();
        }
        if (clientGone || exchange.isOver()) {
            return;
        }
        if (error == GatewayError.UPSTREAM_UNAVAILABLE) {
            request.response()
                    .putHeader(
                            "Retry-After", Long.toString(settings.retryAfter().toSeconds()));
        }
        // A line in the log for those who waited for an answer, not for those who had left and so broke the call.
        exchange.refuse(error).onSuccess(told -> note(error, cause));
    }

    private void note(GatewayError error, Throwable cause) {
        if (error.status() >= 500) {
            LOG.warnf("%s: %s, request %s (%s)", route.name(), error, exchange.requestId(), cause);
        }
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ProxyResponse response = context.response();
        HeaderRules.towardsClient(response.headers());
        exchange.complete(response.headers());
        String type = response.headers().get("Content-Type");
        if (type != null && type.startsWith("text/event-stream")) {
            exchange.streams();
        }
        if (WITHOUT_BODY.contains(response.getStatusCode())) {
            // These have no body by definition; as a stream of unknown length they would be sent as chunks.
            response.getBody().stream().resume();
            response.setBody(null);
        }
        return context.sendResponse().onComplete(done -> {
            exchange.over();
            closeIfStillSending();
        });
    }

    /** A service may answer before it has read everything; then the rest of the body has no reader. */
    private void closeIfStillSending() {
        if (hasBody && !request.isEnded() && !request.response().closed()) {
            // The body goes no further, so the call to the service must end here or keep its connection for ever.
            sent.reset();
            new LingeringClose(vertx, request).discard();
        }
    }
}
