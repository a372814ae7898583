package careers.training;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to a claim between submission and payment when it does not go straight through. */
@QuarkusTest
@WithInfrastructure
class CaseworkApiTest {

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        World.allocate(5_000);
    }

    @Test
    void leavesToAPersonWhatTheRegisterDoesNotSay() {
        // Given
        String claim = ClaimWorld.aSubmittedClaim();
        assertThat(ClaimWorld.state(claim)).isEqualTo("SUBMITTED");
        assertThatProblem(World.decide(Api.approver(1), claim, "FIRST", "APPROVED"))
                .is(409)
                .hasCode("CLAIM_STATE_CONFLICT");
        // When
        Response screened = World.ok(ClaimWorld.screen(claim));
        // Then
        assertThat(screened.<String>path("state")).isEqualTo("ELIGIBLE");
        World.ok(World.decide(Api.approver(1), claim, "FIRST", "APPROVED"));
    }

    @Test
    void takesAnApprovedClaimOutOfTheQueueWhileItIsHeld() {
        // Given
        String claim = World.anApprovedClaim(SCHOOL);
        assertThat(World.balances()).containsEntry("PAYABLE", 100_000L);
        // When
        World.ok(ClaimWorld.hold(claim, "FRAUD", "REFERRAL_RECEIVED"));
        // Then
        assertThat(World.balances()).containsEntry("PAYABLE", 0L).containsEntry("COMMITTED", 100_000L);
        assertThatProblem(Api.officer().post("/payment-runs", null)).is(409).hasCode("NOTHING_TO_PAY");
        assertThatProblem(Api.school(SCHOOL).post("/bursary-claims/" + claim + "/withdrawal", null))
                .is(409)
                .hasCode("CLAIM_STATE_CONFLICT");
        World.ok(ClaimWorld.casework(claim, "release", "INVESTIGATION_CLEARED"));
        World.ok(ClaimWorld.screen(claim));
        World.ok(World.decide(Api.approver(2), claim, "FIRST", "APPROVED"));
        World.ok(World.decide(Api.approver(1), claim, "SECOND", "APPROVED"));
        assertThat(World.balances()).containsEntry("PAYABLE", 100_000L).containsEntry("COMMITTED", 0L);
        assertThat(Database.value("select count(*) from claim_decision_history where first_approver = 'approver-1'"
                        + " and second_approver = 'approver-2' and superseded_by = 'HELD_FRAUD'"))
                .isEqualTo("1");
    }

    @Test
    void freesTheBudgetOfAClaimThatWaitsForIt() {
        // Given
        String claim = World.aClaim(SCHOOL);
        // When
        World.ok(ClaimWorld.hold(claim, "BUDGET", "BUDGET_WITHHELD"));
        // Then
        assertThat(World.balances()).containsEntry("COMMITTED", 0L).containsEntry("UNCOMMITTED", 500_000L);
        World.ok(ClaimWorld.casework(claim, "release", "BUDGET_RAISED"));
        assertThat(ClaimWorld.state(claim)).isEqualTo("SUBMITTED");
        assertThat(World.balances()).containsEntry("COMMITTED", 100_000L).containsEntry("UNCOMMITTED", 400_000L);
    }

    @Test
    void keepsAClaimWaitingWhileTheBudgetDoesNotCoverIt() {
        // Given
        World.reset();
        World.importRegister();
        World.allocate(1_000);
        String waiting = World.aClaim(SCHOOL);
        World.ok(ClaimWorld.hold(waiting, "BUDGET", "BUDGET_WITHHELD"));
        World.aClaim(World.OTHER_SCHOOL);
        // Then
        assertThatProblem(ClaimWorld.casework(waiting, "release", "BUDGET_RAISED"))
                .is(409)
                .hasCode("BUDGET_EXHAUSTED");
        assertThat(ClaimWorld.state(waiting)).isEqualTo("HELD_BUDGET");
    }

    @Test
    void freesEverythingOfAClaimThatIsFoundIneligible() {
        // Given
        String enrolment = World.aCompletedEnrolment(SCHOOL);
        String claim = World.claimFor(SCHOOL, enrolment);
        // When
        Response ended = World.ok(ClaimWorld.casework(claim, "ineligibility", "NOT_APPOINTED"));
        // Then
        assertThat(ended.<String>path("state")).isEqualTo("INELIGIBLE");
        assertThat(ended.<List<String>>path("allowedActions")).isEmpty();
        assertThat(World.balances()).containsEntry("COMMITTED", 0L);
        assertThat(ClaimWorld.state(World.claimFor(SCHOOL, enrolment))).isEqualTo("ELIGIBLE");
    }

    @Test
    void refusesAStepThatTheStateDoesNotKnowAndSaysWhatIsAllowed() {
        String claim = World.aClaim(SCHOOL);
        Response early = ClaimWorld.casework(claim, "release", "QUERY_ANSWERED");
        assertThatProblem(early).is(409).hasCode("CLAIM_STATE_CONFLICT");
        assertThat(early.<List<String>>path("allowedActions")).contains("HOLD_QUERY", "APPROVE_FIRST");
    }

    @Test
    void refusesAReasonThatBelongsToAnotherStep() {
        String claim = World.aClaim(SCHOOL);
        assertThatProblem(ClaimWorld.hold(claim, "QUERY", "BUDGET_WITHHELD"))
                .is(422)
                .hasError("/reasonCodes", "REASON_NOT_APPLICABLE");
        assertThatProblem(Api.administrator()
                        .post("/bursary-claims/" + claim + "/hold", Map.of("kind", "QUERY", "reasonCodes", List.of())))
                .is(422);
        assertThatProblem(ClaimWorld.hold(claim, "QUERY", "BECAUSE")).is(400);
        assertThatProblem(ClaimWorld.screen(UUID.randomUUID().toString())).is(404);
        assertThat(ClaimWorld.state(claim)).isEqualTo("ELIGIBLE");
    }
}
