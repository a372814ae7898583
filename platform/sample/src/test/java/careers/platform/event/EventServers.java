package careers.platform.event;

import careers.launcher.KafkaBroker;
import careers.launcher.PostgresServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** One PostgreSQL and one Kafka for the tests of the outbox, which need no service around them. */
final class EventServers {

    static final String DATABASE = "outbox";
    static final String OTHER_DATABASE = "other";

    private static EventServers running;

    private final Path folder;
    private final PostgresServer postgres;
    private KafkaBroker kafka;

    private EventServers() throws IOException, SQLException {
        folder = Files.createTempDirectory("careers-events");
        postgres = PostgresServer.start(folder.resolve("postgres"), 0);
        postgres.createDatabase(DATABASE);
        postgres.createDatabase(OTHER_DATABASE);
        kafka = KafkaBroker.start(folder.resolve("kafka"), anyFreePair());
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(platformSql("outbox"));
            statement.execute(platformSql("outbox_feed"));
            // What a watermark or a transaction number would read by; our relay does not know these columns.
            statement.execute("ALTER TABLE outbox ADD COLUMN pos bigserial,"
                    + " ADD COLUMN xid xid8 NOT NULL DEFAULT pg_current_xact_id()");
            statement.execute("CREATE TABLE claim (id text PRIMARY KEY, version bigint NOT NULL)");
        }
    }

    static synchronized EventServers running() {
        if (running == null) {
            try {
                running = new EventServers();
                Runtime.getRuntime().addShutdownHook(new Thread(running::close));
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return running;
    }

    /** A connection as the service has it, auto-commit on. */
    Connection connect() throws SQLException {
        return postgres.connect(DATABASE, DATABASE);
    }

    Connection connectToOtherDatabase() throws SQLException {
        return postgres.connect(OTHER_DATABASE, OTHER_DATABASE);
    }

    /** A pool would only hide when a connection ends. */
    DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> {
                    if (method.getName().equals("getConnection") && arguments == null) {
                        return connect();
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** Ends the broker as a power cut would. */
    void killKafka() {
        kafka.kill9();
    }

    /** Starts the broker again where it was, on the data it had. */
    void startKafkaAgain() {
        int port = kafka.port();
        kafka.close();
        kafka = KafkaBroker.start(folder.resolve("kafka"), port);
    }

    void emptyTables() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("TRUNCATE outbox, outbox_head, outbox_replay, claim RESTART IDENTITY");
        }
    }

    /**
     * A port that is free together with the one after it, which the controller takes. Below the range from which the
     * system serves outgoing connections: a broker that comes back must find both as it left them.
     */
    private static int anyFreePair() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (ServerSocket first = new ServerSocket(port);
                    ServerSocket second = new ServerSocket(port + 1)) {
                return Math.min(first.getLocalPort(), second.getLocalPort());
            } catch (IOException taken) {
                // Another pair.
            }
        }
    }

    private static String platformSql(String table) throws IOException {
        try (InputStream sql = EventServers.class.getResourceAsStream("/careers/platform/" + table + ".sql")) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void close() {
        kafka.close();
        postgres.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
