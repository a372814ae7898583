package careers.survey.campaign;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.survey.SurveyApi.ADMINISTRATOR;
import static careers.survey.SurveyApi.RESPONDENTS;
import static careers.survey.SurveyApi.as;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.EventSchemaContract;
import careers.platform.testing.TopicProbe;
import careers.platform.testing.WithInfrastructure;
import careers.survey.SurveyApi;
import careers.survey.SurveyApi.OpenCampaign;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class CampaignApiTest {

    private static final Instant OPENS = Instant.parse("2026-09-01T08:00:00Z");
    private static final Instant CLOSES = Instant.parse("2027-07-31T17:00:00Z");

    @Test
    void plansACampaignOnPublishedInstruments() {
        String instrument =
                SurveyApi.aPublishedInstrument(SurveyApi.aQuestionnaire()).path("id");

        Response planned = SurveyApi.planCampaign(List.of(instrument), OPENS, CLOSES);

        assertThat(planned.statusCode()).isEqualTo(201);
        assertThat(planned.<String>path("state")).isEqualTo("PLANNED");
        assertThat(planned.<List<String>>path("allowedActions"))
                .containsExactly("SET_FRAME", "INVITE", "SET_QUOTA", "OPEN");
        assertThat(planned.<String>path("name.cy")).isEqualTo("Hydref");
        assertThat(planned.<String>path("instruments[0].audience")).isEqualTo("LEARNER");
    }

    @Test
    void refusesAPlanThatCannotWork() {
        String draft = SurveyApi.draft(SurveyApi.aQuestionnaire()).path("id");
        String first =
                SurveyApi.aPublishedInstrument(SurveyApi.aQuestionnaire()).path("id");
        String sameAudience =
                SurveyApi.aPublishedInstrument(SurveyApi.aQuestionnaire()).path("id");
        String otherSurvey = SurveyApi.aPublishedInstrument(SurveyApi.aQuestionnaire()
                        .replace("survey-2026", "other-survey")
                        .replace("LEARNER", "PARENT_CARER"))
                .path("id");

        Response refused = SurveyApi.planCampaign(List.of(first, draft, sameAudience, otherSurvey), CLOSES, OPENS);

        assertThatProblem(refused)
                .is(422)
                .hasCode("VALIDATION_FAILED")
                .hasError("/closesAt", "NOT_AFTER_OPENING")
                .hasError("/instruments/1", "INSTRUMENT_NOT_PUBLISHED")
                .hasError("/instruments/2", "AUDIENCE_REPEATED")
                .hasError("/instruments/3", "SURVEY_DIFFERS")
                .hasErrors(4);
    }

    @Test
    void goesFromOpenToClosedAndNeverBack() {
        OpenCampaign campaign = SurveyApi.anOpenCampaign();

        Response closed = SurveyApi.moveCampaign(campaign.id(), "closure", campaign.etag());
        Response reopened = SurveyApi.moveCampaign(campaign.id(), "opening", closed.header("ETag"));

        assertThat(closed.<String>path("state")).isEqualTo("CLOSED");
        assertThatProblem(reopened).is(409).hasCode("CAMPAIGN_ACTION_NOT_ALLOWED");
        assertThat(reopened.<List<String>>path("allowedActions")).isEmpty();
    }

    @Test
    void closesOnlyTheVersionThatWasSeen() {
        OpenCampaign campaign = SurveyApi.anOpenCampaign();

        assertThatProblem(SurveyApi.moveCampaign(campaign.id(), "closure", "\"0\""))
                .is(412);
        assertThatProblem(SurveyApi.moveCampaign(campaign.id(), "closure", "W/" + campaign.etag()))
                .is(412);
    }

    @Test
    void tellsTheOthersWhatItCollectsAndHowMuchItHas() {
        // Given
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        for (int i = 0; i < 3; i++) {
            campaign.submit(UUID.randomUUID(), campaign.aResponse()).then().statusCode(201);
        }

        // When
        SurveyApi.moveCampaign(campaign.id(), "closure", campaign.etag());

        // Then
        try (TopicProbe probe = TopicProbe.on("survey.campaign.v1")) {
            List<TopicProbe.Message> events = probe.awaitKey(campaign.id(), 2);
            assertThat(events)
                    .extracting(TopicProbe.Message::type)
                    .containsExactly("survey.campaign.opened", "survey.campaign.closed");
            events.forEach(e -> EventSchemaContract.assertValid(e.type(), e.value()));
            assertThat(JsonPath.from(events.getLast().value()).getInt("accepted.LEARNER"))
                    .isEqualTo(3);
        }
    }

    @Test
    void isReadByThoseWhoCollectAndChangedByAdministratorsOnly() {
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        String path = "/api/survey/v1/campaigns/" + campaign.id();

        assertThat(as(RESPONDENTS).get(path).statusCode()).isEqualTo(200);
        assertThatProblem(as(RESPONDENTS).header("If-Match", campaign.etag()).post(path + "/closure"))
                .is(403);
        assertThatProblem(as(ADMINISTRATOR).get("/api/survey/v1/campaigns/" + UUID.randomUUID()))
                .is(404);
        assertThatProblem(as(ADMINISTRATOR).get("/api/survey/v1/campaigns/nonsense"))
                .is(404);
    }

    @Test
    void answersInJsonOrNotAtAll() {
        for (String path : List.of("campaigns", "instruments")) {
            assertThatProblem(as(ADMINISTRATOR).accept("application/xml").get("/api/survey/v1/" + path))
                    .is(406)
                    .hasCode("NOT_ACCEPTABLE");
        }
    }

    @Test
    void refusesACursorOfAnotherList() {
        for (int i = 0; i < 2; i++) {
            SurveyApi.anOpenCampaign();
        }
        String cursor =
                as(ADMINISTRATOR).get("/api/survey/v1/instruments?limit=1").path("next");

        assertThatProblem(as(ADMINISTRATOR).queryParam("cursor", cursor).get("/api/survey/v1/campaigns"))
                .is(400)
                .hasCode("INVALID_CURSOR");
        assertThatProblem(as(ADMINISTRATOR).get("/api/survey/v1/campaigns?limit=1000000"))
                .is(400);
    }
}
