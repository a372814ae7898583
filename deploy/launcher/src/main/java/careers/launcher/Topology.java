package careers.launcher;

import java.util.List;

/**
 * Who listens where: every name, port and database of a local system, derived from one number. All addresses are on
 * the loopback interface; nothing here is meant for another machine.
 *
 * @param basePort the port of the gateway; the other parts follow it
 */
public record Topology(int basePort) {

    /** The only interface anything listens on. */
    public static final String HOST = "127.0.0.1";

    public static final int DEFAULT_BASE_PORT = 8080;

    /** Database and role have the name of their owner; the last one belongs to Keycloak. */
    public static final List<String> DATABASES = List.of("survey", "training", "insight", "keycloak");

    private static final int PORTS = 8;

    public Topology {
        if (basePort < 1024 || basePort + PORTS > 65_536) {
            throw new LauncherException(
                    "The port base must lie between 1024 and " + (65_536 - PORTS) + ", not at " + basePort + ".");
        }
    }

    /** A topology whose ports were all free a moment ago; for tests that run beside a person's own system. */
    public static Topology onFreePorts() {
        for (int base = 18_080; base < 60_000; base += 20) {
            var topology = new Topology(base);
            if (topology.listeners().stream().allMatch(listener -> Ports.isFree(listener.port()))) {
                return topology;
            }
        }
        throw new LauncherException("No " + PORTS + " free ports in a row were found on " + HOST + ".");
    }

    public int gatewayPort() {
        return basePort;
    }

    public int surveyPort() {
        return basePort + 1;
    }

    public int trainingPort() {
        return basePort + 2;
    }

    public int insightPort() {
        return basePort + 3;
    }

    public int keycloakPort() {
        return basePort + 4;
    }

    public int postgresPort() {
        return basePort + 5;
    }

    public int kafkaPort() {
        return basePort + 6;
    }

    public int kafkaControllerPort() {
        return basePort + 7;
    }

    public String gatewayUrl() {
        return http(gatewayPort());
    }

    public String keycloakUrl() {
        return http(keycloakPort());
    }

    /** The {@code iss} of every access token. */
    public String issuer() {
        return keycloakUrl() + "/realms/careers";
    }

    public String tokenUrl() {
        return issuer() + "/protocol/openid-connect/token";
    }

    /** Where the public keys of the issuer are. */
    public String keysUrl() {
        return issuer() + "/protocol/openid-connect/certs";
    }

    public String bootstrapServers() {
        return HOST + ":" + kafkaPort();
    }

    public String databaseUrl(String database) {
        return "jdbc:postgresql://" + HOST + ":" + postgresPort() + "/" + database;
    }

    static String http(int port) {
        return "http://" + HOST + ":" + port;
    }

    /** Every port with the part that needs it, in the order people read them. */
    List<Listener> listeners() {
        return List.of(
                new Listener("gateway", gatewayPort()),
                new Listener("survey-service", surveyPort()),
                new Listener("training-service", trainingPort()),
                new Listener("insight-service", insightPort()),
                new Listener("Keycloak", keycloakPort()),
                new Listener("PostgreSQL", postgresPort()),
                new Listener("Kafka", kafkaPort()),
                new Listener("Kafka controller", kafkaControllerPort()));
    }

    record Listener(String part, int port) {}
}
