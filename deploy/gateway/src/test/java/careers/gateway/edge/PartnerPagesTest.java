package careers.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import careers.gateway.wire.Answer;
import careers.gateway.wire.Upstreams;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Browsers, which ask first, and what answers tell them. */
@QuarkusTest
class PartnerPagesTest extends GatewayTest {
    private static final String PATH = "/api/survey/v1/x";
    private static final String ORIGIN = "Origin: " + Upstreams.ORIGIN;

    @Test
    void tellsAPartnersPageWhatItMaySendWithoutAskingTheService() throws IOException {
        // Given
        int before = Upstreams.survey().heads().size();
        // When
        Answer answer = asNobody("OPTIONS", PATH, ORIGIN, "Access-Control-Request-Method: PUT");
        // Then
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(Upstreams.ORIGIN);
        assertThat(answer.header("Access-Control-Allow-Methods")).contains("PUT", "PATCH");
        assertThat(answer.header("Access-Control-Allow-Headers")).contains("Authorization", "Idempotency-Key");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isNull();
        assertThat(answer.header("Vary")).contains("Origin");
        assertThat(Upstreams.survey().heads()).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.test",
                "http://surveys.partner.test",
                "https://surveys.partner.test.evil.test",
                "https://surveys.partner.test:8443",
                "https://SURVEYS.partner.test",
                "null",
                "*"
            })
    void tellsNoOtherPageAnything(String origin) throws IOException {
        // When
        Answer question = asNobody("OPTIONS", PATH, "Origin: " + origin, "Access-Control-Request-Method: GET");
        Answer call = get(PATH, "Origin: " + origin);
        // Then
        question.problem(403, "ORIGIN_NOT_ALLOWED");
        assertThat((question.head() + call.head()).toLowerCase(Locale.ROOT)).doesNotContain("access-control-");
    }

    @Test
    void letsAPartnersPageReadAnswersAndProblems() throws IOException {
        for (Answer answer : new Answer[] {get(PATH, ORIGIN), get("/nowhere", ORIGIN), asNobody("GET", PATH, ORIGIN)}) {
            assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(Upstreams.ORIGIN);
            assertThat(answer.header("Access-Control-Expose-Headers")).contains("ETag", "Retry-After", "X-Request-Id");
            assertThat(answer.head()).contains("Vary: Origin");
        }
    }

    @Test
    void letsNoServiceSpeakForTheGateway() throws IOException {
        // When
        Answer answer = get("/api/survey/v1/boasting");
        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.head()).doesNotContain("Access-Control").doesNotContain("max-age=1\r\n");
        assertThat(answer.header("RateLimit")).startsWith("\"credential\";r=");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'self'");
        assertThat(answer.header("Cache-Control")).isEqualTo("max-age=60");
    }

    @ParameterizedTest
    @ValueSource(strings = {PATH, "/nowhere", "/health", "/q/health/live", "/openapi.json"})
    void putsTheSameStrictHeadersOnEveryAnswer(String target) throws IOException {
        // When
        Answer answer = get(target);
        // Then
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(answer.header("Cache-Control")).isIn("no-store", "no-cache");
        assertThat(answer.header("Server")).isNull();
        // Only said over TLS (RFC 6797, 7.2)
        assertThat(answer.header("Strict-Transport-Security")).isNull();
    }
}
