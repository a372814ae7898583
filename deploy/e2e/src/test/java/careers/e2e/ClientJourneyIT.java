package careers.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import careers.client.survey.ApiException;
import careers.client.survey.api.ResponsesApi;
import careers.client.survey.api.SubmissionBatchesApi;
import careers.client.survey.model.CollectionMode;
import careers.client.survey.model.State;
import careers.client.survey.model.SubmitResponse;
import careers.client.training.api.BursaryClaimsApi;
import careers.client.training.model.ClaimState;
import careers.client.training.model.SubmitClaim;
import careers.demo.Actor;
import careers.demo.ApiClient;
import careers.launcher.RunningSystem;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/** The first calls of a partner and of a school with the clients that are made from the documents. */
@ExtendWith(WholeSystem.class)
class ClientJourneyIT {

    private static final Path TYPESCRIPT = WholeSystem.repository().resolve("deploy/client/typescript");

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void aPartnerSendsAResponseWithTheJavaClient(RunningSystem system, ApiClient api) throws ApiException {
        // Given
        var survey = Survey.open(api);
        var responses = new ResponsesApi(survey(system, api, Actor.RESPONDENTS));
        var id = UUID.randomUUID();
        // When
        var receipt = responses.submitResponse(survey.campaignId(), id, response(survey, "5"), null);
        // Then
        assertThat(receipt.getResponseId()).isEqualTo(id);
        assertThat(responses.submitResponse(survey.campaignId(), id, response(survey, "5"), null))
                .isEqualTo(receipt);
        var refusal = catchThrowableOfType(
                ApiException.class,
                () -> responses.submitResponse(survey.campaignId(), id, response(survey, "1"), null));
        assertThat(refusal.getCode()).isEqualTo(409);
        assertThat(refusal.getResponseBody()).contains("RESPONSE_CONTENT_DIFFERS");
    }

    @Test
    void aSchoolUploadsABatchAndClaimsItsBursaryWithTheJavaClient(RunningSystem system, ApiClient api)
            throws ApiException, careers.client.training.ApiException {
        // Given
        var survey = Survey.open(api);
        var batches = new SubmissionBatchesApi(survey(system, api, Actor.SCHOOLS));
        var enrolment = Training.open(api, 1).completed("EN-900037");
        var lines = line(survey) + "\n" + line(survey) + "\n";
        var batch = UUID.randomUUID();
        // When
        batches.submitBatch(batch, survey.campaignId(), digest(lines), lines, null);
        var claim = new BursaryClaimsApi(training(system, api, Actor.SCHOOLS))
                .submitClaim(UUID.randomUUID().toString(), new SubmitClaim().enrolmentId(UUID.fromString(enrolment)));
        // Then
        assertThat(claim.getState()).isEqualTo(ClaimState.ELIGIBLE);
        assertThat(claim.getAmount().getAmountPence()).isEqualTo(100_000L);
        var finished = Patience.await(
                "the batch", () -> batch(batches, batch, survey), view -> view.getState() == State.FINISHED);
        assertThat(finished.getAccepted()).isEqualTo(2);
    }

    static boolean typescriptClientIsBuilt() {
        return Files.exists(TYPESCRIPT.resolve("dist/index.js"));
    }

    @Test
    @EnabledIf(
            value = "typescriptClientIsBuilt",
            disabledReason = "deploy/clients makes the TypeScript client, where Node is")
    void aPartnerAndASchoolMakeTheirFirstCallsWithTheTypeScriptClient(RunningSystem system, ApiClient api)
            throws IOException, InterruptedException {
        // Given
        var survey = Survey.open(api);
        var document = survey.document(Map.of(), "cy");
        var given = json.writeValueAsString(Map.of(
                "baseUrl", system.gatewayUrl(),
                "partnerToken", api.tokens().of(Actor.RESPONDENTS),
                "schoolToken", api.tokens().of(Actor.SCHOOLS),
                "campaignId", survey.campaign(),
                "instrumentId", document.get("instrumentId"),
                "instrumentVersion", document.get("instrumentVersion"),
                "enrolmentId", Training.open(api, 1).completed("EN-900038")));
        // When
        var node = new ProcessBuilder(
                        "node", TYPESCRIPT.resolve("test/journey.mjs").toString(), given)
                .redirectErrorStream(true)
                .start();
        var said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        // Then
        assertThat(node.waitFor()).as(said).isZero();
        var journey = json.readTree(said);
        assertThat(journey.path("statuses").toString()).isEqualTo("[201,200,409,201]");
        assertThat(journey.path("sameReceipt").asBoolean()).isTrue();
        assertThat(journey.path("refused").asText()).isEqualTo("RESPONSE_CONTENT_DIFFERS");
        assertThat(journey.path("claim").asText()).isEqualTo("ELIGIBLE");
    }

    private static SubmitResponse response(Survey survey, String satisfaction) {
        var document = survey.document(Map.of(), "cy");
        return new SubmitResponse()
                .instrumentId(UUID.fromString((String) document.get("instrumentId")))
                .instrumentVersion((Integer) document.get("instrumentVersion"))
                .establishment("EN-900001")
                .language("cy")
                .mode(CollectionMode.SELF)
                .answers(Map.of("satisfaction", satisfaction));
    }

    private String line(Survey survey) {
        var line = new HashMap<>(survey.document(Map.of("satisfaction", "4"), "en"));
        line.put("responseId", UUID.randomUUID());
        line.put("completedAt", Clock.systemUTC().instant().toString());
        return json.valueToTree(line).toString();
    }

    private static careers.client.survey.model.BatchView batch(
            SubmissionBatchesApi batches, UUID batch, Survey survey) {
        try {
            return batches.getBatch(batch, survey.campaignId());
        } catch (ApiException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String digest(String lines) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
            return "sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static careers.client.survey.ApiClient survey(RunningSystem system, ApiClient api, Actor actor) {
        var client = new careers.client.survey.ApiClient();
        client.updateBaseUri(system.gatewayUrl());
        return client.setRequestInterceptor(bearer(api, actor));
    }

    private static careers.client.training.ApiClient training(RunningSystem system, ApiClient api, Actor actor) {
        var client = new careers.client.training.ApiClient();
        client.updateBaseUri(system.gatewayUrl());
        return client.setRequestInterceptor(bearer(api, actor));
    }

    private static Consumer<HttpRequest.Builder> bearer(ApiClient api, Actor actor) {
        var token = api.tokens().of(actor);
        return request -> request.header("Authorization", "Bearer " + token);
    }
}
