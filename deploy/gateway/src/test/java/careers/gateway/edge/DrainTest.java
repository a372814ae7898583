package careers.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careers.gateway.route.Routes;
import careers.gateway.wire.Answer;
import careers.gateway.wire.Client;
import careers.gateway.wire.Tokens;
import careers.gateway.wire.Upstreams;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DrainTest extends GatewayTest {
    @Inject
    SecondGateway second;

    @Inject
    Routes routes;

    @Test
    void finishesWhatIsUnderWayAndBeginsNothingNew() throws Exception {
        // Given a request whose answer is half there, and a connection that rests
        GatewayServer ending = second.open(routes);
        try (Client underWay = new Client(ending.port(), Tokens.valid());
                Client resting = new Client(ending.port(), Tokens.valid())) {
            assertThat(resting.exchange("GET", "/api/survey/v1/x").status()).isEqualTo(200);
            underWay.write("GET /api/survey/v1/drip HTTP/1.1\r\n" + HOST + "\r\n");
            assertThat(underWay.readHead()).startsWith("HTTP/1.1 200 ");
            // When
            CompletableFuture<Void> ended = CompletableFuture.runAsync(() -> ending.close(null));
            Thread.sleep(200);
            // Then
            refused(resting.exchange("GET", "/api/survey/v1/x", "Accept-Language: cy"));
            assertThat(resting.readByte()).isEqualTo(-1);
            refused(Client.send(ending.port(), Tokens.valid(), "GET", "/api/survey/v1/x", "Accept-Language: cy"));
            assertThat(ended).isNotDone();
            Upstreams.survey().releaseDrip();
            assertThat(underWay.readBytes(10))
                    .asString(StandardCharsets.US_ASCII)
                    .isEqualTo("firstafter");
            ended.get(5, TimeUnit.SECONDS);
            assertThatThrownBy(() -> new Client(ending.port())).isInstanceOf(ConnectException.class);
        }
        assertThat(get("/api/survey/v1/x").status()).isEqualTo(200);
    }

    /** A stream of events ends when its reader or its writer ends it; a gateway that waited for it would wait in vain. */
    @Test
    void passesEventsOnAsTheyComeAndDoesNotWaitForMore() throws Exception {
        // Given
        GatewayServer ending = second.open(routes);
        try (Client listening = new Client(ending.port(), Tokens.valid())) {
            listening.write("GET /api/survey/v1/events HTTP/1.1\r\n" + HOST + "\r\n");
            assertThat(listening.readHead()).startsWith("HTTP/1.1 200 ").containsIgnoringCase("text/event-stream");
            assertThat(listening.readBytes(9))
                    .asString(StandardCharsets.US_ASCII)
                    .isEqualTo("6\r\nid:1\n\n");
            assertThat(ending.inFlight()).isZero();
            // When
            CompletableFuture.runAsync(() -> ending.close(null)).get(5, TimeUnit.SECONDS);
            // Then: the rest of the chunk, and the end
            assertThat(listening.readBytes(100))
                    .asString(StandardCharsets.US_ASCII)
                    .startsWith("\r\n");
        }
    }

    private static void refused(Answer answer) throws IOException {
        assertThat(answer.problem(503, "SHUTTING_DOWN").getString("title")).isEqualTo("Mae'r porth ar fin stopio");
        assertThat(answer.header("Connection")).isEqualTo("close");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }
}
