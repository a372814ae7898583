package careers.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import careers.gateway.wire.Answer;
import careers.gateway.wire.Client;
import careers.gateway.wire.Upstreams;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OverloadTest extends GatewayTest {

    @Test
    void refusesAtOnceWhatAServiceHasNoPlaceForAndNothingElse() throws IOException {
        List<Client> clients = new ArrayList<>();
        try {
            // Given a service at which every connection is busy and every place to wait is taken
            for (int i = 0; i < Upstreams.CONCURRENCY; i++) {
                Client client = connect();
                clients.add(client);
                client.write(
                        "GET /api/survey/v1/" + (i < Upstreams.POOL ? "drip" : "x") + " HTTP/1.1\r\n" + HOST + "\r\n");
                if (i < Upstreams.POOL) {
                    assertThat(client.readHead()).startsWith("HTTP/1.1 200 ");
                }
            }
            assertThat(get("/api/training/v1/x").status()).isEqualTo(200);
            // When
            List<Long> millis = new ArrayList<>();
            for (int i = 0; i < 21; i++) {
                long start = System.nanoTime();
                Answer answer = get("/api/survey/v1/x");
                millis.add((System.nanoTime() - start) / 1_000_000);
                // Then
                answer.problem(503, "OVERLOADED");
                assertThat(answer.header("Retry-After")).isEqualTo("5");
            }
            assertThat(millis.stream().sorted().toList().get(10)).isLessThan(50);
            Upstreams.survey().releaseDrip();
            for (Client waiting : clients.subList(Upstreams.POOL, clients.size())) {
                assertThat(waiting.read().status()).isEqualTo(200);
            }
        } finally {
            Upstreams.survey().releaseDrip();
            for (Client client : clients) {
                client.close();
            }
        }
        // And every place is given back
        for (int i = 0; i < 2 * Upstreams.CONCURRENCY; i++) {
            assertThat(get("/api/survey/v1/x").status()).isEqualTo(200);
        }
    }
}
