package careers.survey.schema;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.survey.SurveyApi.RESPONDENTS;
import static careers.survey.SurveyApi.as;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.TestTokens;
import careers.platform.testing.WithInfrastructure;
import careers.survey.SurveyApi;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class ResponseSchemaApiTest {

    private static final String INSTRUMENTS = "/api/survey/v1/instruments/";

    private static String routed() {
        return SurveyApi.aQuestionnaire()
                .replace("survey-2026", "routed-" + UUID.randomUUID())
                .replace("\"variable\":\"comment\",", "\"variable\":\"comment\",\"showIf\":\"satisfaction == '1'\",");
    }

    private static Response trial(String instrument, String answers) {
        return as(RESPONDENTS)
                .contentType(ContentType.JSON)
                .body("{\"answers\":" + answers + "}")
                .post(INSTRUMENTS + instrument + "/response-validation");
    }

    @Test
    void servesASchemaThatItsSampleObeysAndASampleThatTheServiceAccepts() throws Exception {
        // Given
        SurveyApi.OpenCampaign campaign = SurveyApi.anOpenCampaign(routed());
        // When
        Response served = as(RESPONDENTS).get(INSTRUMENTS + campaign.instrumentId() + "/response-schema");
        Response sample = as(RESPONDENTS).get(INSTRUMENTS + campaign.instrumentId() + "/sample");
        // Then
        assertThat(served.statusCode()).as(served.asString()).isEqualTo(200);
        assertThat(served.contentType()).startsWith("application/schema+json");
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(served.asString(), InputFormat.JSON);
        assertThat(schema.validate(sample.asString(), InputFormat.JSON)).isEmpty();
        assertThat(campaign.submit(UUID.randomUUID(), sample.asString()).statusCode())
                .isEqualTo(201);
        // And what routing forbids, both refuse
        Map<String, Object> notAsked = campaign.aResponseWith(Map.of("satisfaction", "5", "comment", "Hello"));
        assertThat(schema.validate(new ObjectMapper().writeValueAsString(notAsked), InputFormat.JSON))
                .isNotEmpty();
        Response refused = campaign.submit(UUID.randomUUID(), notAsked);
        assertThatProblem(refused).is(422).hasCode("RESPONSE_INVALID");
        assertThat(refused.<List<String>>path("errors.code")).containsExactly("NOT_ASKED");
    }

    @Test
    void letsASchemaBeKeptForEver() {
        // Given
        String path = INSTRUMENTS + SurveyApi.aPublishedInstrument(routed()).path("id") + "/response-schema";
        Response first = as(RESPONDENTS).get(path);
        // When
        Response again =
                as(RESPONDENTS).header("If-None-Match", first.header("ETag")).get(path);
        // Then
        assertThat(first.header("ETag")).matches("\"[0-9a-f]{32}\"");
        assertThat(first.header("Cache-Control")).contains("immutable").contains("max-age=31536000");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asString()).isEmpty();
        assertThat(as(RESPONDENTS).header("If-None-Match", "\"old\"").get(path).statusCode())
                .isEqualTo(200);
    }

    @Test
    void servesPublishedInstrumentsOnlyAndOnlyToThoseWhoSendOrOversee() {
        String draft = SurveyApi.draft(routed()).path("id");
        String stranger = TestTokens.token("stranger", Set.of("training-provider"));
        String published = SurveyApi.aPublishedInstrument(routed()).path("id");
        for (String part : List.of("/response-schema", "/sample")) {
            assertThatProblem(as(RESPONDENTS).get(INSTRUMENTS + draft + part))
                    .is(404)
                    .hasCode("NOT_FOUND");
            assertThatProblem(as(RESPONDENTS).get(INSTRUMENTS + UUID.randomUUID() + part))
                    .is(404)
                    .hasCode("NOT_FOUND");
            assertThatProblem(as(stranger).get(INSTRUMENTS + published + part))
                    .is(403)
                    .hasCode("FORBIDDEN");
        }
        assertThatProblem(trial(draft, "{}")).is(404).hasCode("NOT_FOUND");
        assertThatProblem(trial(published, "null")).is(422).hasCode("VALIDATION_FAILED");
    }

    @Test
    void triesAnswersWithoutStoringThem() {
        // Given
        String instrument = SurveyApi.aPublishedInstrument(routed()).path("id");
        String before = Database.value("select count(*) from response");
        // When
        Response right = trial(instrument, "{\"satisfaction\":\"1\",\"comment\":\"Hello\"}");
        Response wrong = trial(instrument, "{\"satisfaction\":\"5\",\"comment\":\"Hello\",\"typo\":1}");
        // Then
        assertThat(right.<Boolean>path("valid")).isTrue();
        assertThat(wrong.statusCode()).isEqualTo(200);
        assertThat(wrong.<Boolean>path("valid")).isFalse();
        assertThat(wrong.<List<String>>path("errors.code")).containsExactly("NOT_ASKED", "UNKNOWN_VARIABLE");
        assertThat(wrong.<List<String>>path("errors.pointer")).containsExactly("/answers/comment", "/answers/typo");
        assertThat(wrong.<List<String>>path("errors.message.cy"))
                .allSatisfy(text -> assertThat(text).isNotBlank());
        assertThat(wrong.<List<String>>path("notAsked")).containsExactly("comment");
        assertThat(Database.value("select count(*) from response")).isEqualTo(before);
    }
}
