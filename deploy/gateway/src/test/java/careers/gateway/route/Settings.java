package careers.gateway.route;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** The gateway's settings with two services, and what a test wants otherwise. */
public final class Settings {
    private static final String TRAINING = "careers.gateway.routes.training.";

    private Settings() {}

    public static GatewayConfig with(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "careers.gateway.routes.survey.prefix",
                "/api/survey/",
                "careers.gateway.routes.survey.target",
                "http://127.0.0.1:8081",
                TRAINING + "prefix",
                "/api/training/",
                TRAINING + "target",
                "https://training.internal",
                TRAINING + "large-bodies[0].path",
                "/api/training/v1/establishment-imports",
                TRAINING + "large-bodies[0].limit",
                "64M",
                "careers.gateway.token.issuer",
                "https://identity.example/realms/careers",
                "careers.gateway.token.keys",
                "https://identity.example/realms/careers/certs"));
        settings.putAll(more);
        return new SmallRyeConfigBuilder()
                .withMapping(GatewayConfig.class)
                .withDefaultValues(settings)
                .addDiscoveredConverters()
                .build()
                .getConfigMapping(GatewayConfig.class);
    }

    /** The routes that these settings make. */
    public static Routes routes(GatewayConfig config) {
        return new Routes(config);
    }
}
