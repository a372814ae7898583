package careers.survey.instrument;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.survey.SurveyApi.ADMINISTRATOR;
import static careers.survey.SurveyApi.RESPONDENTS;
import static careers.survey.SurveyApi.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careers.platform.testing.Database;
import careers.platform.testing.EventSchemaContract;
import careers.platform.testing.TestTokens;
import careers.platform.testing.TopicProbe;
import careers.platform.testing.WithInfrastructure;
import careers.survey.SurveyApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithInfrastructure
class InstrumentApiTest {

    private static final String INSTRUMENTS = "/api/survey/v1/instruments";

    @Test
    void draftsAnInstrumentThatOnlyAdministratorsSee() {
        // When
        Response drafted = SurveyApi.draft(SurveyApi.aQuestionnaire());

        // Then
        String id = drafted.path("id");
        assertThat(drafted.statusCode()).isEqualTo(201);
        assertThat(drafted.header("Location")).endsWith(INSTRUMENTS + "/" + id);
        assertThat(drafted.<String>path("status")).isEqualTo("DRAFT");
        assertThat(drafted.<List<String>>path("allowedActions"))
                .containsExactly("REPLACE", "DISCARD", "WAIVE_PARITY", "PUBLISH");
        assertThat(as(ADMINISTRATOR).get(INSTRUMENTS + "/" + id).statusCode()).isEqualTo(200);
        assertThatProblem(as(RESPONDENTS).get(INSTRUMENTS + "/" + id)).is(404).hasCode("NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"learner", "parent-carer", "head-principal", "subject-teacher", "careers-leader"})
    void publishesTheInstrumentsThatShip(String name) {
        // When
        Response published = SurveyApi.aPublishedInstrument(SurveyApi.shipped(name));

        // Then
        assertThat(published.statusCode()).as(published.asString()).isEqualTo(200);
        assertThat(published.<String>path("status")).isEqualTo("PUBLISHED");
        assertThat(published.<List<String>>path("allowedActions")).containsExactly("SUCCEED");
    }

    @Test
    void tellsTheOthersWhatTheCodesMean() {
        // When
        Response published = SurveyApi.aPublishedInstrument(SurveyApi.shipped("learner"));

        // Then
        try (TopicProbe probe = TopicProbe.on("survey.instrument.v1")) {
            TopicProbe.Message event = probe.awaitKey(published.path("id"), 1).getFirst();
            assertThat(event.type()).isEqualTo("survey.instrument.published");
            assertThat(event.sequence()).isEqualTo(1);
            assertThat(event.headers()).containsEntry("ce_source", "/survey-service");
            EventSchemaContract.assertValid(event.type(), event.value());
        }
    }

    @Test
    void numbersTheVersionsOfASurveysAudience() {
        // Given
        String questionnaire = SurveyApi.aQuestionnaire().replace("survey-2026", "numbered-" + UUID.randomUUID());

        // When
        int first = SurveyApi.aPublishedInstrument(questionnaire).path("version");
        int second = SurveyApi.aPublishedInstrument(questionnaire).path("version");

        // Then
        assertThat(List.of(first, second)).containsExactly(1, 2);
    }

    @Test
    void refusesToPublishWhileWelshIsMissing() {
        // Given
        Response drafted = SurveyApi.draft(SurveyApi.aQuestionnaire().replace("\"cy\":\"Pwy?\"", "\"cy\":\"\""));

        // When
        Response refused = SurveyApi.publish(drafted.path("id"), drafted.header("ETag"));

        // Then
        assertThatProblem(refused)
                .is(422)
                .hasCode("INSTRUMENT_NOT_PUBLISHABLE")
                .hasError("/questions/2/label/cy", "WELSH_MISSING")
                .hasErrors(1);
    }

    @Test
    void publishesOnlyOnce() {
        Response published = SurveyApi.aPublishedInstrument(SurveyApi.aQuestionnaire());

        assertThatProblem(SurveyApi.publish(published.path("id"), published.header("ETag")))
                .is(409)
                .hasCode("INSTRUMENT_ALREADY_PUBLISHED");
    }

    @Test
    void publishesOnlyTheVersionThatWasSeen() {
        Response drafted = SurveyApi.draft(SurveyApi.aQuestionnaire());
        String path = INSTRUMENTS + "/" + drafted.path("id") + "/publication";

        assertThatProblem(as(ADMINISTRATOR).post(path)).is(428).hasCode("PRECONDITION_REQUIRED");
        assertThatProblem(as(ADMINISTRATOR).header("If-Match", "\"99\"").post(path))
                .is(412)
                .hasCode("PRECONDITION_FAILED");
    }

    @Test
    void neverChangesAPublishedInstrumentEvenBySql() {
        String id = SurveyApi.aPublishedInstrument(SurveyApi.aQuestionnaire()).path("id");

        assertThatThrownBy(() -> Database.execute("UPDATE instrument SET document = '{}' WHERE id = '" + id + "'"))
                .hasMessageContaining("a published instrument never changes");
        assertThatThrownBy(() -> Database.execute("DELETE FROM instrument WHERE id = '" + id + "'"))
                .hasMessageContaining("a published instrument never changes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"survey\":\"s-1\",\"audience\":\"TEACHER\"}",
                "{\"survey\":\"s-1\",\"audience\":0}",
                "{\"survey\":1,\"audience\":\"LEARNER\"}",
                "{\"survey\":\"s-1\",\"audience\":\"LEARNER\",\"colour\":\"red\"}",
                "{\"survey\":\"s-1\",\"survey\":\"s-2\",\"audience\":\"LEARNER\"}",
                "{\"survey\":\"s-1\",\"audience\":\"LEARNER\",\"questions\":[{\"type\":\"ESSAY\"}]}",
                "{\"survey\":\"s-1\",\"audience\":\"LEARNER\",\"questions\":[{\"variable\":\"x\"}]}",
                "[]",
                "\"survey\"",
                "{\"survey\":",
            })
    void refusesWhatIsNoQuestionnaire(String body) {
        assertThatProblem(SurveyApi.draft(body)).is(400).hasCode("MALFORMED_REQUEST");
    }

    @Test
    void refusesADraftThatCouldNotBeFoundAgain() {
        assertThatProblem(SurveyApi.draft("{}"))
                .is(422)
                .hasCode("VALIDATION_FAILED")
                .hasError("/survey", "NAME_INVALID")
                .hasError("/audience", "REQUIRED");
    }

    @Test
    void draftsOncePerIdempotencyKey() {
        // Given
        String key = UUID.randomUUID().toString();

        // When
        Response first = draftWith(key, SurveyApi.aQuestionnaire());
        Response again = draftWith(key, SurveyApi.aQuestionnaire());

        // Then
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThatProblem(draftWith(
                        key,
                        SurveyApi.aQuestionnaire().replace("Autumn", "Spring").replace("More?", "Else?")))
                .is(422)
                .hasCode("IDEMPOTENCY_KEY_REUSED");
        assertThatProblem(as(ADMINISTRATOR)
                        .contentType(ContentType.JSON)
                        .body(SurveyApi.aQuestionnaire())
                        .post(INSTRUMENTS))
                .is(400)
                .hasCode("IDEMPOTENCY_KEY_REQUIRED");
    }

    @Test
    void opensOnlyToThoseWithTheRole() {
        assertThatProblem(RestAssured.get(INSTRUMENTS)).is(401).hasCode("UNAUTHENTICATED");
        assertThatProblem(as(TestTokens.token("ana", Set.of("provider"))).get(INSTRUMENTS))
                .is(403)
                .hasCode("FORBIDDEN");
        assertThatProblem(as(RESPONDENTS)
                        .contentType(ContentType.JSON)
                        .body(SurveyApi.aQuestionnaire())
                        .post(INSTRUMENTS))
                .is(403)
                .hasCode("FORBIDDEN");
    }

    @Test
    void listsEveryInstrumentOncePageByPage() {
        // Given
        Set<String> published = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            published.add(
                    SurveyApi.aPublishedInstrument(SurveyApi.aQuestionnaire()).path("id"));
        }

        // When
        Set<String> listed = new HashSet<>();
        String cursor = null;
        do {
            Response page = cursor == null
                    ? as(RESPONDENTS).get(INSTRUMENTS + "?limit=2")
                    : as(RESPONDENTS).queryParam("cursor", cursor).get(INSTRUMENTS + "?limit=2");
            List<String> ids = page.path("items.id");
            ids.forEach(id -> assertThat(listed.add(id)).as("served twice").isTrue());
            cursor = page.path("next");
        } while (cursor != null);

        // Then
        assertThat(listed).containsAll(published);
    }

    private static Response draftWith(String key, String questionnaire) {
        return as(ADMINISTRATOR)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(questionnaire)
                .post(INSTRUMENTS);
    }
}
