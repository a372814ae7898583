package careers.gateway.edge;

import careers.gateway.health.Draining;
import careers.gateway.limit.Overload;
import careers.gateway.problem.GatewayError;
import careers.gateway.route.GatewayConfig;
import careers.gateway.route.Route;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;

/** The way in, for a request that has a route: is the gateway open, is it only a question, who asks, is there a place. */
@Singleton
class Entrance {
    private final Draining draining;
    private final Admission admission;
    private final Overload overload;
    private final String retryAfter;

    Entrance(Draining draining, Admission admission, Overload overload, GatewayConfig config) {
        this.draining = draining;
        this.admission = admission;
        this.overload = overload;
        this.retryAfter = Long.toString(config.upstream().retryAfter().toSeconds());
    }

    /** Runs {@code pass} if the request may go to the service, or answers it. */
    void enter(Exchange exchange, Route route, Runnable pass) {
        if (draining.hasBegun()) {
            turnAway(exchange);
        } else if (Preflight.is(exchange.request())) {
            Preflight.answer(exchange);
        } else {
            admission.admit(exchange, () -> takePlace(exchange, route, pass));
        }
    }

    private static void turnAway(Exchange exchange) {
        HttpServerRequest request = exchange.request();
        request.response().putHeader("Connection", "close").putHeader("Retry-After", "1");
        exchange.refuse(GatewayError.SHUTTING_DOWN)
                .onComplete(told -> request.connection().close());
    }

    private void takePlace(Exchange exchange, Route route, Runnable pass) {
        if (overload.enter(route.name())) {
            exchange.whenOver(() -> overload.leave(route.name()));
            pass.run();
        } else {
            exchange.request().response().putHeader("Retry-After", retryAfter);
            exchange.refuse(GatewayError.OVERLOADED);
        }
    }
}
