package careers.survey.campaign;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.survey.SurveyApi.ADMINISTRATOR;
import static careers.survey.SurveyApi.RESPONDENTS;
import static careers.survey.SurveyApi.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careers.platform.testing.Database;
import careers.platform.testing.EventSchemaContract;
import careers.platform.testing.TopicProbe;
import careers.platform.testing.WithInfrastructure;
import careers.survey.SurveyApi;
import careers.survey.SurveyApi.OpenCampaign;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class CampaignWindowApiTest {

    private static final String CAMPAIGNS = "/api/survey/v1/campaigns/";

    @Test
    void plansByLocalDaysAndShowsBothInstantAndLocalTime() {
        Response planned =
                plan(Map.of("opensOn", "2027-06-01", "closesOn", "2027-07-16T17:00", "graceOn", "2027-08-13"));

        assertThat(planned.statusCode()).as(planned.asString()).isEqualTo(201);
        assertThat(planned.<String>path("opensAt")).isEqualTo("2027-05-31T23:00:00Z");
        assertThat(planned.<String>path("closesAt")).isEqualTo("2027-07-16T16:00:00Z");
        assertThat(planned.<String>path("graceUntil")).isEqualTo("2027-08-13T23:00:00Z");
        assertThat(planned.<String>path("local.zone")).isEqualTo("Europe/London");
        assertThat(planned.<String>path("local.opens")).isEqualTo("2027-06-01T00:00:00+01:00");
        assertThat(planned.<String>path("local.closes")).isEqualTo("2027-07-16T17:00:00+01:00");
        assertThat(planned.<String>path("local.grace")).isEqualTo("2027-08-14T00:00:00+01:00");
        assertThat(planned.<String>path("access")).isEqualTo("OPEN");
    }

    @Test
    void wantsEachEndInExactlyOneForm() {
        assertThatProblem(plan(Map.of("opensAt", "2027-06-01T08:00:00Z", "opensOn", "2027-06-01")))
                .is(422)
                .hasError("/opensAt", "ONE_FORM")
                .hasError("/closesAt", "ONE_FORM")
                .hasErrors(2);
        assertThatProblem(plan(Map.of("opensOn", "2027-02-30", "closesOn", "soon", "graceOn", "x")))
                .is(422)
                .hasError("/opensOn", "NOT_A_LOCAL_TIME")
                .hasError("/closesOn", "NOT_A_LOCAL_TIME")
                .hasError("/graceOn", "NOT_A_LOCAL_TIME")
                .hasErrors(3)
                .doesNotEcho("soon");
        assertThatProblem(plan(Map.of("opensOn", "2027-06-02", "closesOn", "2027-06-01", "graceOn", "2027-05-01")))
                .is(422)
                .hasError("/closesOn", "NOT_AFTER_OPENING")
                .hasError("/graceOn", "NOT_AFTER_CLOSING");
    }

    @Test
    void takesResponsesOnTheLastLocalDayAndExtendsOnlyLater() {
        // Given
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        Instant end = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(30, ChronoUnit.DAYS);

        // When
        Response extended =
                extend(campaign.id(), campaign.etag(), Map.of("closesAt", end.toString(), "reason", "Snow"));

        // Then
        assertThat(extended.statusCode()).as(extended.asString()).isEqualTo(200);
        assertThat(extended.<String>path("closesAt")).isEqualTo(end.toString());
        assertThatProblem(extend(
                        campaign.id(),
                        campaign.etag(),
                        Map.of("closesAt", end.plusSeconds(1).toString())))
                .is(412);
        String etag = extended.header("ETag");
        assertThatProblem(extend(campaign.id(), etag, Map.of("closesAt", end.toString())))
                .is(422)
                .hasError("/closesAt", "NOT_LATER");
        Response again = extend(campaign.id(), etag, Map.of("closesOn", "2199-12-31"));
        assertThat(again.<String>path("local.closes")).isEqualTo("2200-01-01T00:00:00Z");
        Response history = as(RESPONDENTS).get(CAMPAIGNS + campaign.id() + "/extensions?limit=1");
        assertThat(history.<List<Integer>>path("items.number")).containsExactly(1);
        assertThat(history.<String>path("items[0].closesAt")).isEqualTo(end.toString());
        Response rest = as(RESPONDENTS).get(CAMPAIGNS + campaign.id() + "/extensions?cursor=" + history.path("next"));
        assertThat(rest.<List<String>>path("items.previousClosesAt")).containsExactly(end.toString());
    }

    @Test
    void keepsGraceAtLeastAsLongAsTheWindow() {
        Response planned = plan(Map.of("opensOn", "2026-01-01", "closesOn", "2026-02-01", "graceOn", "2026-03-01"));
        Response opened = SurveyApi.moveCampaign(planned.path("id"), "opening", planned.header("ETag"));

        Response extended = extend(planned.path("id"), opened.header("ETag"), Map.of("closesOn", "2190-05-01"));

        assertThat(extended.<String>path("graceUntil")).isEqualTo(extended.<String>path("closesAt"));
    }

    @Test
    void extendsNeitherAPlannedNorAClosedCampaign() {
        Response planned = plan(Map.of("opensOn", "2027-06-01", "closesOn", "2027-07-16"));
        Map<String, Object> later = Map.of("closesOn", "2190-01-01");

        assertThatProblem(extend(planned.path("id"), planned.header("ETag"), later))
                .is(409)
                .hasCode("CAMPAIGN_ACTION_NOT_ALLOWED");

        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        Response closed = SurveyApi.moveCampaign(campaign.id(), "closure", campaign.etag());
        assertThatProblem(extend(campaign.id(), closed.header("ETag"), later)).is(409);
        assertThatProblem(as(RESPONDENTS)
                        .header("If-Match", campaign.etag())
                        .contentType(ContentType.JSON)
                        .body(later)
                        .post(CAMPAIGNS + campaign.id() + "/extension"))
                .is(403);
    }

    @Test
    void tellsTheExtensionBetweenTheOpeningAndTheClosing() {
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        Response extended = extend(campaign.id(), campaign.etag(), Map.of("closesOn", "2190-01-01"));
        SurveyApi.moveCampaign(campaign.id(), "closure", extended.header("ETag"));

        try (TopicProbe probe = TopicProbe.on("survey.campaign.v1")) {
            List<TopicProbe.Message> events = probe.awaitKey(campaign.id(), 3);
            assertThat(events)
                    .extracting(TopicProbe.Message::type)
                    .containsExactly("survey.campaign.opened", "survey.campaign.extended", "survey.campaign.closed");
            assertThat(events).extracting(TopicProbe.Message::sequence).containsExactly(1L, 2L, 3L);
            events.forEach(e -> EventSchemaContract.assertValid(e.type(), e.value()));
        }
    }

    @Test
    void isKeptFromGoingBackByTheDatabaseToo() {
        OpenCampaign campaign = SurveyApi.anOpenCampaign();

        for (String attack : List.of(
                "state = 'PLANNED'",
                "closes_at = closes_at - interval '1 hour'",
                "event_version = 0",
                "access = 'ANY'")) {
            assertThatThrownBy(() ->
                            Database.execute("UPDATE campaign SET " + attack + " WHERE id = '" + campaign.id() + "'"))
                    .as(attack)
                    .isInstanceOf(SQLException.class);
        }
        extend(campaign.id(), campaign.etag(), Map.of("closesOn", "2190-01-01"))
                .then()
                .statusCode(200);
        assertThatThrownBy(() ->
                        Database.execute("DELETE FROM campaign_extension WHERE campaign_id = '" + campaign.id() + "'"))
                .isInstanceOf(SQLException.class);
    }

    private static Response plan(Map<String, Object> window) {
        Map<String, Object> request = new HashMap<>(window);
        request.put("name", Map.of("en", "Autumn", "cy", "Hydref"));
        request.put(
                "instruments",
                List.of(SurveyApi.aPublishedInstrument(SurveyApi.aQuestionnaire())
                        .<String>path("id")));
        return as(ADMINISTRATOR)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(request)
                .post("/api/survey/v1/campaigns");
    }

    private static Response extend(String campaign, String etag, Map<String, Object> extension) {
        return as(ADMINISTRATOR)
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(extension)
                .post(CAMPAIGNS + campaign + "/extension");
    }
}
