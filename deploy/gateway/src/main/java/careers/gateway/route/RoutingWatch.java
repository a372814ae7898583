package careers.gateway.route;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Looks at the routing file again and again, beside the threads that serve. */
@Singleton
class RoutingWatch {
    private final Vertx vertx;
    private final Routes routes;
    private final GatewayConfig config;
    private long timer = -1;

    RoutingWatch(Vertx vertx, Routes routes, GatewayConfig config) {
        this.vertx = vertx;
        this.routes = routes;
        this.config = config;
    }

    void begin(@Observes StartupEvent start) {
        if (routes.followFile()) {
            timer = vertx.setPeriodic(
                    config.routingCheck().toMillis(),
                    again -> vertx.executeBlocking(() -> {
                        routes.reload();
                        return null;
                    }));
        }
    }

    void end(@Observes ShutdownEvent stop) {
        vertx.cancelTimer(timer);
    }
}
