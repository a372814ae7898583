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
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
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

        for (String poison : List.of("CY-7772002", "CY-7772003", "CY-7772004")) {
            awaitValue("SELECT reason FROM held_event WHERE key = '" + poison + "'", "POISON");
        }
        awaitValue("SELECT local_authority || open FROM establishment WHERE reference = 'CY-7772001'", "Conwyfalse");
        assertThat(Database.value("SELECT count(*) FROM establishment WHERE reference <> 'CY-7772001'"))
                .isEqualTo("0");
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
