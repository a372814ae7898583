package careers.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadGeneratorTest {

    private static final byte[] BODY = "{\"answers\":{}}".getBytes(StandardCharsets.UTF_8);

    private final Set<String> paths = ConcurrentHashMap.newKeySet();
    private final AtomicInteger received = new AtomicInteger();
    private volatile int status = 201;
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            assertThat(exchange.getRequestBody().readAllBytes()).isEqualTo(BODY);
            assertThat(exchange.getRequestHeaders().getFirst("Authorization")).isEqualTo("Bearer token");
            paths.add(exchange.getRequestURI().getPath());
            received.incrementAndGet();
            exchange.sendResponseHeaders(status, 2);
            exchange.getResponseBody().write("{}".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void countsEveryAnswerOnceAndSendsEachRequestUnderANewId() {
        var measured = load().run(Duration.ofMillis(300));

        assertThat(measured.answers()).isPositive().isEqualTo(received.get());
        assertThat(measured.latencies()).hasSize(measured.answers());
        assertThat(paths).hasSize(measured.answers());
        assertThat(paths)
                .allSatisfy(path -> assertThat(path)
                        .matches("/responses/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
    }

    @Test
    void endsTheMeasurementOnAnAnswerThatIsNot201() {
        status = 503;

        assertThatThrownBy(() -> load().run(Duration.ofMillis(300)))
                .isInstanceOf(BenchFailure.class)
                .hasMessage("An answer was 503, not 201.");
    }

    @Test
    void givesThePercentilesOfWhatWasMeasured() {
        var measured =
                new LoadGenerator.Measured(4, 2_000_000_000L, new long[] {4_000_000, 1_000_000, 3_000_000, 2_000_000});

        assertThat(measured.perSecond()).isEqualTo(2.0);
        assertThat(measured.percentile(0.50)).isEqualTo(2.0);
        assertThat(measured.percentile(0.99)).isEqualTo(4.0);
    }

    private LoadGenerator load() {
        return new LoadGenerator(server.getAddress().getPort(), new Requests("/responses/", "token", BODY), 4);
    }
}
