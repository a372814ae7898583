package careers.gateway.edge;

import careers.gateway.contract.ApiDescription;
import careers.gateway.contract.Operations;
import careers.gateway.docs.DocsPage;
import careers.gateway.health.Draining;
import careers.gateway.limit.Overload;
import careers.gateway.limit.RateLimits;
import careers.gateway.route.GatewayConfig;
import careers.gateway.route.Routes;
import careers.gateway.token.AccessTokens;
import careers.gateway.token.Provider;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Makes gateways beside the one of the tests, for tests that end them or set them up otherwise. */
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
    Operations operations;

    @Inject
    RateLimits limits;

    @Inject
    AccessTokens tokens;

    @Inject
    Overload overload;

    /** A gateway with these routes that listens, on a port of its own. */
    GatewayServer open(Routes routes) {
        return open(routes, config, tokens);
    }

    /** A gateway with settings and a provider of its own. */
    GatewayServer open(Routes routes, GatewayConfig own) {
        return open(routes, own, Provider.tokensOf(vertx, own));
    }

    private GatewayServer open(Routes routes, GatewayConfig settings, AccessTokens known) {
        Draining draining = new Draining();
        Admission admission = new Admission(vertx, known, operations, limits);
        Entrance entrance = new Entrance(draining, admission, overload, settings);
        GatewayServer server =
                new GatewayServer(vertx, settings, routes, api, docs, entrance, draining, "127.0.0.1", 0);
        server.open(null);
        return server;
    }
}
