package careers.survey.instrument;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.survey.SurveyApi.ADMINISTRATOR;
import static careers.survey.SurveyApi.as;
import static careers.survey.instrument.Authoring.INSTRUMENTS;
import static careers.survey.instrument.Authoring.TRANSLATOR;
import static careers.survey.instrument.Authoring.json;
import static careers.survey.instrument.Authoring.replace;
import static careers.survey.instrument.Authoring.waive;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import careers.survey.SurveyApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class ParityWaiverApiTest {

    private final String survey = "authoring-" + UUID.randomUUID();
    private final String learner = Authoring.forLearners(survey);

    @Test
    void publishesAnUnequalTextOnlyWithANamedReasonThatIsAudited() {
        // Given
        Response drafted = SurveyApi.draft(learner.replace("\"cy\":\"Pwy?\"", "\"cy\":\"Who?\""));
        String id = drafted.path("id");
        assertThatProblem(SurveyApi.publish(id, drafted.header("ETag")))
                .is(422)
                .hasError("/questions/2/label/cy", "WELSH_IS_ENGLISH");

        // When
        Response waived = waive(id, drafted.header("ETag"), "questions.sources.label", "The name of a band");

        // Then
        assertThat(waived.statusCode()).as(waived.asString()).isEqualTo(200);
        Response published = SurveyApi.publish(id, waived.header("ETag"));
        assertThat(published.statusCode()).as(published.asString()).isEqualTo(200);
        assertThat(published.<List<String>>path("parityWaivers.textKey")).containsExactly("questions.sources.label");
        assertThat(published.<List<String>>path("parityWaivers.reason")).containsExactly("The name of a band");
        assertThat(Database.value("SELECT reason FROM audit_entry WHERE action = 'PARITY_WAIVED' AND target ="
                        + " 'instrument/" + id + "'"))
                .isEqualTo("The name of a band");
    }

    @Test
    void neverWaivesWhatIsMissing() {
        Response drafted = SurveyApi.draft(learner.replace("\"cy\":\"Pwy?\"", "\"cy\":\"\""));

        assertThatProblem(waive(drafted.path("id"), drafted.header("ETag"), "questions.sources.label", "No time"))
                .is(422)
                .hasCode("NOTHING_TO_WAIVE");
    }

    @Test
    void letsAWaiverFallWhenTheTextChanges() {
        // Given
        String unequal = learner.replace("\"cy\":\"Pwy?\"", "\"cy\":\"Who?\"");
        Response drafted = SurveyApi.draft(unequal);
        Response waived =
                waive(drafted.path("id"), drafted.header("ETag"), "questions.sources.label", "The name of a band");

        // When
        Response changed = replace(
                drafted.path("id"),
                waived.header("ETag"),
                unequal.replace("\"cy\":\"Who?\"", "\"cy\":\"Who are you?\""));

        // Then
        assertThatProblem(SurveyApi.publish(changed.path("id"), changed.header("ETag")))
                .is(422)
                .hasError("/questions/2/label/cy", "WELSH_IS_ENGLISH");
    }

    @Test
    void takesAWaiverBack() {
        Response drafted = SurveyApi.draft(learner.replace("\"cy\":\"Pwy?\"", "\"cy\":\"Who?\""));
        String path = INSTRUMENTS + "/" + drafted.path("id") + "/parity-waivers/questions.sources.label";
        Response waived =
                waive(drafted.path("id"), drafted.header("ETag"), "questions.sources.label", "The name of a band");

        Response withdrawn =
                as(ADMINISTRATOR).header("If-Match", waived.header("ETag")).delete(path);

        assertThat(withdrawn.<List<Object>>path("parityWaivers")).isEmpty();
        assertThatProblem(as(ADMINISTRATOR)
                        .header("If-Match", withdrawn.header("ETag"))
                        .delete(path))
                .is(404);
    }

    @Test
    void wantsAReasonFromAnAdministratorWhoHasSeenTheText() {
        Response drafted = SurveyApi.draft(learner.replace("\"cy\":\"Pwy?\"", "\"cy\":\"Who?\""));
        String path = INSTRUMENTS + "/" + drafted.path("id") + "/parity-waivers/questions.sources.label";

        assertThatProblem(waive(drafted.path("id"), drafted.header("ETag"), "questions.sources.label", " "))
                .is(422)
                .hasCode("VALIDATION_FAILED");
        assertThatProblem(waive(drafted.path("id"), "\"9\"", "questions.sources.label", "because"))
                .is(412);
        assertThatProblem(json(TRANSLATOR, drafted.header("ETag"), Map.of("reason", "because"))
                        .put(path))
                .is(403);
    }
}
