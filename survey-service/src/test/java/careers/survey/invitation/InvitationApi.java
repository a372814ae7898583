package careers.survey.invitation;

import static careers.survey.SurveyApi.ADMINISTRATOR;
import static careers.survey.SurveyApi.RESPONDENTS;
import static careers.survey.SurveyApi.as;

import careers.survey.SurveyApi;
import careers.survey.SurveyApi.OpenCampaign;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Invitations as clients use them. */
final class InvitationApi {

    private static final String CAMPAIGNS = "/api/survey/v1/campaigns";

    private InvitationApi() {}

    static OpenCampaign anInvitingCampaign() {
        Response instrument = SurveyApi.aPublishedInstrument(SurveyApi.aQuestionnaire());
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Response planned = as(ADMINISTRATOR)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "name", Map.of("en", "Autumn", "cy", "Hydref"),
                        "instruments", List.of(instrument.<String>path("id")),
                        "access", "CODE",
                        "opensAt", now.minus(1, ChronoUnit.HOURS).toString(),
                        "closesAt", now.plus(1, ChronoUnit.DAYS).toString()))
                .post(CAMPAIGNS);
        Response opened = SurveyApi.moveCampaign(planned.path("id"), "opening", planned.header("ETag"));
        return new OpenCampaign(
                opened.path("id"), opened.header("ETag"), instrument.path("id"), instrument.path("version"));
    }

    static Response generate(String campaign, String key, Object request) {
        return as(ADMINISTRATOR)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(request)
                .post(CAMPAIGNS + "/" + campaign + "/invitations");
    }

    static List<String> codes(OpenCampaign campaign, int count) {
        Response issued =
                generate(campaign.id(), UUID.randomUUID().toString(), Map.of("generate", count, "audience", "LEARNER"));
        issued.then().statusCode(201);
        return issued.path("invitations.code");
    }

    static Response submit(OpenCampaign campaign, UUID id, String code, Object response) {
        return as(RESPONDENTS)
                .header("Access-Code", code)
                .contentType(ContentType.JSON)
                .body(response)
                .put(CAMPAIGNS + "/" + campaign.id() + "/responses/" + id);
    }
}
