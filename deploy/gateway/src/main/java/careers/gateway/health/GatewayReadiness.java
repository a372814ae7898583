package careers.gateway.health;

import careers.gateway.contract.ApiDescription;
import careers.gateway.route.Routes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Up as soon as the gateway can route, until it is told to stop. The services are not asked: with one of them down the others are still to be
 * reached, and the gateway has a proper answer for the one that is not.
 */
@Readiness
@Singleton
class GatewayReadiness implements HealthCheck {
    private final Routes routes;
    private final ApiDescription api;
    private final Draining draining;

    GatewayReadiness(Routes routes, ApiDescription api, Draining draining) {
        this.routes = routes;
        this.api = api;
        this.draining = draining;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("routes")
                .status(!draining.hasBegun())
                .withData("routes", routes.all().size())
                .withData("describedServices", api.services().size())
                .build();
    }
}
