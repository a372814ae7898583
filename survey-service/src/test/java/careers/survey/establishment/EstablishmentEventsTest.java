package careers.survey.establishment;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.survey.SurveyApi.ADMINISTRATOR;
import static careers.survey.SurveyApi.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import careers.platform.testing.Database;
import careers.platform.testing.EventSchemaContract;
import careers.platform.testing.TopicProbe;
import careers.platform.testing.WithInfrastructure;
import careers.survey.SurveyApi;
import careers.survey.SurveyApi.OpenCampaign;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class EstablishmentEventsTest {

    private static final String TYPE = "training.establishment.registered";

    /** Others of this run name schools of their own; without a register any will do. */
    @AfterEach
    void forgetTheRegister() throws SQLException {
        Database.execute("DELETE FROM establishment");
    }

    @Test
    void readsThePublishedExample() {
        tell("EN-900001", 1, EventSchemaContract.example(TYPE));

        awaitValue("SELECT local_authority FROM establishment WHERE reference = 'EN-900001'", "Northshire");
    }

    @Test
    void knowsOnlyRegisteredSchoolsOfANationThatHasARegister() {
        // Given
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        tell("CY-7771001", 1, registered("CY-7771001", "null", true));
        awaitValue("SELECT count(*) FROM establishment WHERE reference = 'CY-7771001'", "1");

        // When
        Response frame = as(ADMINISTRATOR)
                .header("If-Match", campaign.etag())
                .contentType("application/x-ndjson")
                .body("""
                        {"establishment":"CY-7771001","expected":{"LEARNER":1}}
                        {"establishment":"CY-7771002","expected":{"LEARNER":1}}
                        {"establishment":"EN-777101","expected":{"LEARNER":1}}
                        """.getBytes(StandardCharsets.UTF_8))
                .put("/api/survey/v1/campaigns/" + campaign.id() + "/frame");

        // Then
        assertThatProblem(frame)
                .is(422)
                .hasError("/1/establishment", "ESTABLISHMENT_UNKNOWN")
                .hasErrors(1);
    }

    @Test
    void refusesAResponseThatNamesASchoolNobodyRegistered() {
        // Given
        OpenCampaign campaign = SurveyApi.anOpenCampaign(SurveyApi.aQuestionnaire()
                .replace(
                        "\"questions\":[",
                        "\"questions\":[{\"variable\":\"school\",\"label\":{\"en\":\"Which school?\","
                                + "\"cy\":\"Pa ysgol?\"},\"required\":false,\"answer\":{\"type\":\"SCHOOL_REF\"}},"));
        tell("CY-7773001", 1, registered("CY-7773001", "null", true));
        awaitValue("SELECT count(*) FROM establishment WHERE reference = 'CY-7773001'", "1");
        Map<String, Object> response = campaign.aResponseWith(Map.of("satisfaction", "5", "school", "CY-7773002"));
        response.put("establishment", "CY-7773003");

        // Then
        assertThatProblem(campaign.submit(UUID.randomUUID(), response))
                .is(422)
                .hasCode("RESPONSE_INVALID")
                .hasError("/answers/school", "ESTABLISHMENT_UNKNOWN")
                .hasError("/establishment", "ESTABLISHMENT_UNKNOWN")
                .hasErrors(2);
        Map<String, Object> registered = campaign.aResponseWith(Map.of("satisfaction", "5", "school", "EN-777301"));
        registered.put("establishment", "CY-7773001");
        assertThat(campaign.submit(UUID.randomUUID(), registered).statusCode()).isEqualTo(201);
    }

    @Test
    void takesTheLatestWordAboutASchoolAndHoldsWhatItCannotUnderstand() {
        tell("CY-7772001", 1, registered("CY-7772001", "\"Gwynedd\"", true));
        tell("CY-7772001", 2, registered("CY-7772001", "\"Conwy\"", false));
        tell("CY-7772001", 1, registered("CY-7772001", "\"Powys\"", true));
        tell("CY-7772002", 1, registered("CY-7772009", "\"Powys\"", true));
        tell("CY-7772003", 1, "{\"establishment\":\"CY-7772003\",\"localAuthority\":7,\"open\":true}");
        tell("CY-7772004", 1, "{\"establishment\":\"CY-7772004\",\"localAuthority\":null,\"open\":\"yes\"}");

        tell("CY-7772005", 1, "{\"establishment\":\"CY-7772005\",\"localAuthority\":null,\"region\":1,\"open\":true}");

        for (String poison : List.of("CY-7772002", "CY-7772003", "CY-7772004", "CY-7772005")) {
            awaitValue("SELECT reason FROM held_event WHERE key = '" + poison + "'", "POISON");
        }
        awaitValue("SELECT local_authority || open FROM establishment WHERE reference = 'CY-7772001'", "Conwyfalse");
        assertThat(Database.value("SELECT count(*) FROM establishment WHERE reference <> 'CY-7772001'"))
                .isEqualTo("0");
    }

    /** Figures of regions are divided by this and by nothing later. */
    @Test
    void tellsWithACampaignThatOpensWhichRegionsItsFrameHas() {
        // Given
        tell("EN-777401", 1, inRegion("EN-777401", "\"LONDON\""));
        tell("EN-777402", 1, inRegion("EN-777402", "\"LONDON\""));
        tell("EN-777403", 1, inRegion("EN-777403", "null"));
        tell("CY-7774004", 1, inRegion("CY-7774004", "\"WALES\""));
        awaitValue("SELECT count(*) FROM establishment WHERE reference ~ '7774'", "4");
        Response planned = aPlannedCampaign();
        String path = "/api/survey/v1/campaigns/" + planned.path("id");
        Response frame = as(ADMINISTRATOR)
                .header("If-Match", planned.header("ETag"))
                .contentType("application/x-ndjson")
                .body("""
                        {"establishment":"EN-777401","expected":{"LEARNER":200}}
                        {"establishment":"EN-777402","expected":{"LEARNER":7}}
                        {"establishment":"EN-777403","expected":{"LEARNER":90}}
                        {"establishment":"CY-7774004","expected":{"LEARNER":12}}
                        """.getBytes(StandardCharsets.UTF_8))
                .put(path + "/frame");

        // When
        Response opened = SurveyApi.moveCampaign(planned.path("id"), "opening", frame.header("ETag"));

        // Then
        assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(200);
        String event = opened(planned.path("id"));
        EventSchemaContract.assertValid("survey.campaign.opened", event);
        assertThat(JsonPath.from(event).<List<String>>get("areas.region")).containsExactly("LONDON", "WALES");
        assertThat(JsonPath.from(event).<List<String>>get("areas[0].establishments"))
                .containsExactly("EN-777401", "EN-777402");
        assertThat(JsonPath.from(event).<List<Integer>>get("areas.expected.LEARNER"))
                .containsExactly(207, 12);
    }

    @Test
    void saysNothingOfRegionsWithoutAFrame() {
        String event = opened(SurveyApi.anOpenCampaign().id());
        EventSchemaContract.assertValid("survey.campaign.opened", event);
        assertThat(event).doesNotContain("areas");
    }

    private static String opened(String campaign) {
        return Database.value("SELECT payload FROM outbox WHERE type = 'survey.campaign.opened' AND aggregate_id = '"
                + campaign + "'");
    }

    private static Response aPlannedCampaign() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return SurveyApi.planCampaign(
                List.of(SurveyApi.aPublishedInstrument(SurveyApi.aQuestionnaire())
                        .<String>path("id")),
                now.minus(1, ChronoUnit.HOURS),
                now.plus(1, ChronoUnit.DAYS));
    }

    private static String inRegion(String reference, String region) {
        String event = """
                {"establishment":"%s","name":"Ysgol","nation":"ENGLAND","localAuthority":null,"region":%s,"phase":null,
                 "open":true}""".formatted(reference, region);
        EventSchemaContract.assertValid(TYPE, event);
        return event;
    }

    private static String registered(String reference, String localAuthority, boolean open) {
        String event = """
                {"establishment":"%s","name":"Ysgol","nation":"WALES","localAuthority":%s,"phase":null,"open":%s}""".formatted(reference, localAuthority, open);
        EventSchemaContract.assertValid(TYPE, event);
        return event;
    }

    private static void tell(String key, long sequence, String data) {
        TopicProbe.send(
                "training.establishment.v1",
                key,
                TopicProbe.headers("/training-service", TYPE, key, sequence),
                data.getBytes(StandardCharsets.UTF_8));
    }

    private static void awaitValue(String query, String expected) {
        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(Database.value(query)).isEqualTo(expected));
    }
}
