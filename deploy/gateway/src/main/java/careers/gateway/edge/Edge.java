package careers.gateway.edge;

import careers.gateway.problem.GatewayError;
import careers.gateway.route.GatewayConfig;
import careers.gateway.route.Route;
import careers.gateway.route.Routes;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** One event loop of the gateway: its server, its connections to the services, and the way of a request through it. */
final class Edge extends AbstractVerticle {
    private static final Logger LOG = Logger.getLogger(Edge.class);

    /** Room in the parser for method and version, so that the limit on the address itself is checked by the guard. */
    private static final int REST_OF_REQUEST_LINE = 64;

    private final GatewayConfig config;
    private final Routes routes;
    private final Function<HttpClient, OwnPages> ownPages;
    private final RequestGuard guard;
    private final ConnectionWatch watch;
    private final Entrance entrance;
    private final AtomicInteger inFlight;
    private final Listening listening;
    private HttpClient client;
    private OwnPages own;
    private HttpServer server;

    Edge(
            GatewayConfig config,
            Routes routes,
            Function<HttpClient, OwnPages> ownPages,
            Entrance entrance,
            AtomicInteger inFlight,
            Listening listening) {
        this.config = config;
        this.routes = routes;
        this.ownPages = ownPages;
        this.guard = new RequestGuard(config.limits());
        this.watch = new ConnectionWatch(config.limits());
        this.entrance = entrance;
        this.inFlight = inFlight;
        this.listening = listening;
    }

    @Override
    public void start(Promise<Void> started) {
        client = vertx.httpClientBuilder()
                .with(clientOptions())
                .with(poolOptions())
                .withConnectHandler(connection -> connection.exceptionHandler(Edge::noteBroken))
                .build();
        own = ownPages.apply(client);
        server = vertx.createHttpServer(serverOptions())
                .requestHandler(this::accept)
                .invalidRequestHandler(this::refuseUnreadable)
                .connectionHandler(connection -> watch.opened(connection.exceptionHandler(Edge::noteBroken)))
                .exceptionHandler(Edge::noteBroken);
        vertx.setPeriodic(watch.intervalMillis(), tick -> watch.sweep());
        server.listen(listening.port(), listening.host())
                .onSuccess(open -> listening.opened(open.actualPort()))
                .<Void>mapEmpty()
                .onComplete(started);
    }

    private HttpServerOptions serverOptions() {
        return new HttpServerOptions()
                .setHttp2ClearTextEnabled(false)
                .setAlpnVersions(List.of(HttpVersion.HTTP_1_1))
                .setCompressionSupported(false)
                .setHandle100ContinueAutomatically(false)
                .setMaxInitialLineLength(config.limits().uri() + REST_OF_REQUEST_LINE)
                .setMaxHeaderSize(config.limits().headers())
                .setIdleTimeout((int) config.limits().idle().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
    }

    private HttpClientOptions clientOptions() {
        GatewayConfig.Upstream upstream = config.upstream();
        return new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setKeepAlive(true)
                .setConnectTimeout((int) upstream.connectTimeout().toMillis())
                .setMaxHeaderSize(64 * 1024)
                .setDecompressionSupported(false)
                // Longer than the wait for an answer, so that it only ends what has stopped in the middle.
                .setIdleTimeout((int) upstream.responseTimeout().toMillis() + 15_000)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
    }

    /** Each event loop has its share of the connections. */
    private PoolOptions poolOptions() {
        int share = listening.eventLoops();
        return new PoolOptions()
                .setHttp1MaxSize(Math.max(1, config.upstream().poolSize() / share))
                // How many wait is counted for each service, over all event loops.
                .setMaxWaitQueueSize(-1);
    }

    /** Clients break connections every day; only a request that failed is worth a line in the log. */
    private static void noteBroken(Throwable cause) {
        LOG.debugf("connection broke: %s", cause);
    }

    private void accept(HttpServerRequest request) {
        inFlight.incrementAndGet();
        AtomicBoolean isWaitedFor = new AtomicBoolean(true);
        Runnable leave = () -> {
            if (isWaitedFor.getAndSet(false)) {
                inFlight.decrementAndGet();
            }
        };
        Exchange exchange = exchange(request, () -> {
            leave.run();
            watch.ended(request);
        });
        exchange.whenStreaming(leave);
        watch.began(request, exchange.hasBody());
        try {
            Optional<GatewayError> refusal = guard.refusal(request);
            if (refusal.isPresent()) {
                exchange.refuse(refusal.get());
            } else if (!own.answer(exchange)) {
                pass(exchange);
            }
        } catch (RuntimeException unexpected) {
            LOG.errorf(unexpected, "request %s", exchange.requestId());
            exchange.refuse(GatewayError.INTERNAL_ERROR);
        }
    }

    private void pass(Exchange exchange) {
        Optional<Route> route = routes.of(exchange.request().path());
        if (route.isEmpty()) {
            exchange.refuse(GatewayError.NO_SUCH_ROUTE);
            return;
        }
        entrance.enter(
                exchange,
                route.get(),
                () -> new ProxiedExchange(vertx, client, config.upstream(), exchange, route.get()).start());
    }

    private Exchange exchange(HttpServerRequest request, Runnable onOver) {
        boolean tls = request.isSSL() || config.behindTls();
        return new Exchange(vertx, request, routes.origins(), tls, onOver);
    }

    private void refuseUnreadable(HttpServerRequest request) {
        Throwable cause = request.decoderResult().cause();
        GatewayError error = GatewayError.MALFORMED_REQUEST;
        if (cause instanceof TooLongHttpLineException) {
            error = GatewayError.URI_TOO_LONG;
        } else if (cause instanceof TooLongHttpHeaderException || cause instanceof TooLongFrameException) {
            error = GatewayError.HEADERS_TOO_LARGE;
        }
        exchange(request, () -> {}).refuse(error);
    }
}
