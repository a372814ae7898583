package careers.gateway.edge;

import careers.gateway.contract.ApiDescription;
import careers.gateway.docs.DocsPage;
import careers.gateway.health.Draining;
import careers.gateway.limit.Overload;
import careers.gateway.route.GatewayConfig;
import careers.gateway.route.Routes;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Makes gateways beside the one of the tests, for tests that end them or change their routes. */
@Singleton
class SecondGateway {
    @Inject
    Vertx vertx;

    @Inject
    GatewayConfig config;

    @Inject
    ApiDescription api;

    @Inject
    DocsPage docs;

    @Inject
    Admission admission;

    @Inject
    Overload overload;

    /** A gateway with these routes that listens, on a port of its own. */
    GatewayServer open(Routes routes) {
        Draining draining = new Draining();
        Entrance entrance = new Entrance(draining, admission, overload, config);
        GatewayServer server =
                new GatewayServer(vertx, config, routes, api, docs, entrance, draining, "127.0.0.1", 0);
        server.open(null);
        return server;
    }
}
