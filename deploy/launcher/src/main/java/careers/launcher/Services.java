package careers.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Our own services: where they are packaged and what configuration they get from the environment. */
final class Services {

    static final String GATEWAY = "gateway";

    private static final String DEMO_CURSOR_SECRET = "demo-cursor-secret-for-local-use-only";

    private final Options options;

    Services(Options options) {
        this.options = options;
    }

    List<ServiceProcess.Settings> all() {
        var topology = options.topology();
        return List.of(
                service("survey", topology.surveyPort(), exportFolder()),
                service("training", topology.trainingPort(), Map.of()),
                service("insight", topology.insightPort(), Map.of()),
                settings(GATEWAY, Path.of("deploy", "gateway"), topology.gatewayPort(), gatewayEnvironment()));
    }

    private ServiceProcess.Settings service(String database, int port, Map<String, String> own) {
        var name = database + "-service";
        var environment = new HashMap<>(serviceEnvironment(database));
        environment.put("CAREERS_EVENT_INTAKE_MEMBER", name);
        environment.putAll(own);
        return settings(name, Path.of(name), port, environment);
    }

    /** Beside the other data, so that files of exports are there after a restart. */
    private Map<String, String> exportFolder() {
        return Map.of("CAREERS_EXPORT_FOLDER", options.data("exports").toString());
    }

    private ServiceProcess.Settings settings(String name, Path module, int port, Map<String, String> environment) {
        var all = new HashMap<>(environment);
        all.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        all.put("QUARKUS_HTTP_HOST", Topology.HOST);
        all.put("MP_JWT_VERIFY_ISSUER", options.topology().issuer());
        all.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", options.topology().keysUrl());
        all.put("MALLOC_ARENA_MAX", "2");
        all.putAll(options.environment().getOrDefault(name, Map.of()));
        return new ServiceProcess.Settings(
                name,
                options.project().resolve(module).resolve("target/quarkus-app"),
                port,
                Map.copyOf(all),
                options.log(name),
                options.pidFile(name),
                options.jvm(name));
    }

    private Map<String, String> serviceEnvironment(String database) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", options.topology().databaseUrl(database),
                "QUARKUS_DATASOURCE_USERNAME", database,
                "QUARKUS_DATASOURCE_PASSWORD", database,
                "KAFKA_BOOTSTRAP_SERVERS", options.topology().bootstrapServers(),
                "CAREERS_CURSOR_SECRET", DEMO_CURSOR_SECRET);
    }

    private Map<String, String> gatewayEnvironment() {
        var topology = options.topology();
        return Map.of(
                "CAREERS_SURVEY_URL", Topology.http(topology.surveyPort()),
                "CAREERS_TRAINING_URL", Topology.http(topology.trainingPort()),
                "CAREERS_INSIGHT_URL", Topology.http(topology.insightPort()));
    }
}
