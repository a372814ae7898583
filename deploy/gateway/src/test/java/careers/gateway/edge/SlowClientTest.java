package careers.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import careers.gateway.wire.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Clients that send just enough to look alive. */
@QuarkusTest
class SlowClientTest extends GatewayTest {

    @Test
    void closesAConnectionWhoseHeadNeverEnds() throws IOException, InterruptedException {
        assertThat(timeUntilClosed("GET /api/survey/v1/x HTTP/1.1\r\n" + HOST + "X-Slow: "))
                .isBetween(Duration.ofMillis(1_800), Duration.ofSeconds(5));
    }

    @Test
    void closesAConnectionThatSendsNothing() throws IOException {
        // When
        long start = System.nanoTime();
        try (Client client = connect()) {
            // Then
            assertThat(client.readByte()).isEqualTo(-1);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void closesAConnectionWhoseBodyDrips() throws IOException, InterruptedException {
        assertThat(timeUntilClosed("POST /api/survey/v1/x HTTP/1.1\r\n" + HOST + "Content-Length: 100000\r\n\r\n"))
                .isBetween(Duration.ofMillis(2_800), Duration.ofSeconds(6));
        for (int i = 0; i < 100 && gateway.inFlight() > 0; i++) {
            Thread.sleep(20);
        }
        assertThat(gateway.inFlight()).isZero();
        assertThat(get("/api/survey/v1/x").status()).isEqualTo(200);
    }

    @Test
    void keepsAConnectionThatRestsBetweenRequests() throws IOException, InterruptedException {
        try (Client client = connect()) {
            assertThat(client.exchange("GET", "/api/survey/v1/x").status()).isEqualTo(200);
            Thread.sleep(2_600);
            assertThat(client.exchange("GET", "/api/survey/v1/x").status()).isEqualTo(200);
        }
    }

    private Duration timeUntilClosed(String beginning) throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (Client client = connect()) {
            client.write(beginning);
            for (int i = 0; i < 80; i++) {
                Thread.sleep(100);
                client.write("a");
            }
        } catch (IOException closed) {
            // What is looked for.
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
