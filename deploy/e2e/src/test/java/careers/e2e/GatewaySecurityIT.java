package careers.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import careers.demo.Actor;
import careers.demo.ApiClient;
import careers.launcher.RunningSystem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers and curious partners try at the one entrance, and behind it. */
@ExtendWith(WholeSystem.class)
class GatewaySecurityIT {

    private static final String FUNNEL = "/api/insight/v1/training-funnel";
    private static final String CAMPAIGNS = "/api/survey/v1/campaigns";
    private static final String CLAIMS = "/api/training/v1/bursary-claims";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @ParameterizedTest
    @ValueSource(strings = {FUNNEL, CAMPAIGNS, CLAIMS})
    void asksForATokenInTheLanguageOfTheCaller(String path, RunningSystem system) throws Exception {
        var answer = get(system.gatewayUrl() + path, Map.of("Accept-Language", "cy"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(problem(answer).path("code").asText()).isEqualTo("UNAUTHENTICATED");
        assertThat(problem(answer).path("title").asText()).isEqualTo("Mae angen tocyn mynediad dilys");
    }

    @Test
    void refusesRolesThatDoNotFit(ApiClient api) {
        api.post(Actor.ANA, CAMPAIGNS, Map.of()).expectProblem(403, "FORBIDDEN");
        api.get(Actor.RESPONDENTS, FUNNEL).expectProblem(403, "FORBIDDEN");
        api.get(Actor.ANA, CLAIMS).expectProblem(403, "FORBIDDEN");
        api.get(Actor.SCHOOLS, "/api/training/v1/ledger/trial-balance").expectProblem(403, "FORBIDDEN");
        api.post(Actor.PRIYA, "/api/training/v1/payment-runs", null).expectProblem(403, "FORBIDDEN");
    }

    @Test
    void headersThatClaimAnIdentityHaveNoEffect(RunningSystem system, ApiClient api) throws Exception {
        // Given
        var claims = Map.of(
                "X-User", "priya.admin",
                "X-User-Id", "priya.admin",
                "X-User-Roles", "programme-administrator",
                "X-Groups", "programme-administrator,auditor",
                "X-Forwarded-User", "priya.admin",
                "X-Remote-User", "priya.admin");
        // Then
        assertThat(get(system.gatewayUrl() + FUNNEL, claims).statusCode()).isEqualTo(401);
        assertThat(get(system.topology().gatewayUrl() + CLAIMS, claims).statusCode())
                .isEqualTo(401);
        api.send(Actor.RESPONDENTS, "GET", FUNNEL, null, "application/json", claims)
                .expectProblem(403, "FORBIDDEN");
        api.send(Actor.WELSH_SCHOOLS, "GET", "/api/training/v1/ledger/trial-balance", null, "application/json", claims)
                .expectProblem(403, "FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/openapi",
                "/q/swagger-ui",
                "/q/metrics",
                "/api/survey/../../q/health",
                "/api/survey/v1/%2e%2e/%2e%2e/%2e%2e/q/health",
                "/api/insight/..%2f..%2fq/health",
                "/api/training//../../q/health"
            })
    void managementOfTheServicesIsNotReachable(String path, RunningSystem system) throws Exception {
        var answer = get(system.gatewayUrl() + path, Map.of());
        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.body()).doesNotContain("\"checks\"").doesNotContain("openapi: 3");
    }

    @Test
    void healthOfTheEntranceTellsNothingOfWhatIsBehindIt(RunningSystem system) throws Exception {
        var answer = get(system.gatewayUrl() + "/q/health", Map.of());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContainIgnoringCase("database").doesNotContainIgnoringCase("kafka");
    }

    @Test
    void tokenOfAForeignIssuerIsRefusedByGatewayAndServices(RunningSystem system, ApiClient api) throws Exception {
        // Given a token that differs from a real one in nothing but who signed it
        var real = api.tokens().of(Actor.ANA).split("\\.");
        var keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        var signer = Signature.getInstance("SHA256withRSA");
        signer.initSign(keys.generateKeyPair().getPrivate());
        signer.update((real[0] + "." + real[1]).getBytes(StandardCharsets.US_ASCII));
        var foreign = real[0] + "." + real[1] + "." + base64(signer.sign());
        // Then
        requireRefusedEverywhere(system, foreign);
        assertThat(call(system.gatewayUrl() + FUNNEL, String.join(".", real)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void tokenWithChangedOrMissingSignatureIsRefusedEverywhere(RunningSystem system, ApiClient api) throws Exception {
        var real = api.tokens().of(Actor.ANA).split("\\.");
        var payload = JSON.readTree(Base64.getUrlDecoder().decode(real[1]));
        var promoted = ((com.fasterxml.jackson.databind.node.ObjectNode) payload)
                .set("groups", JSON.valueToTree(List.of("auditor", "programme-administrator")));
        var body = base64(JSON.writeValueAsBytes(promoted));
        requireRefusedEverywhere(system, real[0] + "." + body + "." + real[2]);
        var unsigned = base64("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.US_ASCII));
        requireRefusedEverywhere(system, unsigned + "." + body + ".");
    }

    private void requireRefusedEverywhere(RunningSystem system, String token) throws Exception {
        var addresses = List.of(
                system.gatewayUrl() + FUNNEL,
                system.gatewayUrl() + CLAIMS,
                system.serviceProcess("insight-service").url() + FUNNEL,
                system.serviceProcess("training-service").url() + CLAIMS,
                system.serviceProcess("survey-service").url() + CAMPAIGNS);
        for (var address : addresses) {
            var answer = call(address, token);
            assertThat(answer.statusCode()).as(address).isEqualTo(401);
            assertThat(problem(answer).path("code").asText()).isEqualTo("UNAUTHENTICATED");
        }
    }

    private HttpResponse<String> call(String address, String token) throws IOException, InterruptedException {
        return get(address, Map.of("Authorization", "Bearer " + token));
    }

    private HttpResponse<String> get(String address, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address)).method("GET", BodyPublishers.noBody());
        headers.forEach(request::header);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode problem(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
