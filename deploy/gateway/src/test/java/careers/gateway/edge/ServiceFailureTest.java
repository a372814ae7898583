package careers.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careers.gateway.wire.Answer;
import careers.gateway.wire.Client;
import careers.gateway.wire.Upstreams;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ServiceFailureTest extends GatewayTest {

    @ParameterizedTest
    @ValueSource(strings = {"vanish", "garbage"})
    void saysThatAServiceBrokeOff(String how) throws IOException {
        // When
        Answer answer = get("/api/survey/v1/" + how);
        // Then
        answer.problem(502, "UPSTREAM_FAILED");
        assertThat(answer.header("Retry-After")).isNull();
    }

    @Test
    void saysThatAServiceIsDownAndWhenToTryAgain() throws IOException {
        // When
        Answer answer = get("/api/insight/v1/x");
        // Then
        answer.problem(503, "UPSTREAM_UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void saysThatAServiceIsDownToAClientThatSendsABody() throws IOException {
        try (Client client = connect()) {
            // When
            client.write("POST /api/insight/v1/x HTTP/1.1\r\n" + HOST + "Content-Length: 5\r\n\r\nhello");
            // Then
            client.read().problem(503, "UPSTREAM_UNAVAILABLE");
            assertThat(client.exchange("GET", "/api/survey/v1/x").status()).isEqualTo(200);
        }
    }

    @Test
    void givesUpOnAServiceThatNeverAnswers() throws IOException {
        // Given
        long start = System.nanoTime();
        // When
        get("/api/survey/v1/hang").problem(504, "UPSTREAM_TIMEOUT");
        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(900), Duration.ofSeconds(5));
    }

    @Test
    void countsTheTimeFromTheEndOfTheRequest() throws IOException, InterruptedException {
        try (Client client = connect()) {
            // When the client needs longer than the service may
            client.write("POST /api/survey/v1/x HTTP/1.1\r\n" + HOST + "Content-Length: 4\r\n\r\n");
            for (int i = 0; i < 4; i++) {
                Thread.sleep(400);
                client.write("x");
            }
            // Then
            assertThat(client.read().body()).startsWith("survey\n4\n");
        }
    }

    @Test
    void speaksWelshAboutFailures() throws IOException {
        // When
        Answer down = get("/api/insight/v1/x", "Accept-Language: cy");
        Answer broken = get("/api/survey/v1/vanish", "Accept-Language: cy-GB, en;q=0.1");
        Answer slow = get("/api/survey/v1/hang", "Accept-Language: fr, cy;q=0.9, en;q=0.8");
        // Then
        assertThat(down.problem(503, "UPSTREAM_UNAVAILABLE").getString("title"))
                .isEqualTo("Nid yw'r gwasanaeth ar gael");
        assertThat(broken.problem(502, "UPSTREAM_FAILED").getString("title"))
                .isEqualTo("Ni roddodd y gwasanaeth ateb y gellir ei ddefnyddio");
        assertThat(slow.problem(504, "UPSTREAM_TIMEOUT").getString("title"))
                .isEqualTo("Cymerodd y gwasanaeth ormod o amser");
        assertThat(slow.header("Content-Language")).isEqualTo("cy");
    }

    @Test
    void cutsTheConnectionWhenAnAnswerBreaksOffHalfway() {
        // A clean end would make half an answer look whole.
        assertThatThrownBy(() -> get("/api/survey/v1/cut")).isInstanceOf(IOException.class);
    }

    @Test
    void passesAnswersGivenBeforeTheBodyWasReadAndKeepsNoConnectionForThem() throws IOException {
        for (int i = 0; i < 2 * Upstreams.POOL; i++) {
            try (Client client = connect()) {
                // When
                client.write("POST /api/survey/v1/early HTTP/1.1\r\n" + HOST + "Content-Length: 1000000\r\n\r\n");
                client.write(new byte[1_000]);
                // Then
                Answer answer = client.read();
                assertThat(answer.status()).isEqualTo(401);
                assertThat(answer.body()).isEqualTo("early");
            }
        }
        assertThat(get("/api/survey/v1/x").status()).isEqualTo(200);
    }

    @Test
    void disturbsNobodyAfterACallThatWasAnsweredBeforeItsBodyEnded() throws IOException, InterruptedException {
        List<Client> others = new ArrayList<>();
        try (Client early = connect()) {
            // Given a body that ends after its answer
            early.write("POST /api/survey/v1/early HTTP/1.1\r\n" + HOST + "Content-Length: 10\r\n\r\nfirst");
            assertThat(early.read().status()).isEqualTo(401);
            early.write("after");
            assertThat(early.readByte()).isEqualTo(-1);
            // When others use every connection to the service while the time of that call would run out
            for (int i = 0; i < Upstreams.POOL; i++) {
                Client other = connect();
                others.add(other);
                other.write("GET /api/survey/v1/drip HTTP/1.1\r\n" + HOST + "\r\n");
                assertThat(other.readHead()).startsWith("HTTP/1.1 200 ");
            }
            Thread.sleep(1_200);
            Upstreams.survey().releaseDrip();
            // Then
            for (Client other : others) {
                assertThat(other.readBytes(10))
                        .asString(StandardCharsets.US_ASCII)
                        .isEqualTo("firstafter");
            }
        } finally {
            for (Client other : others) {
                other.close();
            }
        }
    }

    @Test
    void turnsAwayWhoCannotGetAConnectionInTime() throws IOException {
        List<Client> busy = new ArrayList<>();
        try {
            // Given as many calls as there are connections
            for (int i = 0; i < Upstreams.POOL; i++) {
                Client client = connect();
                busy.add(client);
                client.write("GET /api/survey/v1/drip HTTP/1.1\r\n" + HOST + "\r\n");
                assertThat(client.readHead()).startsWith("HTTP/1.1 200 ");
            }
            // When
            Answer answer = get("/api/survey/v1/x");
            // Then
            answer.problem(503, "UPSTREAM_UNAVAILABLE");
            assertThat(get("/api/training/v1/x").status()).isEqualTo(200);
        } finally {
            Upstreams.survey().releaseDrip();
            for (Client client : busy) {
                client.close();
            }
        }
    }

    @Test
    void staysUsableAfterMoreFailuresThanItHasConnections() throws IOException {
        for (int i = 0; i < 3 * Upstreams.POOL; i++) {
            get("/api/survey/v1/vanish").problem(502, "UPSTREAM_FAILED");
        }
        assertThat(get("/api/survey/v1/x").status()).isEqualTo(200);
    }
}
