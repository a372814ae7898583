package careers.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import careers.gateway.wire.Answer;
import careers.gateway.wire.Client;
import careers.gateway.wire.Upstreams;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RoutingTest extends GatewayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/survey/v1/campaigns",
                "/api/survey/v1/campaigns/",
                "/api/survey/",
                "/api/survey/v1/a%20b?x=%2F&y=a+b&z=%C5%B5",
                "/api/survey/v1/ysgol%20%C5%B5yn",
                "/api/survey/v1/a~b!$&'()*+,=:@-._",
                "/api/survey/v1/...",
                "/api/survey/v1/..a/a..",
                "/api/survey/v1/x?",
                "/api/survey/v1/x?a=1&a=2&b=&c",
                "/api/survey/v1/x?q=../..;%00%2e%2e",
                "/api/survey/v1/x?next=http://elsewhere/?y"
            })
    void passesPathAndQueryLetterForLetter(String target) throws IOException {
        // When
        Answer answer = get(target);
        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).startsWith("survey\n0\nGET " + target + " HTTP/1.1\r\n");
    }

    @Test
    void sendsEachPrefixToItsService() throws IOException {
        assertThat(get("/api/survey/v1/x").body()).startsWith("survey\n");
        assertThat(get("/api/training/v1/x").body()).startsWith("training\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api", "/api/", "/api/survey", "/api/Survey/v1/x", "/api/%73urvey/v1/x", "/api/surveys/v1/x",
                        "/api/v1/x",
                "/apis/survey/v1/x", "/q", "/q/", "/q/info", "/q/health/group/x", "/q/dev-ui", "/q/openapi",
                "/api/q/health", "/metrics", "/favicon.ico", "/docs/x", "/openapi"
            })
    void answersUnknownAddressesItself(String target) throws IOException {
        // Given
        int before =
                Upstreams.survey().heads().size() + Upstreams.training().heads().size();
        // When
        Answer answer = get(target);
        // Then
        assertThat(answer.problem(404, "NO_SUCH_ROUTE").getString("instance")).isEqualTo(target);
        assertThat(Upstreams.survey().heads().size()
                        + Upstreams.training().heads().size())
                .isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void passesMethodAndBody(String method) throws IOException {
        try (Client client = connect()) {
            // When
            client.write(method + " /api/training/v1/x HTTP/1.1\r\n" + HOST + "Content-Length: 5\r\n\r\nhello");
            // Then
            assertThat(client.read().body()).startsWith("training\n5\n" + method + " ");
        }
    }

    @Test
    void answersHeadWithoutBodyAndKeepsTheConnection() throws IOException {
        try (Client client = connect()) {
            // When
            Answer head = client.exchange("HEAD", "/api/survey/v1/x");
            Answer next = client.exchange("GET", "/api/survey/v1/y");
            // Then
            assertThat(head.status()).isEqualTo(200);
            assertThat(Integer.parseInt(head.header("Content-Length"))).isPositive();
            assertThat(next.body()).contains("GET /api/survey/v1/y ");
        }
    }

    @Test
    void keepsTheConnectionOverManyRequests() throws IOException {
        try (Client client = connect()) {
            for (int i = 0; i < 50; i++) {
                assertThat(client.exchange("GET", "/api/survey/v1/" + i).body())
                        .contains("GET /api/survey/v1/" + i + " ");
            }
        }
    }

    @Test
    void answersPipelinedRequestsInOrder() throws IOException {
        try (Client client = connect()) {
            // When
            client.write("GET /api/survey/v1/one HTTP/1.1\r\n" + HOST + "\r\n"
                    + "POST /api/training/v1/two HTTP/1.1\r\n" + HOST + "Content-Length: 3\r\n\r\nabc"
                    + "GET /nowhere HTTP/1.1\r\n" + HOST + "\r\n");
            // Then
            assertThat(client.read().body()).contains("/v1/one ");
            assertThat(client.read().body()).startsWith("training\n3\n");
            client.read().problem(404, "NO_SUCH_ROUTE");
        }
    }

    @Test
    void passesAnswersThatHaveNoBody() throws IOException {
        try (Client client = connect()) {
            // When
            Answer none = client.exchange("GET", "/api/survey/v1/none");
            Answer same = client.exchange("GET", "/api/survey/v1/same");
            Answer next = client.exchange("GET", "/api/survey/v1/next");
            // Then
            assertThat(none.status()).isEqualTo(204);
            assertThat(none.header("Transfer-Encoding")).isNull();
            assertThat(same.status()).isEqualTo(304);
            assertThat(same.header("ETag")).isEqualTo("\"7\"");
            assertThat(next.status()).isEqualTo(200);
        }
    }

    @Test
    void streamsAnAnswerWhileItIsMade() throws IOException {
        try (Client client = connect()) {
            // Given
            client.write("GET /api/survey/v1/drip HTTP/1.1\r\n" + HOST + "\r\n");
            // When the service has sent half and waits
            assertThat(client.readHead()).startsWith("HTTP/1.1 200 ");
            assertThat(new String(client.readBytes(5), java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("first");
            Upstreams.survey().releaseDrip();
            // Then
            assertThat(new String(client.readBytes(5), java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("after");
        }
    }

    @Test
    void streamsAnAnswerOf128MegabytesToAClientThatPauses() throws IOException, InterruptedException {
        long heldBefore = held();
        try (Client client = connect()) {
            // Given
            client.write("GET /api/survey/v1/large HTTP/1.1\r\n" + HOST + "\r\n");
            assertThat(client.readHead()).contains("chunked");
            Thread.sleep(300);
            long heldWhilePaused = held() - heldBefore;
            // When
            long zeros = 0;
            int tail = 0;
            while (tail != 0x0d0a0d0a) {
                int next = client.readByte();
                assertThat(next).isNotNegative();
                zeros += next == 0 ? 1 : 0;
                tail = tail << 8 | next;
            }
            // Then
            assertThat(zeros).isEqualTo(128L * 1024 * 1024);
            assertThat(heldWhilePaused).isLessThan(32L * 1024 * 1024);
        }
    }

    /** Bytes of the heap in use, garbage excepted. */
    private static long held() {
        Runtime runtime = Runtime.getRuntime();
        runtime.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
