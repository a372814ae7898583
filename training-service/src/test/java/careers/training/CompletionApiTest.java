package careers.training;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.training.World.OTHER_SCHOOL;
import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a training ended: said by its provider only, never of the future, and taken back only with a reason. */
@QuarkusTest
@WithInfrastructure
class CompletionApiTest {

    private String ukprn;
    private String enrolment;
    private Api provider;

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        ukprn = World.ukprn();
        provider = Api.provider(ukprn);
        enrolment = World.enrolled(World.aCohort(ukprn, 3), World.aLeaderAt(SCHOOL), SCHOOL);
        World.confirm(ukprn, enrolment);
    }

    @Test
    void keepsThePassWithTheAwardingBodysResult() {
        // Given
        World.ok(provider.post(path("start"), null));
        // When
        World.ok(provider.post(path("completion"), World.completion(yesterday())));
        // Then
        Response items = World.ok(Api.school(SCHOOL).get(path("completions")));
        assertThat(items.<List<String>>path("items.outcome")).containsExactly("PASSED");
        assertThat(items.<String>path("items[0].awardingBodyResult.reference")).startsWith("AB-");
        assertThat(items.<String>path("items[0].completedOn"))
                .isEqualTo(yesterday().toString());
        assertThatProblem(Api.school(OTHER_SCHOOL).get(path("completions"))).is(404);
    }

    @Test
    void refusesAPassAtLevel6WithoutItsResultAndAResultThatDoesNotFit() {
        assertThatProblem(provider.post(
                        path("completion"), Map.of("completedOn", yesterday().toString())))
                .is(422)
                .hasCode("AWARDING_BODY_RESULT_REQUIRED");
        assertThatProblem(provider.post(path("completion"), result("LEVEL_7", World.today())))
                .is(422)
                .hasCode("AWARDING_BODY_RESULT_UNFIT");
        assertThatProblem(provider.post(path("completion"), result("NON_ACCREDITED", World.today())))
                .is(422)
                .hasCode("AWARDING_BODY_RESULT_UNFIT");
        assertThatProblem(provider.post(
                        path("completion"), result("LEVEL_6", World.today().plusDays(1))))
                .is(422)
                .hasCode("AWARDED_IN_FUTURE");
        assertThat(state()).isEqualTo("CONFIRMED");
    }

    @Test
    void takesAFailureWithItsReasonAndFreesTheLeaderToTryAgain() {
        // Given
        Map<String, Object> failed =
                new HashMap<>(Map.of("completedOn", yesterday().toString(), "outcome", "FAILED"));
        assertThatProblem(provider.post(path("completion"), failed)).is(422).hasCode("FAILURE_NEEDS_REASON");
        failed.put("reasonCode", "ASSESSMENT_NOT_PASSED");
        // When
        Response view = World.ok(provider.post(path("completion"), failed));
        // Then
        assertThat(view.<String>path("state")).isEqualTo("NOT_COMPLETED");
        assertThat(view.<String>path("completedOn")).isNull();
        assertThat(Database.value("select seats_taken from cohort")).isEqualTo("1");
        Map<String, String> again =
                Map.of("cohortId", view.path("cohortId"), "leaderId", view.path("leaderId"), "establishment", SCHOOL);
        World.created(Api.school(SCHOOL).post("/enrolments", again));
    }

    @Test
    void takesADeclarationBackAndLetsTheRightOneFollow() {
        // Given
        World.ok(provider.post(path("completion"), World.completion(yesterday())));
        String first = completion(0);
        assertThatProblem(Api.provider("10099999").post("/completions/" + first + "/voiding", reason()))
                .is(404);
        // When
        Response voided = World.ok(provider.post("/completions/" + first + "/voiding", reason()));
        // Then
        assertThat(voided.<String>path("outcome")).isEqualTo("VOIDED");
        assertThat(voided.<String>path("voids")).isEqualTo(first);
        assertThat(state()).isEqualTo("IN_PROGRESS");
        assertThatProblem(provider.post("/completions/" + first + "/voiding", reason()))
                .is(409)
                .hasCode("ENROLMENT_STATE_CONFLICT");
        World.ok(provider.post(path("completion"), World.completion(World.today())));
        assertThatProblem(provider.post("/completions/" + first + "/voiding", reason()))
                .is(409)
                .hasCode("COMPLETION_SUPERSEDED");
        assertThat(World.ok(provider.get(path("completions"))).<List<String>>path("items.outcome"))
                .containsExactly("PASSED", "VOIDED", "PASSED");
        World.ok(Api.administrator().post("/completions/" + completion(2) + "/voiding", reason()));
        assertThatProblem(Api.administrator().post("/completions/" + UUID.randomUUID() + "/voiding", reason()))
                .is(404);
    }

    @Test
    void stopsAClaimOnAVoidedCompletion() {
        // Given
        World.ok(provider.post(path("completion"), World.completion(yesterday())));
        World.ok(provider.post("/completions/" + completion(0) + "/voiding", reason()));
        // When
        Response claim = Api.school(SCHOOL).post("/bursary-claims", Map.of("enrolmentId", enrolment));
        // Then
        assertThatProblem(claim).is(422).hasCode("CLAIM_NOT_ELIGIBLE");
    }

    private static Map<String, Object> result(String level, LocalDate awardedOn) {
        return Map.of(
                "completedOn",
                yesterday().toString(),
                "awardingBodyResult",
                Map.of("reference", "AB-1", "level", level, "awardedOn", awardedOn.toString()));
    }

    private static Map<String, String> reason() {
        return Map.of("reasonCode", "DECLARED_IN_ERROR");
    }

    private static LocalDate yesterday() {
        return World.today().minusDays(1);
    }

    private String completion(int index) {
        return World.ok(provider.get(path("completions"))).path("items[" + index + "].completionId");
    }

    private String state() {
        return provider.get("/enrolments/" + enrolment).path("state");
    }

    private String path(String step) {
        return "/enrolments/" + enrolment + "/" + step;
    }
}
