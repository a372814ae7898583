package careers.training;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.training.World.OTHER_SCHOOL;
import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs of chosen claims, runs that are cancelled, and who is paid. */
@QuarkusTest
@WithInfrastructure
class RunChoiceApiTest {

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        World.allocate(5_000);
    }

    @Test
    void takesTheNamedClaimsThatCanBePaid() {
        // Given
        String one = World.anApprovedClaim(SCHOOL);
        String other = World.anApprovedClaim(OTHER_SCHOOL);
        String undecided = World.aClaim(SCHOOL);
        String run = anEmptyRun();
        // When
        Response first = World.ok(select(Api.officer(), run, one, undecided));
        Response again = World.ok(select(Api.officer(), run, one));
        // Then
        assertThat(first.<List<String>>path("selected")).containsExactly(one);
        assertThat(first.<List<String>>path("notSelected")).containsExactly(undecided);
        assertThat(again.<List<String>>path("selected")).isEmpty();
        assertThat(ClaimWorld.state(other)).isEqualTo("APPROVED");
        assertThatProblem(select(Api.as("officer-2", "payment-officer"), run, other))
                .is(403)
                .hasCode("RUN_OF_ANOTHER");
        World.ok(Api.officer().post("/payment-runs/" + run + "/lock", null));
        assertThatProblem(select(Api.officer(), run, other)).is(409).hasCode("RUN_STATE_CONFLICT");
        assertThatProblem(select(Api.officer(), UUID.randomUUID().toString(), other))
                .is(404);
    }

    @Test
    void locksNoEmptyRun() {
        assertThatProblem(Api.officer().post("/payment-runs/" + anEmptyRun() + "/lock", null))
                .is(409)
                .hasCode("NOTHING_TO_PAY");
    }

    @Test
    void leavesTheClaimsOfACancelledRunToAnother() {
        // Given
        String claim = World.anApprovedClaim(SCHOOL);
        String run = World.anAuthorisedRun();
        // When
        Response cancelled = World.ok(Api.officer().post("/payment-runs/" + run + "/cancellation", null));
        // Then
        assertThat(cancelled.<String>path("state")).isEqualTo("CANCELLED");
        assertThat(cancelled.<List<String>>path("allowedActions")).isEmpty();
        assertThat(ClaimWorld.state(claim)).isEqualTo("APPROVED");
        assertThatProblem(Api.officer().post("/payment-runs/" + run + "/instruction", null))
                .is(409)
                .hasCode("RUN_STATE_CONFLICT");
        String second = PaymentWorld.anInstructedRun();
        assertThat(PaymentWorld.endToEndId(second)).endsWith("-2");
        assertThatProblem(Api.officer().post("/payment-runs/" + second + "/cancellation", null))
                .is(409)
                .hasCode("RUN_STATE_CONFLICT");
        assertThat(World.balances()).containsEntry("PAYABLE", 100_000L);
    }

    @Test
    void paysWhomTwoPeopleAgreedOnAndNobodyWhileTheyHaveNot() {
        // Given
        World.anApprovedClaim(SCHOOL);
        Response proposed = World.created(propose("LA-900"));
        String change = "/payee-changes/" + proposed.path("payeeChangeId");
        assertThatProblem(Api.officer().post("/payment-runs", null)).is(409).hasCode("NOTHING_TO_PAY");
        assertThatProblem(propose("LA-901")).is(409).hasCode("PAYEE_CHANGE_OPEN");
        assertThatProblem(decide(Api.as("officer-1", "finance-approver"), change + "/approval", "\"0\""))
                .is(403)
                .hasCode("PAYEE_FOUR_EYES_REQUIRED");
        assertThatProblem(decide(Api.approver(1), change + "/approval", "\"7\""))
                .is(412);
        assertThatProblem(decide(Api.approver(1), change + "/approval", null)).is(428);
        // When
        World.ok(decide(Api.approver(1), change + "/approval", "\"0\""));
        String run = PaymentWorld.anInstructedRun();
        // Then
        assertThat(Api.officer().get("/payment-runs/" + run + "/lines").<String>path("items[0].payee"))
                .isEqualTo("LA-900");
        assertThatProblem(decide(Api.approver(2), change + "/refusal", "\"1\""))
                .is(409)
                .hasCode("PAYEE_STATE_CONFLICT");
        assertThat(World.ok(Api.auditor().get(change)).<String>path("state")).isEqualTo("APPROVED");
        assertThat(World.ok(Api.officer().get("/payee-changes")).<List<String>>path("items.state"))
                .containsExactly("APPROVED");
        assertThat(World.ok(Api.officer().get("/payment-runs")).<List<String>>path("items.runId"))
                .containsExactly(run);
    }

    @Test
    void paysTheSchoolItselfWhenAChangeWasRefused() {
        World.anApprovedClaim(SCHOOL);
        String change = "/payee-changes/" + World.created(propose("VENDOR-12")).path("payeeChangeId");
        World.ok(decide(Api.approver(1), change + "/refusal", "\"0\""));
        assertThat(Api.officer().get("/payment-runs/" + World.aRun() + "/lines").<String>path("items[0].payee"))
                .isEqualTo(SCHOOL);
    }

    @Test
    void refusesPayeesThatAreNoReferences() {
        assertThatProblem(propose("GB33BUKB20201555555555")).is(422).hasCode("VALIDATION_FAILED");
        assertThatProblem(Api.officer()
                        .post(
                                "/payee-changes",
                                Map.of("establishment", "EN-999999", "payee", "LA-900", "effectiveFrom", "2026-01-01")))
                .is(422)
                .hasCode("PAYEE_ESTABLISHMENT_UNKNOWN");
    }

    static String anEmptyRun() {
        return World.created(Api.officer().post("/payment-runs?claims=NONE", null))
                .path("runId");
    }

    static Response select(Api officer, String run, String... claims) {
        return officer.post("/payment-runs/" + run + "/lines", Map.of("claimIds", List.of(claims)));
    }

    private static Response propose(String payee) {
        return Api.officer()
                .post(
                        "/payee-changes",
                        Map.of(
                                "establishment",
                                SCHOOL,
                                "payee",
                                payee,
                                "effectiveFrom",
                                World.today().toString()));
    }

    private static Response decide(Api approver, String path, String ifMatch) {
        var request = approver.request().header("Idempotency-Key", World.key());
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).post(Api.BASE + path);
    }
}
