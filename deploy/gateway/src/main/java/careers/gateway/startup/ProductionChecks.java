package careers.gateway.startup;

import careers.gateway.route.GatewayConfig;
import careers.gateway.route.Routes;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Refuses to start a production gateway that believes an identity provider anybody on the way could play, or that of a
 * demonstration. The profile {@code prod} is the default of a packaged gateway, as of the services, which have the same
 * checks and those of their secrets; the gateway has no secret.
 */
@Singleton
class ProductionChecks {
    private final GatewayConfig config;
    private final Routes routes;

    ProductionChecks(GatewayConfig config, Routes routes) {
        this.config = config;
        this.routes = routes;
    }

    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent starting) {
        if (LaunchMode.current() == LaunchMode.NORMAL
                && ConfigUtils.getProfiles().contains("prod")) {
            List<String> complaints = complaints(config, routes);
            if (!complaints.isEmpty()) {
                throw new ConfigurationException("Refusing to start in production: " + String.join("; ", complaints));
            }
        }
    }

    /** What must not be in production, each with the name of its setting. */
    static List<String> complaints(GatewayConfig config, Routes routes) {
        List<String> complaints = new ArrayList<>();
        provider("careers.gateway.token.issuer", config.token().issuer(), complaints);
        provider("careers.gateway.token.keys", config.token().keys(), complaints);
        if (!config.behindTls()) {
            complaints.add("careers.gateway.behind-tls is not set: tokens would travel in the clear");
        }
        if (routes.origins().all().stream().anyMatch(origin -> !origin.startsWith("https://") || isLocal(origin))) {
            complaints.add("careers.gateway.origins holds one that is local or not https");
        }
        return complaints;
    }

    private static void provider(String name, String address, List<String> complaints) {
        if (!address.startsWith("https://")) {
            complaints.add(name + " is not an https address");
        } else if (isLocal(address)) {
            complaints.add(name + " is an address of this machine, as in the demonstration");
        }
    }

    private static boolean isLocal(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null
                    || host.toLowerCase(Locale.ROOT).equals("localhost")
                    || host.toLowerCase(Locale.ROOT).endsWith(".localhost")
                    || host.startsWith("127.")
                    || host.equals("[::1]");
        } catch (IllegalArgumentException unreadable) {
            return true;
        }
    }
}
