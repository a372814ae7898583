package careers.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import careers.gateway.wire.Client;
import careers.gateway.wire.Upstreams;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Clients that leave. Each test breaks four times as many calls as the gateway has connections to the service. */
@QuarkusTest
class HangUpTest extends GatewayTest {
    private static final int CALLS = 32;

    @Test
    void answersTheNextAfterClientsLeftInTheMiddleOfTheirBody() throws IOException, InterruptedException {
        // Given
        for (int i = 0; i < CALLS; i++) {
            try (Client client = connect()) {
                client.write("POST /api/survey/v1/x HTTP/1.1\r\n" + HOST + "Content-Length: 100000\r\n\r\n");
                client.write(new byte[20_000]);
                hangUp(client, i);
            }
        }
        // Then
        assertNextIsAnswered();
    }

    @Test
    void answersTheNextAfterClientsLeftWhileWaiting() throws IOException, InterruptedException {
        // Given
        for (int i = 0; i < CALLS; i++) {
            try (Client client = connect()) {
                client.write("GET /api/survey/v1/hang HTTP/1.1\r\n" + HOST + "\r\n");
                Thread.sleep(5);
                hangUp(client, i);
            }
        }
        // Then
        assertNextIsAnswered();
    }

    @Test
    void answersTheNextAfterClientsLeftInTheMiddleOfTheAnswer() throws IOException, InterruptedException {
        // Given
        for (int i = 0; i < CALLS; i++) {
            try (Client client = connect()) {
                client.write("GET /api/survey/v1/large HTTP/1.1\r\n" + HOST + "\r\n");
                client.readBytes(1_000);
                hangUp(client, i);
            }
        }
        // Then
        assertNextIsAnswered();
    }

    @Test
    void answersTheNextAfterClientsLeftInTheMiddleOfTheirHeaders() throws IOException, InterruptedException {
        // Given
        for (int i = 0; i < CALLS; i++) {
            try (Client client = connect()) {
                client.write("GET /api/survey/v1/x HTTP/1.1\r\n" + HOST + "X-Half");
                hangUp(client, i);
            }
        }
        // Then
        assertNextIsAnswered();
    }

    private static void hangUp(Client client, int i) throws IOException {
        if (i % 2 == 0) {
            client.reset();
        }
    }

    /** Well before the service's own time is over, and without calls left behind at the service. */
    private void assertNextIsAnswered() throws IOException, InterruptedException {
        long start = System.nanoTime();
        for (int i = 0; i < 2 * Upstreams.POOL; i++) {
            assertThat(get("/api/survey/v1/x").status()).isEqualTo(200);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        for (int i = 0; i < 100 && Upstreams.survey().open() > Upstreams.POOL; i++) {
            Thread.sleep(20);
        }
        assertThat(Upstreams.survey().open()).isLessThanOrEqualTo(Upstreams.POOL);
        for (int i = 0; i < 100 && gateway.inFlight() > 0; i++) {
            Thread.sleep(20);
        }
        assertThat(gateway.inFlight()).isZero();
    }
}
