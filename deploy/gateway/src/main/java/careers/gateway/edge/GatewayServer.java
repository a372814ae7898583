package careers.gateway.edge;

import careers.gateway.contract.ApiDescription;
import careers.gateway.docs.DocsPage;
import careers.gateway.health.Draining;
import careers.gateway.health.HealthRollUp;
import careers.gateway.route.GatewayConfig;
import careers.gateway.route.Routes;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Opens the port when the application starts and closes it, after the requests in flight, when it stops. */
@Singleton
public class GatewayServer {
    private static final Logger LOG = Logger.getLogger(GatewayServer.class);

    private final Vertx vertx;
    private final GatewayConfig config;
    private final Routes routes;
    private final ApiDescription api;
    private final DocsPage docs;
    private final Entrance entrance;
    private final Draining draining;
    private final Listening listening;
    private final AtomicInteger inFlight = new AtomicInteger();
    private Router framework;
    private String deployment;

    GatewayServer(
            Vertx vertx,
            GatewayConfig config,
            Routes routes,
            ApiDescription api,
            DocsPage docs,
            Entrance entrance,
            Draining draining,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.vertx = vertx;
        this.config = config;
        this.routes = routes;
        this.api = api;
        this.docs = docs;
        this.entrance = entrance;
        this.draining = draining;
        int eventLoops = config.eventLoops().orElse(Runtime.getRuntime().availableProcessors());
        this.listening = new Listening(host, port, eventLoops, new AtomicInteger());
    }

    /** The port that is really open. */
    public int port() {
        return listening.actualPort().get();
    }

    /** Requests that have no complete answer yet. */
    int inFlight() {
        return inFlight.get();
    }

    void rememberProbes(@Observes Router router) {
        framework = router;
    }

    void open(@Observes StartupEvent start) {
        DeploymentOptions options = new DeploymentOptions().setInstances(listening.eventLoops());
        try {
            deployment = await(vertx.deployVerticle(
                    () -> new Edge(config, routes, this::ownPages, entrance, inFlight, listening), options));
        } catch (CompletionException failed) {
            // Without the cause: the person who starts it needs the line, not where in the network code it was noticed.
            throw new ConfigurationException("cannot listen on " + listening.host() + ":" + listening.port() + ": "
                    + failed.getCause().getMessage());
        }
        LOG.infof("listening on http://%s:%d", listening.host(), port());
    }

    private OwnPages ownPages(HttpClient client) {
        return new OwnPages(api, docs, new HealthRollUp(vertx, client, routes), framework);
    }

    void close(@Observes ShutdownEvent stop) {
        if (deployment == null) {
            return;
        }
        draining.begin();
        long deadline = System.nanoTime() + config.drain().toNanos();
        while (inFlight.get() > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(20_000_000);
        }
        await(vertx.undeploy(deployment));
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
