package careers.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import careers.gateway.wire.Answer;
import careers.gateway.wire.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ForwardingTest extends GatewayTest {
    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For",
                "x-forwarded-proto",
                "X-FORWARDED-HOST",
                "X-Forwarded-Port",
                "X-Forwarded-Prefix",
                "X-Forwarded-User",
                "X_Forwarded_For",
                "Forwarded",
                "X-Real-IP",
                "X_Real_IP",
                "True-Client-IP",
                "X-User-Id",
                "X-User-Roles",
                "x-user-x",
                "X_User_Id",
                "X-Remote-User",
                "X-Remote-Groups",
                "X-Client-IP",
                "X-Original-URL",
                "X-Rewrite-URL",
                "X-HTTP-Method-Override",
                "X-Method-Override",
                "Proxy",
                "Via",
                "Proxy-Authorization",
                "Keep-Alive",
                "TE",
                "Trailer",
                "Upgrade",
                "Proxy-Connection"
            })
    void dropsWhatAClientMustNotSay(String name) throws IOException {
        // When
        Answer answer = get("/api/survey/v1/x", name + ": spoofed-value");
        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("spoofed-value");
    }

    @Test
    void saysItselfWhoCalled() throws IOException {
        // When
        String seen = get("/api/survey/v1/x", "X-Forwarded-For: 10.1.1.1", "X-Forwarded-Host: evil.test")
                .body();
        // Then
        assertThat(seen).containsIgnoringCase("\r\nX-Forwarded-For: 127.0.0.1\r\n");
        assertThat(seen).containsIgnoringCase("\r\nX-Forwarded-Proto: http\r\n");
        assertThat(seen).containsIgnoringCase("\r\nX-Forwarded-Host: careers.test\r\n");
        assertThat(seen).containsIgnoringCase("\r\nHost: careers.test\r\n");
        assertThat(seen.toLowerCase(Locale.ROOT))
                .containsOnlyOnce("x-forwarded-for")
                .containsOnlyOnce("x-forwarded-host");
    }

    @Test
    void keepsTheHostWithItsPort() throws IOException {
        // When
        Answer answer =
                raw("GET /api/survey/v1/x HTTP/1.1\r\n" + HOST.replace("Host: h", "Host: careers.test:8443") + "\r\n");
        // Then
        assertThat(answer.body()).containsIgnoringCase("\r\nHost: careers.test:8443\r\n");
    }

    @Test
    void passesEverythingElseUntouched() throws IOException {
        // Given
        String token = Tokens.valid();
        // When
        String seen = get(
                        "/api/survey/v1/x",
                        "Authorization: Bearer " + token,
                        "Idempotency-Key: \"k-1\"",
                        "If-Match: \"3\"",
                        "Accept-Language: cy, en;q=0.5",
                        "Accept: application/json",
                        "Prefer: wait=5",
                        "X-Custom: one",
                        "X-Custom: two")
                .body();
        // Then
        assertThat(seen)
                .contains(
                        "\r\nAuthorization: Bearer " + token + "\r\n",
                        "\r\nIdempotency-Key: \"k-1\"\r\n",
                        "\r\nIf-Match: \"3\"\r\n",
                        "\r\nAccept-Language: cy, en;q=0.5\r\n",
                        "\r\nX-Custom: one\r\n",
                        "\r\nX-Custom: two\r\n");
    }

    @Test
    void letsNoClientRemoveAHeaderByNamingItInConnection() throws IOException {
        // When
        String seen = get(
                        "/api/survey/v1/x",
                        "X-Mine: 1",
                        "Connection: keep-alive, Authorization, X-Mine, X-Forwarded-For, X-Request-Id")
                .body();
        // Then
        assertThat(seen).contains("Authorization: Bearer ").doesNotContain("X-Mine");
        assertThat(seen.toLowerCase(Locale.ROOT)).contains("x-forwarded-for: 127.0.0.1", "x-request-id: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abcd-1234", "0196f0a0-0000-7000-8000-000000000001", "A1234567890"})
    void keepsADecentRequestId(String id) throws IOException {
        // When
        Answer answer = get("/api/survey/v1/x", "X-Request-Id: " + id);
        // Then
        assertThat(answer.header("X-Request-Id")).isEqualTo(id);
        assertThat(answer.body()).containsIgnoringCase("\r\nX-Request-Id: " + id + "\r\n");
        assertThat(get("/nix", "X-Request-Id: " + id)
                        .problem(404, "NO_SUCH_ROUTE")
                        .getString("requestId"))
                .isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "",
                "with space in it",
                "semi;colon-1234",
                "<script>alert(1)</script>",
                "%0d%0aX-Evil:1234",
                "12345678901234567890123456789012345678901234567890123456789012345"
            })
    void replacesAnyOtherRequestId(String id) throws IOException {
        // When
        Answer answer = get("/api/survey/v1/x", "X-Request-Id: " + id);
        // Then
        assertThat(answer.header("X-Request-Id")).matches(UUID);
        assertThat(answer.body()).containsIgnoringCase("x-request-id: " + answer.header("X-Request-Id") + "\r\n");
    }

    @Test
    void passesAValidTrace() throws IOException {
        // Given
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        // When
        String seen = get("/api/survey/v1/x", "traceparent: " + trace, "tracestate: a=1")
                .body();
        // Then
        assertThat(seen).contains("traceparent: " + trace, "tracestate: a=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "rubbish"
            })
    void beginsATraceInsteadOfAnInvalidOne(String trace) throws IOException {
        // When
        String seen = get("/api/survey/v1/x", "traceparent: " + trace, "tracestate: a=1")
                .body();
        // Then
        assertThat(seen).doesNotContain(trace).doesNotContain("tracestate");
        assertThat(seen).containsPattern("traceparent: 00-[0-9a-f]{32}-[0-9a-f]{16}-01\r\n");
    }

    @Test
    void tellsTheClientNothingAboutTheServiceItself() throws IOException {
        // When
        Answer answer = get("/api/survey/v1/telling", "X-Request-Id: my-request-1");
        // Then
        assertThat(answer.head()).doesNotContain("secret", "coffee", "timeout=5");
        assertThat(answer.header("X-Request-Id")).isEqualTo("my-request-1");
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }
}
