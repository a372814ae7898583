package careers.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import careers.gateway.wire.Answer;
import careers.gateway.wire.Client;
import careers.gateway.wire.Tokens;
import careers.gateway.wire.Upstreams;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in, and how often. */
@QuarkusTest
class AdmissionTest extends GatewayTest {
    private static final String VERIFICATION = "/api/training/v1/certificate-verifications/CL-1";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/survey/v1/campaigns",
                "/api/survey/v1/not-described",
                "/api/training/v1/certificates",
                "/api/training/v1/certificate-verifications/CL-1/more",
                "/api/training/v1/certificate%2dkeys",
                "/api/insight/v1/training-funnel"
            })
    void asksForATokenInTheLanguageOfTheCaller(String path) throws IOException {
        // When
        Answer answer = asNobody("GET", path, "Accept-Language: cy");
        // Then
        assertThat(answer.problem(401, "UNAUTHENTICATED").getString("title"))
                .isEqualTo("Mae angen tocyn mynediad dilys");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/training/v1/certificate-verifications/CL-1",
        "HEAD, /api/training/v1/certificate-verifications/CL-1",
        "POST, /api/training/v1/certificate-verifications",
        "GET, /api/training/v1/certificate-keys"
    })
    void passesWhatIsDescribedAsOpenWithoutAToken(String method, String path) throws IOException {
        assertThat(asNobody(method, path).status()).isEqualTo(200);
    }

    @Test
    void opensNoOtherMethodOfAnOpenAddressAndTakesNoBadTokenThere() throws IOException {
        asNobody("DELETE", VERIFICATION).problem(401, "UNAUTHENTICATED");
        asNobody("OPTIONS", VERIFICATION).problem(401, "UNAUTHENTICATED");
        with("bad", VERIFICATION).problem(401, "UNAUTHENTICATED");
        assertThat(with(Tokens.of("no-role-at-all"), VERIFICATION).status()).isEqualTo(200);
    }

    @Test
    void asksForOneOfTheRolesAnOperationIsDescribedFor() throws IOException {
        // Given
        String school = Tokens.of("school", "school-client");
        String campaigns = "/api/survey/v1/campaigns";
        // Then
        assertThat(Client.send(gateway.port(), school, "POST", campaigns, "Accept-Language: cy")
                        .problem(403, "FORBIDDEN")
                        .getString("title"))
                .isEqualTo("Nid yw'r tocyn mynediad yn caniatáu'r weithred hon");
        with(Tokens.of("nobody"), campaigns).problem(403, "FORBIDDEN");
        assertThat(with(Tokens.of("admin", "other", "programme-administrator"), campaigns)
                        .status())
                .isEqualTo(200);
        assertThat(with(school, "/api/survey/v1/not-described").status()).isEqualTo(200);
    }

    @Test
    void letsOneSchoolBehindOneAddressUpload300ResponsesAMinute() throws IOException {
        // Given three campaigns' partners at one address, and one credential that sends the most
        String token = Tokens.of("partner-" + UUID.randomUUID(), "respondent-client");
        String other = Tokens.of("partner-" + UUID.randomUUID(), "respondent-client");
        try (Client school = new Client(gateway.port(), token)) {
            // When
            for (int i = 0; i < 300; i++) {
                assertThat(school.exchange("PUT", response("one")).status()).isEqualTo(200);
            }
        }
        // Then
        assertThat(send(token, response("two")).header("RateLimit")).startsWith("\"campaign\";r=349;t=");
        assertThat(send(other, response("one")).status()).isEqualTo(200);
    }

    @Test
    void refusesWhatIsMoreThanTheQuotaAndAdmitsWhoWaitsAsLongAsItSays() throws Exception {
        // Given
        String token = Tokens.of("partner-" + UUID.randomUUID(), "respondent-client");
        int admitted = 0;
        Answer answer;
        try (Client client = new Client(gateway.port(), token)) {
            do {
                answer = client.exchange("PUT", response("busy"), "Accept-Language: cy");
                admitted++;
            } while (answer.status() == 200 && admitted < 2 * Upstreams.CAMPAIGN_QUOTA);
        }
        // Then
        assertThat(admitted).isGreaterThan(Upstreams.CAMPAIGN_QUOTA);
        assertThat(answer.problem(429, "TOO_MANY_REQUESTS").getString("title")).isEqualTo("Gormod o geisiadau");
        assertThat(answer.header("RateLimit-Policy"))
                .isEqualTo("\"credential\";q=1200000;w=60, \"campaign\";q=350;w=60");
        assertThat(answer.header("RateLimit")).matches("\"campaign\";r=0;t=(59|60)");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        // And what else the credential does is not touched
        assertThat(send(token, response("calm")).status()).isEqualTo(200);
        Thread.sleep(1_000);
        assertThat(send(token, response("busy")).status()).isEqualTo(200);
    }

    @Test
    void countsOpenOperationsByAddressAndOperation() throws IOException {
        // Given
        String path = "/api/training/v1/certificate-verifications/document";
        for (int i = 0; i < Upstreams.ANONYMOUS_QUOTA; i++) {
            assertThat(asNobody("POST", path).status()).isEqualTo(200);
        }
        // Then
        asNobody("POST", path).problem(429, "TOO_MANY_REQUESTS");
        assertThat(asNobody("GET", VERIFICATION).status()).isEqualTo(200);
    }

    private Answer send(String token, String path) throws IOException {
        return Client.send(gateway.port(), token, "PUT", path);
    }

    private static String response(String campaign) {
        return "/api/survey/v1/campaigns/" + campaign + "/responses/" + UUID.randomUUID();
    }
}
