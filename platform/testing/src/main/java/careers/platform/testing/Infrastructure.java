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

    private static Path folder;
    private static PostgresServer postgres;
    private static KafkaBroker kafka;

    @Override
    public Map<String, String> start() {
        startServers();
        return Map.of(
                "quarkus.datasource.jdbc.url",
                postgres.jdbcUrl(DATABASE),
                "quarkus.datasource.username",
                DATABASE,
                "quarkus.datasource.password",
                DATABASE,
                "kafka.bootstrap.servers",
                kafka.bootstrapServers(),
                "mp.jwt.verify.issuer",
                TestTokens.ISSUER,
                "mp.jwt.verify.publickey.location",
                TestTokens.jwksLocation(),
                "careers.cursor.secret",
                "only-for-tests-only-for-tests-only",
                "quarkus.http.test-port",
                "0");
    }

    @Override
    public void stop() {
        kafka.close();
        postgres.close();
        delete(folder);
    }

    /** The running PostgreSQL, for a test that talks to the database behind the service's back. */
    static PostgresServer postgres() {
        return postgres;
    }

    static String database() {
        return DATABASE;
    }

    /** The running broker, for a test that stops it or sends nonsense. */
    public static KafkaBroker kafka() {
        return kafka;
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
