package careers.survey.instrument;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.survey.SurveyApi.ADMINISTRATOR;
import static careers.survey.SurveyApi.RESPONDENTS;
import static careers.survey.SurveyApi.as;
import static careers.survey.instrument.Authoring.AUDITOR;
import static careers.survey.instrument.Authoring.INSTRUMENTS;
import static careers.survey.instrument.Authoring.TRANSLATOR;
import static careers.survey.instrument.Authoring.replace;
import static careers.survey.instrument.Authoring.succeed;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.WithInfrastructure;
import careers.survey.SurveyApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class InstrumentReportApiTest {

    private final String survey = "authoring-" + UUID.randomUUID();
    private final String learner = Authoring.forLearners(survey);
    private final String parent = Authoring.forParents(survey);

    @Test
    void validatesADraftInTheReadersLanguageWithoutChangingIt() {
        // Given
        SurveyApi.aPublishedInstrument(learner);
        Response drafted = SurveyApi.draft(
                parent.replace("{\"code\":\"5\",", "{\"code\":\"4\",").replace("\"cy\":\"Pwy?\"", "\"cy\":\"\""));

        // When
        Response report = as(ADMINISTRATOR)
                .header("Accept-Language", "cy")
                .post(INSTRUMENTS + "/" + drafted.path("id") + "/validation");

        // Then
        assertThat(report.statusCode()).isEqualTo(200);
        assertThat(report.header("Content-Language")).isEqualTo("cy");
        assertThat(report.<Boolean>path("valid")).isFalse();
        assertThat(report.<List<String>>path("findings.findAll { it.severity == 'ERROR' }.code"))
                .containsExactly("WELSH_MISSING", "EXACT_DRIFT");
        assertThat(report.<String>path("findings[0].message")).isEqualTo("heb destun Cymraeg");
        assertThat(report.<String>path("findings[1].related[0].title.en")).isEqualTo("Survey 2026");
        assertThat(report.<List<String>>path("findings.severity"))
                .isSortedAccordingTo((a, b) -> a.equals(b) ? 0 : a.equals("ERROR") ? -1 : 1);
        assertThat(as(ADMINISTRATOR).get(INSTRUMENTS + "/" + drafted.path("id")).header("ETag"))
                .isEqualTo(drafted.header("ETag"));
    }

    @Test
    void tellsHowADraftRelatesToTheLastPublishedVersion() {
        Response published = SurveyApi.aPublishedInstrument(learner);
        Response successor = succeed(published.path("id"));
        Response changed = replace(
                successor.path("id"),
                successor.header("ETag"),
                learner.replace("\"maxLength\":100", "\"maxLength\":200"));

        Response report = as(ADMINISTRATOR).post(INSTRUMENTS + "/" + changed.path("id") + "/validation");
        Response compared = as(ADMINISTRATOR)
                .queryParam("with", published.<String>path("id"))
                .get(INSTRUMENTS + "/" + changed.path("id") + "/compatibility");

        assertThat(report.<Boolean>path("valid")).as(report.asString()).isTrue();
        assertThat(report.<String>path("lastPublished.verdict")).isEqualTo("EXTENDS");
        assertThat(compared.<String>path("verdict")).isEqualTo("EXTENDS");
        assertThat(compared.<String>path("variables.find { it.variable == 'comment' }.change"))
                .isEqualTo("EXTENDED");
        assertThat(compared.<String>path("variables.find { it.variable == 'comment' }.meaning"))
                .isEqualTo("Old answers stay valid; what was added could not be answered then.");
    }

    @Test
    void comparesWithAnInstrumentThatIsThere() {
        String id = SurveyApi.aPublishedInstrument(learner).path("id");

        assertThatProblem(as(ADMINISTRATOR).get(INSTRUMENTS + "/" + id + "/compatibility"))
                .is(400);
        assertThatProblem(as(ADMINISTRATOR).get(INSTRUMENTS + "/" + id + "/compatibility?with=x"))
                .is(400);
        assertThatProblem(as(ADMINISTRATOR).get(INSTRUMENTS + "/" + id + "/compatibility?with=" + UUID.randomUUID()))
                .is(404);
        String draft = SurveyApi.draft(learner).path("id");
        assertThatProblem(as(AUDITOR).get(INSTRUMENTS + "/" + id + "/compatibility?with=" + draft))
                .is(404);
    }

    @Test
    void reportsHowTheLanguagesStand() {
        Response drafted = SurveyApi.draft(
                learner.replace("\"cy\":\"Pwy?\"", "\"cy\":\"Who?\"").replace("\"cy\":\"Mwy?\"", "\"cy\":\"\""));

        Response report = as(TRANSLATOR).get(INSTRUMENTS + "/" + drafted.path("id") + "/parity");

        assertThat(report.statusCode()).isEqualTo(200);
        assertThat(report.<Integer>path("texts")).isEqualTo(10);
        assertThat(report.<Integer>path("translated")).isEqualTo(9);
        assertThat(report.<Boolean>path("equal")).isFalse();
        assertThat(report.<List<String>>path("findings.code"))
                .containsExactlyInAnyOrder("WELSH_MISSING", "WELSH_IS_ENGLISH");
        assertThatProblem(as(RESPONDENTS).get(INSTRUMENTS + "/" + drafted.path("id") + "/parity"))
                .is(403);
    }
}
