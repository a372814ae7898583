package careers.training;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Claims that a school writes, and those that come back to it. */
@QuarkusTest
@WithInfrastructure
class ClaimDraftApiTest {

    private static final Map<String, Object> CERTIFICATE =
            Map.of("kind", "COMPLETION_CERTIFICATE", "reference", "file/17", "sha256", "a".repeat(64));
    private static final Map<String, Object> SHOWN = Map.of("evidence", List.of(CERTIFICATE));
    private static final Map<String, Object> NOTHING = Map.of("evidence", List.of());

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        World.allocate(5_000);
        Map<String, Object> terms = PolicyWorld.terms(100_000);
        terms.put("evidence", List.of("COMPLETION_CERTIFICATE"));
        PolicyWorld.inForce(terms);
    }

    @Test
    void isWrittenBeforeItIsHandedIn() {
        // Given
        Response draft = aDraft();
        String path = "/bursary-claims/" + draft.path("claimId");
        assertThat(draft.<String>path("state")).isEqualTo("DRAFT");
        assertThat(draft.<List<String>>path("allowedActions")).containsExactly("SUBMIT", "WITHDRAW");
        assertThat(World.balances()).containsEntry("COMMITTED", 0L);
        assertThatProblem(Api.auditor().get(path)).is(404);
        assertThatProblem(submit(path, "\"0\"")).is(422).hasErrors(1).hasError("/enrolmentId", "EVIDENCE_COMPLETE");
        // When
        Response edited = World.ok(PolicyWorld.put(Api.school(SCHOOL), path, "\"0\"", SHOWN));
        Response handedIn = World.ok(submit(path, edited.header("ETag")));
        // Then
        assertThat(handedIn.<String>path("state")).isEqualTo("ELIGIBLE");
        assertThat(handedIn.<String>path("evidence[0].reference")).isEqualTo("file/17");
        assertThat(World.balances()).containsEntry("COMMITTED", 100_000L);
        assertThat(Database.value("select string_agg(type, ' ' order by aggregate_version) from outbox"
                        + " where aggregate_type = 'bursary-claim'"))
                .isEqualTo("training.bursary-claim.draft training.bursary-claim.draft"
                        + " training.bursary-claim.submitted training.bursary-claim.eligible");
    }

    @Test
    void isChangedOnlyFromTheVersionThatWasSeen() {
        Response draft = aDraft();
        String path = "/bursary-claims/" + draft.path("claimId");
        Api school = Api.school(SCHOOL);
        assertThatProblem(PolicyWorld.put(school, path, null, SHOWN)).is(428);
        assertThatProblem(PolicyWorld.put(school, path, "\"4\"", SHOWN)).is(412);
        assertThatProblem(submit(path, null)).is(428);
        assertThatProblem(submit(path, "\"4\"")).is(412);
        assertThatProblem(PolicyWorld.put(Api.school(World.OTHER_SCHOOL), path, "\"0\"", SHOWN))
                .is(404);
        assertThatProblem(PolicyWorld.put(
                        school, path, "\"0\"", Map.of("evidence", List.of(Map.of("kind", "COMPLETION_CERTIFICATE")))))
                .is(422)
                .hasCode("VALIDATION_FAILED");
        World.ok(Api.school(SCHOOL).post(path + "/withdrawal", null));
        assertThatProblem(PolicyWorld.put(school, path, "\"1\"", SHOWN)).is(409).hasCode("CLAIM_STATE_CONFLICT");
    }

    @Test
    void keepsTheDecisionsOfEarlierRoundsWhenItIsAmended() {
        // Given
        String claim = Api.school(SCHOOL)
                .post(
                        "/bursary-claims",
                        Map.of("enrolmentId", World.aCompletedEnrolment(SCHOOL), "evidence", List.of(CERTIFICATE)))
                .path("claimId");
        String path = "/bursary-claims/" + claim;
        World.ok(World.decide(Api.approver(1), claim, "FIRST", "APPROVED"));
        String seen = Api.auditor().get(path).path("contentSha256");
        Response returned = World.ok(ClaimWorld.casework(claim, "return", "EVIDENCE_WRONG"));
        assertThat(World.balances()).containsEntry("COMMITTED", 100_000L);
        assertThatProblem(amend(path, returned.header("ETag"), NOTHING))
                .is(422)
                .hasError("/enrolmentId", "EVIDENCE_COMPLETE");
        assertThatProblem(amend(path, null, SHOWN)).is(428);
        assertThatProblem(amend(path, "\"0\"", SHOWN)).is(412);
        // When
        Map<String, Object> better = Map.of(
                "evidence",
                List.of(Map.of("kind", "COMPLETION_CERTIFICATE", "reference", "file/18", "sha256", "b".repeat(64))));
        Response amended = World.ok(amend(path, returned.header("ETag"), better));
        // Then
        assertThat(amended.<String>path("state")).isEqualTo("ELIGIBLE");
        assertThat(amended.<String>path("contentSha256")).isNotEqualTo(seen);
        assertThatProblem(Api.approver(2)
                        .post(
                                path + "/decisions",
                                Map.of("stage", "FIRST", "outcome", "APPROVED", "contentSha256", seen)))
                .is(409)
                .hasCode("CLAIM_CONTENT_DIFFERS");
        assertThatProblem(World.decide(Api.as("school-client-1", "finance-approver"), claim, "FIRST", "APPROVED"))
                .is(403);
        Response decisions = World.ok(Api.auditor().get(path + "/decisions"));
        assertThat(decisions.<List<?>>path("decisions")).isEmpty();
        assertThat(decisions.<List<String>>path("earlierRounds[0].decisions.decidedBy"))
                .containsExactly("approver-1");
        assertThat(decisions.<String>path("earlierRounds[0].endedAs")).isEqualTo("RETURNED");
        assertThat(decisions.<String>path("earlierRounds[0].contentSha256")).isEqualTo(seen);
        Response history = World.ok(Api.school(SCHOOL).get(path + "/history"));
        assertThat(history.<List<String>>path("steps.state"))
                .containsExactly("SUBMITTED", "ELIGIBLE", "FIRST_APPROVED", "RETURNED", "SUBMITTED", "ELIGIBLE");
        assertThat(history.<String>path("steps[3].reasons[0].code")).isEqualTo("EVIDENCE_WRONG");
        assertThat(history.<String>path("steps[3].reasons[0].text.cy")).isNotBlank();
    }

    @Test
    void refusesASecondDraftAndADraftOfWhatIsNotCompleted() {
        Response draft = aDraft();
        assertThatProblem(Api.school(SCHOOL)
                        .post(
                                "/bursary-claims/drafts",
                                Map.of("enrolmentId", draft.path("enrolmentId").toString())))
                .is(409)
                .hasCode("CLAIM_ALREADY_DRAFTED");
        String enrolment = World.enrolled(World.aCohort(World.ukprn(), 3), World.aLeaderAt(SCHOOL), SCHOOL);
        assertThatProblem(Api.school(SCHOOL).post("/bursary-claims/drafts", Map.of("enrolmentId", enrolment)))
                .is(422)
                .hasErrors(1)
                .hasError("/enrolmentId", "TRAINING_COMPLETED");
    }

    private static Response aDraft() {
        return World.created(Api.school(SCHOOL)
                .post("/bursary-claims/drafts", Map.of("enrolmentId", World.aCompletedEnrolment(SCHOOL))));
    }

    private static Response submit(String path, String ifMatch) {
        return post(path + "/submission", ifMatch, null);
    }

    private static Response amend(String path, String ifMatch, Object body) {
        return post(path + "/amendment", ifMatch, body);
    }

    private static Response post(String path, String ifMatch, Object body) {
        var request = Api.school(SCHOOL).request().header("Idempotency-Key", World.key());
        if (body != null) {
            request.contentType(ContentType.JSON).body(body);
        }
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post(Api.BASE + path);
    }
}
