package careers.platform.testing;

import careers.launcher.KafkaBroker;
import careers.launcher.PostgresServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The servers that the tests of one module share. They are those that {@code deploy/up} starts, durable writes included:
 * a test that passes here has seen what a user will see.
 */
public final class Infrastructure implements QuarkusTestResourceLifecycleManager {

    private static final String DATABASE = "service";
    // Tests are loaded by another class loader than this class was; what they share goes through system properties.
    private static final String JDBC_URL = "careers.test.jdbc-url";
    private static final String KAFKA = "careers.test.bootstrap-servers";

    private static Path folder;
    private static PostgresServer postgres;
    private static KafkaBroker kafka;

    @Override
    public Map<String, String> start() {
        startServers();
        System.setProperty(JDBC_URL, postgres.jdbcUrl(DATABASE));
        System.setProperty(KAFKA, kafka.bootstrapServers());
        return Map.ofEntries(
                Map.entry("quarkus.datasource.jdbc.url", postgres.jdbcUrl(DATABASE)),
                Map.entry("quarkus.datasource.username", DATABASE),
                Map.entry("quarkus.datasource.password", DATABASE),
                Map.entry("kafka.bootstrap.servers", kafka.bootstrapServers()),
                Map.entry("mp.jwt.verify.issuer", TestTokens.ISSUER),
                Map.entry("mp.jwt.verify.publickey.location", TestTokens.jwksLocation()),
                Map.entry("careers.cursor.secret", "only-for-tests-only-for-tests-only"),
                // Tests that look at every event tell the head of the audit trail themselves.
                Map.entry("careers.audit.anchoring.enabled", "false"),
                Map.entry("quarkus.http.test-port", "0"));
    }

    @Override
    public void stop() {
        kafka.close();
        postgres.close();
        delete(folder);
    }

    /** The broker that the services of this test run use. */
    public static String bootstrapServers() {
        return System.getProperty(KAFKA);
    }

    /** Address of the service's database without user and password. */
    static String jdbcUrl() {
        return System.getProperty(JDBC_URL);
    }

    static String database() {
        return DATABASE;
    }

    private static void startServers() {
        try {
            folder = Files.createTempDirectory("careers-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        postgres = PostgresServer.start(folder.resolve("postgres"), 0);
        postgres.createDatabase(DATABASE);
        kafka = KafkaBroker.start(folder.resolve("kafka"), 0);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
