package careers.survey.instrument;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.survey.SurveyApi.ADMINISTRATOR;
import static careers.survey.SurveyApi.RESPONDENTS;
import static careers.survey.SurveyApi.as;
import static careers.survey.instrument.Authoring.INSTRUMENTS;
import static careers.survey.instrument.Authoring.TRANSLATOR;
import static careers.survey.instrument.Authoring.audited;
import static careers.survey.instrument.Authoring.replace;
import static careers.survey.instrument.Authoring.succeed;
import static careers.survey.instrument.Authoring.waive;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.WithInfrastructure;
import careers.survey.SurveyApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class InstrumentDraftApiTest {

    private final String survey = "authoring-" + UUID.randomUUID();
    private final String learner = Authoring.forLearners(survey);
    private final String parent = Authoring.forParents(survey);

    @Test
    void replacesADraftAndRemembersWhichTranslationsAreOutOfDate() {
        // Given
        Response drafted = SurveyApi.draft(learner);

        // When
        Response replaced =
                replace(drafted.path("id"), drafted.header("ETag"), learner.replace("Who most?", "Who best?"));

        // Then
        assertThat(replaced.statusCode()).as(replaced.asString()).isEqualTo(200);
        assertThat(replaced.header("ETag")).isNotEqualTo(drafted.header("ETag"));
        assertThat(replaced.<Integer>path("questionnaire.questions[1].label.sourceRev"))
                .isEqualTo(2);
        assertThat(replaced.<Integer>path("questionnaire.questions[1].label.translatedRev"))
                .isEqualTo(1);
        assertThatProblem(SurveyApi.publish(replaced.path("id"), replaced.header("ETag")))
                .is(422)
                .hasError("/questions/1/label/cy", "TRANSLATION_STALE")
                .hasErrors(1);
    }

    @Test
    void changesADraftOnlyForThoseWhoHaveSeenIt() {
        Response drafted = SurveyApi.draft(learner);
        String id = drafted.path("id");

        assertThatProblem(replace(id, "\"9\"", learner)).is(412);
        assertThatProblem(as(ADMINISTRATOR)
                        .contentType(ContentType.JSON)
                        .body(learner)
                        .put(INSTRUMENTS + "/" + id))
                .is(428);
        assertThatProblem(as(ADMINISTRATOR).header("If-Match", "\"9\"").delete(INSTRUMENTS + "/" + id))
                .is(412);
        assertThatProblem(as(TRANSLATOR)
                        .header("If-Match", drafted.header("ETag"))
                        .delete(INSTRUMENTS + "/" + id))
                .is(403);
    }

    @Test
    void discardsADraftAndKeepsThatItDid() {
        Response drafted = SurveyApi.draft(learner);
        String id = drafted.path("id");

        Response discarded =
                as(ADMINISTRATOR).header("If-Match", drafted.header("ETag")).delete(INSTRUMENTS + "/" + id);

        assertThat(discarded.statusCode()).isEqualTo(204);
        assertThatProblem(as(ADMINISTRATOR).get(INSTRUMENTS + "/" + id)).is(404);
        assertThat(audited(id)).isEqualTo("INSTRUMENT_DISCARDED");
    }

    @Test
    void refusesEveryChangeOfAPublishedInstrument() {
        Response published = SurveyApi.aPublishedInstrument(learner);
        String id = published.path("id");
        String etag = published.header("ETag");

        assertThatProblem(replace(id, etag, learner)).is(409).hasCode("INSTRUMENT_ALREADY_PUBLISHED");
        assertThatProblem(as(ADMINISTRATOR).header("If-Match", etag).delete(INSTRUMENTS + "/" + id))
                .is(409);
        assertThatProblem(waive(id, etag, "title", "because")).is(409).hasCode("INSTRUMENT_ALREADY_PUBLISHED");
    }

    @Test
    void servesAPublishedInstrumentToBeKeptForEver() {
        Response published = SurveyApi.aPublishedInstrument(learner);
        String path = INSTRUMENTS + "/" + published.path("id");

        Response read = as(RESPONDENTS).get(path);

        assertThat(read.header("Cache-Control")).isEqualTo("private, max-age=31536000, immutable");
        assertThat(read.header("ETag")).matches("\"[0-9]+\"");
        assertThat(as(RESPONDENTS)
                        .header("If-None-Match", read.header("ETag"))
                        .get(path)
                        .statusCode())
                .isEqualTo(304);
        assertThat(as(RESPONDENTS).header("If-None-Match", "\"x\"").get(path).statusCode())
                .isEqualTo(200);
        assertThat(SurveyApi.draft(learner).header("Cache-Control")).isEqualTo("private, no-cache");
    }

    @Test
    void draftsTheNextVersionWithItsTextsAndTheirRevisions() {
        // Given
        String id = SurveyApi.aPublishedInstrument(learner).path("id");

        // When
        Response successor = succeed(id);

        // Then
        assertThat(successor.statusCode()).isEqualTo(201);
        assertThat(successor.<String>path("basedOn")).isEqualTo(id);
        assertThat(successor.<String>path("status")).isEqualTo("DRAFT");
        Response changed =
                replace(successor.path("id"), successor.header("ETag"), learner.replace("Who most?", "Who best?"));
        assertThatProblem(SurveyApi.publish(changed.path("id"), changed.header("ETag")))
                .is(422)
                .hasError("/questions/1/label/cy", "TRANSLATION_STALE");
        assertThatProblem(replace(changed.path("id"), changed.header("ETag"), parent))
                .is(422)
                .hasError("/audience", "SUCCESSOR_DIFFERS");
        assertThatProblem(succeed(changed.path("id"))).is(409).hasCode("INSTRUMENT_NOT_PUBLISHED");
    }

    @Test
    void refusesADraftWithTextsThatNobodyCouldTranslate() {
        assertThatProblem(SurveyApi.draft(learner.replace("Who most?", "Who\\u0007 most?")))
                .is(422)
                .hasCode("VALIDATION_FAILED")
                .hasError("/questions/1/label/en", "LABEL_NOT_TEXT");
    }
}
