package careers.survey.interchange;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.survey.SurveyApi.ADMINISTRATOR;
import static careers.survey.SurveyApi.RESPONDENTS;
import static careers.survey.SurveyApi.as;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.WithInfrastructure;
import careers.survey.SurveyApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithInfrastructure
class InterchangeApiTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void draftsAnInstrumentFromAFormThatCanThenBePublished() {
        Response made = imported("xlsform", XLSX, Forms.form());

        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(made.header("Location")).endsWith("/api/survey/v1/instruments/" + made.path("instrument.id"));
        assertThat(made.<String>path("instrument.status")).isEqualTo("DRAFT");
        assertThat(made.<List<String>>path("remarks.code")).contains("RENAMED", "KEPT_BY_THE_RESPONSE");
        Response draft = as(ADMINISTRATOR).get(made.header("Location"));
        Response published = SurveyApi.publish(made.path("instrument.id"), draft.header("ETag"));
        assertThat(published.statusCode()).as(published.asString()).isEqualTo(200);
    }

    @Test
    void draftsAnInstrumentFromASurveyJsSurvey() {
        Response made = imported("surveyjs", "application/json", SurveyJsTest.SURVEY.getBytes(StandardCharsets.UTF_8));

        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(made.<String>path("instrument.questionnaire.questions[0].label.cy"))
                .isEqualTo("Pa flwyddyn?");
    }

    @Test
    void refusesEveryPartThatItCannotCarryWithoutRepeatingIt() {
        byte[] form = Forms.asking("type|name|label|default", "geopoint|where|Where?|secret");

        assertThatProblem(imported("xlsform", XLSX, form))
                .is(422)
                .hasCode("IMPORT_NOT_CARRIED")
                .hasError("/survey/2/type", "TYPE_NOT_CARRIED")
                .hasError("/survey/2/default", "PROPERTY_NOT_CARRIED")
                .hasErrors(2)
                .doesNotEcho("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK", "no workbook at all"})
    void refusesWhatIsNoWorkbook(String body) {
        assertThatProblem(imported("xlsform", XLSX, body.getBytes(StandardCharsets.UTF_8)))
                .is(422)
                .hasCode("IMPORT_UNREADABLE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{|400", "[[[[|400", "{\"a\":1,\"a\":2}|400", "null|422", "7|422", "{}|422", "{\"pages\":{}}|422"})
    void refusesWhatIsNoSurvey(String body, int status) {
        assertThatProblem(imported("surveyjs", "application/json", body.getBytes(StandardCharsets.UTF_8)))
                .is(status);
    }

    @Test
    void refusesStrangersUnknownAudiencesAndOtherMedia() {
        byte[] form = Forms.form();

        assertThatProblem(imported(RESPONDENTS, "xlsform", XLSX, form, "survey=s-2026&audience=LEARNER"))
                .is(403);
        assertThatProblem(imported(ADMINISTRATOR, "xlsform", XLSX, form, "survey=s-2026&audience=DOG"))
                .is(422)
                .hasError("?audience", "AUDIENCE_UNKNOWN");
        assertThatProblem(imported(ADMINISTRATOR, "xlsform", XLSX, form, "audience=LEARNER"))
                .is(422);
        assertThatProblem(imported(ADMINISTRATOR, "xlsform", "text/csv", form, "survey=s-2026&audience=LEARNER"))
                .is(415);
    }

    @ParameterizedTest
    @CsvSource({
        "ddi, application/xml, <codeBook, Pa mor fodlon?",
        "triple-s, application/xml, <sss version=\"2.0\", Pa mor fodlon?",
        "fhir, application/fhir+json, \"resourceType\":\"Questionnaire\", Pa mor fodlon?"
    })
    void describesAPublishedInstrumentInEveryFormat(String format, String mediaType, String has, String welsh) {
        String id = SurveyApi.anOpenCampaign().instrumentId();

        Response described = as(RESPONDENTS).get("/api/survey/v1/instruments/" + id + "/formats/" + format);

        assertThat(described.statusCode()).isEqualTo(200);
        assertThat(described.contentType()).startsWith(mediaType);
        assertThat(new String(described.asByteArray(), StandardCharsets.UTF_8)).contains(has, welsh);
        assertThatProblem(as(RESPONDENTS).get("/api/survey/v1/instruments/" + UUID.randomUUID() + "/formats/" + format))
                .is(404);
    }

    private static Response imported(String format, String mediaType, byte[] body) {
        return imported(
                ADMINISTRATOR, format, mediaType, body, "survey=import-" + UUID.randomUUID() + "&audience=LEARNER");
    }

    private static Response imported(String token, String format, String mediaType, byte[] body, String query) {
        return as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(mediaType)
                .body(body)
                .post("/api/survey/v1/instruments/imports/" + format + "?" + query);
    }
}
