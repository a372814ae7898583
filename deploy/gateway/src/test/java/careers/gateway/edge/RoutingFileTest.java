package careers.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careers.gateway.route.Routes;
import careers.gateway.route.RoutesOfFile;
import careers.gateway.wire.Answer;
import careers.gateway.wire.Client;
import careers.gateway.wire.Tokens;
import careers.gateway.wire.Upstreams;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Routes that change while requests run. */
@QuarkusTest
class RoutingFileTest extends GatewayTest {
    @Inject
    SecondGateway second;

    @TempDir
    Path folder;

    @Test
    void followsTheFileWithoutAFailedRequestAndKeepsWhatServesWhenTheFileIsBad() throws Exception {
        // Given
        Path file = folder.resolve("routing.yaml");
        write(file, table("/api/survey/", Upstreams.survey().url(), ""));
        Routes routes = RoutesOfFile.followed(second.vertx, file);
        GatewayServer server = second.open(routes);
        AtomicBoolean stop = new AtomicBoolean();
        Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
        Thread always = Thread.ofVirtual().start(() -> ask(server.port(), stop, statuses));
        try (LogLines log = LogLines.of("careers.gateway.route.Routes")) {
            // When the service moves
            assertThat(get(server, "/api/survey/v1/x").body()).startsWith("survey\n");
            write(file, table("/api/survey/", Upstreams.training().url(), "origins: [https://new.partner.test]\n"));
            awaitBody(server, "/api/survey/v1/x", "training\n");
            assertThat(get(server, "/api/survey/v1/x", "Origin: https://new.partner.test")
                            .header("Access-Control-Allow-Origin"))
                    .isEqualTo("https://new.partner.test");
            // And when the file is wrong, in every way, one after the other
            for (String bad : List.of(
                    "routes: [",
                    "",
                    "routes: {}",
                    "other: 1",
                    table("/api/survey", Upstreams.survey().url(), ""),
                    table("/api/survey/", "ftp://elsewhere", ""),
                    table("/api/survey/", Upstreams.survey().url(), "origins: ['*']\n"),
                    table("/api/survey/", Upstreams.survey().url(), "routes: {}\n"))) {
                int before = log.errors().size();
                write(file, bad);
                await(() -> log.errors().size() > before);
                assertThat(get(server, "/api/survey/v1/x").body()).startsWith("training\n");
            }
            Thread.sleep(200);
            // Then each is refused once, with one line
            assertThat(log.errors())
                    .hasSize(8)
                    .allSatisfy(line -> assertThat(line)
                            .startsWith(file + ": refused, the routes in force stay: ")
                            .doesNotContain("\n"));
            // And the next good one is taken
            write(file, table("/api/survey/", Upstreams.survey().url(), ""));
            awaitBody(server, "/api/survey/v1/x", "survey\n");
        } finally {
            stop.set(true);
            always.join();
            server.close(null);
        }
        assertThat(statuses).isNotEmpty().allMatch(status -> status == 200);
    }

    @Test
    void doesNotStartWithABadFile() throws IOException {
        // Given
        Path file = folder.resolve("bad.yaml");
        write(file, table("/api/", "nowhere", ""));
        // Then
        assertThatThrownBy(() -> RoutesOfFile.of(file))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(file + ": routes.survey.target must be http(s)://host:port");
        assertThatThrownBy(() -> RoutesOfFile.of(folder.resolve("absent.yaml")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageEndingWith("absent.yaml: cannot be read");
    }

    @Test
    void readsTheLimitsOfSingleAddresses() throws IOException {
        // Given
        Path file = folder.resolve("large.yaml");
        write(file, """
                routes:
                  training:
                    prefix: /api/training/
                    target: http://127.0.0.1:1
                    largeBodies: {/api/training/v1/establishment-imports: 64M}
                """);
        // When
        Routes routes = RoutesOfFile.of(file);
        // Then
        String imports = "/api/training/v1/establishment-imports";
        assertThat(routes.of(imports).orElseThrow().bodyLimit(imports)).isEqualTo(64L << 20);
        assertThat(routes.of("/api/training/v1/x").orElseThrow().bodyLimit("/api/training/v1/x"))
                .isEqualTo(10L << 20);
    }

    private static String table(String prefix, String target, String more) {
        return "routes:\n  survey:\n    prefix: " + prefix + "\n    target: " + target + "\n" + more;
    }

    /** As editors and ConfigMaps do it: the new file takes the place of the old one at once. */
    private void write(Path file, String text) throws IOException {
        Path next = folder.resolve("next");
        Files.writeString(next, text);
        Files.move(next, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    private static void ask(int port, AtomicBoolean stop, Queue<Integer> statuses) {
        try (Client client = new Client(port, Tokens.valid())) {
            while (!stop.get()) {
                statuses.add(client.exchange("GET", "/api/survey/v1/x").status());
            }
        } catch (IOException broken) {
            statuses.add(-1);
        }
    }

    private static Answer get(GatewayServer server, String target, String... headers) throws IOException {
        return Client.send(server.port(), Tokens.valid(), "GET", target, headers);
    }

    private static void awaitBody(GatewayServer server, String target, String start) throws Exception {
        await(() -> get(server, target).body().startsWith(start));
    }

    private static void await(Condition condition) throws Exception {
        for (int i = 0; i < 200 && !condition.holds(); i++) {
            Thread.sleep(20);
        }
        assertThat(condition.holds()).isTrue();
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    /** What a class logs. */
    private static final class LogLines extends Handler implements AutoCloseable {
        private final Queue<String> errors = new ConcurrentLinkedQueue<>();
        private final Logger logger;

        private LogLines(Logger logger) {
            this.logger = logger;
        }

        static LogLines of(String name) {
            LogLines lines = new LogLines(Logger.getLogger(name));
            lines.logger.addHandler(lines);
            return lines;
        }

        Queue<String> errors() {
            return errors;
        }

        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.SEVERE.intValue()) {
                errors.add(String.format(line.getMessage(), line.getParameters()));
            }
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            logger.removeHandler(this);
        }
    }
}
