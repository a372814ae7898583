package careers.survey.invitation;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.survey.SurveyApi.ADMINISTRATOR;
import static careers.survey.SurveyApi.RESPONDENTS;
import static careers.survey.SurveyApi.as;
import static careers.survey.invitation.InvitationApi.anInvitingCampaign;
import static careers.survey.invitation.InvitationApi.codes;
import static careers.survey.invitation.InvitationApi.generate;
import static careers.survey.invitation.InvitationApi.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import careers.survey.SurveyApi;
import careers.survey.SurveyApi.OpenCampaign;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class InvitationApiTest {

    private static final String CAMPAIGNS = "/api/survey/v1/campaigns/";

    @Test
    void letsOneResponseInPerCode() {
        // Given
        OpenCampaign campaign = anInvitingCampaign();
        String code = codes(campaign, 1).getFirst();
        UUID id = UUID.randomUUID();

        // When
        Response accepted = submit(campaign, id, code.toLowerCase(Locale.ROOT), campaign.aResponse());

        // Then
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(201);
        assertThatProblem(submit(campaign, UUID.randomUUID(), code, campaign.aResponse()))
                .is(409)
                .hasCode("ACCESS_CODE_USED")
                .doesNotEcho(code);
        Response again = submit(campaign, id, code, campaign.aResponse());
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(accepted.asString());
    }

    @Test
    void wantsACodeOfThisCampaign() {
        OpenCampaign campaign = anInvitingCampaign();
        String elsewhere = codes(anInvitingCampaign(), 1).getFirst();

        assertThatProblem(campaign.submit(UUID.randomUUID(), campaign.aResponse()))
                .is(403)
                .hasCode("ACCESS_CODE_REQUIRED");
        assertThatProblem(submit(campaign, UUID.randomUUID(), elsewhere, campaign.aResponse()))
                .is(403)
                .hasCode("ACCESS_CODE_UNKNOWN");
    }

    @Test
    void wantsTheAudienceAndTheEstablishmentOfTheInvitation() {
        OpenCampaign campaign = anInvitingCampaign();
        Response issued = generate(
                campaign.id(), "k", Map.of("generate", 1, "audience", "LEARNER", "establishment", "EN-777801"));
        String code = issued.path("invitations[0].code");
        Map<String, Object> response = campaign.aResponse();

        assertThatProblem(submit(campaign, UUID.randomUUID(), code, response))
                .is(403)
                .hasCode("ACCESS_CODE_NOT_FOR_THIS");
        response.put("establishment", "EN-777802");
        assertThatProblem(submit(campaign, UUID.randomUUID(), code, response)).is(403);
        response.put("establishment", "EN-777801");
        assertThat(submit(campaign, UUID.randomUUID(), code, response).statusCode())
                .isEqualTo(201);
    }

    @Test
    void acceptsExactlyOneOfSixtyFourClientsWithTheSameCode() throws Exception {
        // Given
        OpenCampaign campaign = anInvitingCampaign();
        String code = codes(campaign, 1).getFirst();
        List<Callable<Integer>> clients = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            clients.add(() -> submit(campaign, UUID.randomUUID(), code, campaign.aResponse())
                    .statusCode());
        }

        // When
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(16)) {
            for (Future<Integer> status : pool.invokeAll(clients)) {
                statuses.add(status.get());
            }
        }

        // Then
        assertThat(statuses).hasSize(64).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(Database.value("SELECT count(*) FROM response WHERE campaign_id = '" + campaign.id() + "'"))
                .isEqualTo("1");
    }

    @Test
    void doesNotUseACodeUpWhenTheResponseIsRefused() {
        OpenCampaign campaign = anInvitingCampaign();
        String code = codes(campaign, 1).getFirst();

        assertThatProblem(submit(campaign, UUID.randomUUID(), code, campaign.aResponseWith(Map.of())))
                .is(422);
        assertThat(submit(campaign, UUID.randomUUID(), code, campaign.aResponse())
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void asksForTheCodeBeforeItTellsThatAQuotaIsFull() {
        OpenCampaign campaign = anInvitingCampaign();
        as(ADMINISTRATOR)
                .contentType("application/json")
                .body(Map.of(
                        "label",
                        Map.of("en", "Content", "cy", "Bodlon"),
                        "audiences",
                        List.of("LEARNER"),
                        "when",
                        "satisfaction == '5'",
                        "limit",
                        10,
                        "onFull",
                        "SCREEN_OUT"))
                .put(CAMPAIGNS + campaign.id() + "/quotas/high")
                .then()
                .statusCode(201);
        List<String> codes = codes(campaign, 11);
        codes.subList(0, 10)
                .forEach(code -> submit(campaign, UUID.randomUUID(), code, campaign.aResponse())
                        .then()
                        .statusCode(201));

        assertThatProblem(submit(campaign, UUID.randomUUID(), codes.getFirst(), campaign.aResponse()))
                .is(409)
                .hasCode("ACCESS_CODE_USED");
        assertThatProblem(submit(campaign, UUID.randomUUID(), codes.getLast(), campaign.aResponse()))
                .is(409)
                .hasCode("QUOTA_FULL");
    }

    @Test
    void showsCodesOnceAndKeepsThemNowhere() {
        // Given
        OpenCampaign campaign = anInvitingCampaign();
        Map<String, Object> request = Map.of("generate", 3, "audience", "LEARNER");

        // When
        Response issued = generate(campaign.id(), "upload-1", request);
        Response again = generate(campaign.id(), "upload-1", request);

        // Then
        assertThat(issued.statusCode()).isEqualTo(201);
        assertThat(issued.header("Cache-Control")).isEqualTo("no-store");
        String code = issued.path("invitations[0].code");
        assertThatProblem(again).is(409).hasCode("INVITATIONS_ISSUED_BEFORE").doesNotEcho(code);
        assertThat(again.<String>path("uploadId")).isEqualTo(issued.path("uploadId"));
        assertThat(Database.value("SELECT count(*) FROM idempotency_key WHERE body LIKE '%" + code + "%'"))
                .isEqualTo("0");
        assertThat(Database.value(
                        "SELECT count(*) FROM invitation i WHERE i::text ILIKE '%" + code.replace("-", "") + "%'"))
                .isEqualTo("0");
        assertThat(Database.value("SELECT count(*) FROM invitation WHERE campaign_id = '" + campaign.id() + "'"))
                .isEqualTo("3");
    }

    @Test
    void voidsWhatWasLostOnTheWay() {
        // Given
        OpenCampaign campaign = anInvitingCampaign();
        Response issued = generate(campaign.id(), "lost", Map.of("generate", 2, "audience", "LEARNER"));
        String uploads = CAMPAIGNS + campaign.id() + "/invitation-uploads";
        submit(campaign, UUID.randomUUID(), issued.path("invitations[0].code"), campaign.aResponse())
                .then()
                .statusCode(201);

        // When
        Response voided = as(ADMINISTRATOR).delete(uploads + "/" + issued.path("uploadId"));

        // Then
        assertThat(voided.statusCode()).isEqualTo(204);
        assertThatProblem(submit(campaign, UUID.randomUUID(), issued.path("invitations[1].code"), campaign.aResponse()))
                .is(403)
                .hasCode("ACCESS_CODE_UNKNOWN");
        assertThatProblem(submit(campaign, UUID.randomUUID(), issued.path("invitations[0].code"), campaign.aResponse()))
                .is(409);
        assertThat(as(ADMINISTRATOR).get(uploads).<List<Integer>>path("items.issued"))
                .containsExactly(2);
        assertThatProblem(as(ADMINISTRATOR).delete(uploads + "/" + UUID.randomUUID()))
                .is(404);
        assertThatProblem(as(RESPONDENTS).delete(uploads + "/" + issued.path("uploadId")))
                .is(403);
    }

    @Test
    void takesCodesOfTheClientsOwn() {
        OpenCampaign campaign = anInvitingCampaign();
        String own = UUID.randomUUID().toString();

        Response issued = upload(campaign.id(), "own", """
                {"audience":"LEARNER","code":"%s"}
                {"audience":"LEARNER","establishment":"CY-7778001"}""".formatted(own));

        assertThat(issued.statusCode()).as(issued.asString()).isEqualTo(201);
        assertThat(issued.<String>path("invitations[0].code")).isEqualTo(own);
        assertThat(AccessCodes.isWellFormed(issued.path("invitations[1].code"))).isTrue();
        assertThat(submit(campaign, UUID.randomUUID(), own, campaign.aResponse())
                        .statusCode())
                .isEqualTo(201);
        assertThatProblem(upload(campaign.id(), "own-2", "{\"audience\":\"LEARNER\",\"code\":\"" + own + "\"}"))
                .is(409)
                .hasCode("ACCESS_CODE_TAKEN");
    }

    @Test
    void refusesAnUploadThatCannotBe() {
        OpenCampaign campaign = anInvitingCampaign();
        String code = "A".repeat(16);

        assertThatProblem(upload(campaign.id(), "bad", """
                {"audience":"HEAD_PRINCIPAL","code":"short"}
                {"establishment":"nowhere","code":"%s"}
                {"audience":"LEARNER","code":"%s"}""".formatted(code, code.toLowerCase(Locale.ROOT))))
                .is(422)
                .hasError("/0/audience", "AUDIENCE_NOT_IN_CAMPAIGN")
                .hasError("/0/code", "CODE_FORM")
                .hasError("/1/audience", "REQUIRED")
                .hasError("/1/establishment", "ESTABLISHMENT_UNKNOWN")
                .hasError("/2/code", "CODE_REPEATED")
                .hasErrors(5)
                .doesNotEcho(code);
        assertThatProblem(upload(campaign.id(), "bad", "")).is(422).hasError("", "TOO_MANY_OR_NONE");
        assertThatProblem(generate(campaign.id(), "bad", Map.of("generate", 5_001, "audience", "LEARNER")))
                .is(422)
                .hasError("/generate", "MAX");
        assertThatProblem(generate(campaign.id(), " ", Map.of("generate", 1, "audience", "LEARNER")))
                .is(400)
                .hasCode("IDEMPOTENCY_KEY_REQUIRED");
        assertThat(generate(campaign.id(), "most", Map.of("generate", 5_000, "audience", "LEARNER"))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void isIssuedByAdministratorsOfACampaignThatIsNotClosed() {
        OpenCampaign campaign = anInvitingCampaign();
        SurveyApi.moveCampaign(campaign.id(), "closure", campaign.etag());
        Map<String, Object> request = Map.of("generate", 1, "audience", "LEARNER");

        assertThatProblem(generate(campaign.id(), "late", request)).is(409).hasCode("CAMPAIGN_ACTION_NOT_ALLOWED");
        assertThatProblem(generate(UUID.randomUUID().toString(), "none", request))
                .is(404);
        assertThatProblem(as(RESPONDENTS)
                        .contentType("application/json")
                        .body(request)
                        .post(CAMPAIGNS + campaign.id() + "/invitations"))
                .is(403);
    }

    @Test
    void isUsedOnceForTheDatabaseToo() {
        // Given
        OpenCampaign campaign = anInvitingCampaign();
        String code = codes(campaign, 1).getFirst();
        submit(campaign, UUID.randomUUID(), code, campaign.aResponse()).then().statusCode(201);
        String row = " WHERE campaign_id = '" + campaign.id() + "'";

        // Then
        for (String attack : List.of(
                "UPDATE invitation SET state = 'UNUSED'" + row,
                "UPDATE invitation SET state = 'VOID'" + row,
                "UPDATE invitation SET audience = 'PARENT_CARER', state = 'MIXED'" + row,
                "DELETE FROM invitation" + row)) {
            assertThatThrownBy(() -> Database.execute(attack)).as(attack).isInstanceOf(SQLException.class);
        }
    }

    private static Response upload(String campaign, String key, String lines) {
        return as(ADMINISTRATOR)
                .header("Idempotency-Key", key)
                .contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post(CAMPAIGNS + campaign + "/invitations");
    }
}
