package careers.training;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.training.ClawbackWorld.act;
import static careers.training.World.OTHER_SCHOOL;
import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.EventSchemaContract;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money that is claimed back: by parts, heard, four-eyed, recovered or given up. */
@QuarkusTest
@WithInfrastructure
class ClawbackApiTest {

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        World.allocate(5_000);
    }

    @Test
    void claimsBackAPartAndTakesItInByParts() {
        // Given
        String claim = PaymentWorld.aPaidClaim(SCHOOL);
        // When
        String clawback = ClawbackWorld.aRaised(SCHOOL, claim, 60_000);
        // Then
        assertThat(World.balances()).containsEntry("PAID", 40_000L).containsEntry("RECEIVABLE", 60_000L);
        // When
        Response part = World.ok(ClawbackWorld.recover(clawback, 25_000, "INV-1"));
        // Then
        assertThat(part.<String>path("state")).isEqualTo("PART_RECOVERED");
        assertThat(part.<Integer>path("owed.amountPence")).isEqualTo(35_000);
        assertThatProblem(ClawbackWorld.recover(clawback, 35_001, "INV-2"))
                .is(422)
                .hasCode("RECOVERY_EXCEEDS_DEBT");
        assertThatProblem(ClawbackWorld.recover(clawback, 1, "INV-1")).is(409).hasCode("RECOVERY_ALREADY_RECORDED");
        assertThat(World.ok(ClawbackWorld.recover(clawback, 35_000, "INV-2")).<String>path("state"))
                .isEqualTo("RECOVERED");
        assertThat(World.balances())
                .containsEntry("PAID", 40_000L)
                .containsEntry("RECEIVABLE", 0L)
                .containsEntry("UNCOMMITTED", 460_000L);
        assertThat(Api.school(SCHOOL)
                        .get("/clawbacks/" + clawback + "/recoveries")
                        .<List<Integer>>path("items.amount.amountPence"))
                .containsExactly(25_000, 35_000);
        assertThat(Database.value("select sum(amount_pence) from ledger_entry")).isEqualTo("0");
    }

    @Test
    void givesWhatComesInAfterItsFundingYearBackToTheFunder() {
        String claim = PaymentWorld.aPaidClaim(SCHOOL);
        PaymentWorld.pastTheGuards("payment_line", "update payment_line set settled_on = date '2020-05-01'");
        String clawback = ClawbackWorld.aRaised(SCHOOL, claim, 100_000);
        World.ok(ClawbackWorld.recover(clawback, 100_000, "INV-1"));
        assertThat(World.balances()).containsEntry("FUNDER_RETURN", 100_000L).containsEntry("UNCOMMITTED", 400_000L);
    }

    @Test
    void neverClaimsBackMoreThanWasPaid() {
        // Given
        String claim = PaymentWorld.aPaidClaim(SCHOOL);
        World.created(ClawbackWorld.propose(claim, 60_000));
        // Then
        assertThatProblem(ClawbackWorld.propose(claim, 40_001)).is(409).hasCode("CLAWBACK_EXCEEDS_PAID");
        World.created(ClawbackWorld.propose(claim, 40_000));
        assertThatProblem(ClawbackWorld.propose(World.aClaim(OTHER_SCHOOL), 1))
                .is(409)
                .hasCode("CLAIM_NOT_PAID");
    }

    @Test
    void endsOneThatWasProposedInErrorAndLeavesTheClaimToAnother() {
        // Given
        String claim = PaymentWorld.aPaidClaim(SCHOOL);
        String clawback = World.created(ClawbackWorld.propose(claim, 100_000)).path("clawbackId");
        // When
        Response cancelled =
                World.ok(act(Api.administrator(), clawback, "cancellation", Map.of("reasonCode", "PROPOSED_IN_ERROR")));
        // Then
        assertThat(cancelled.<String>path("state")).isEqualTo("CANCELLED");
        assertThat(cancelled.<String>path("cancelReason")).isEqualTo("PROPOSED_IN_ERROR");
        World.created(ClawbackWorld.propose(claim, 100_000));
    }

    @Test
    void hearsTheSchoolBeforeSomebodyElseDecides() {
        // Given
        String claim = PaymentWorld.aPaidClaim(SCHOOL);
        String clawback = World.created(ClawbackWorld.propose(claim, 100_000)).path("clawbackId");
        assertThatProblem(act(Api.approver(1), clawback, "approval", ClawbackWorld.content(clawback)))
                .is(409)
                .hasCode("CLAWBACK_STATE_CONFLICT");
        assertThatProblem(act(
                        Api.administrator(),
                        clawback,
                        "school-question",
                        Map.of("respondBy", World.today().toString())))
                .is(422)
                .hasCode("RESPOND_BY_NOT_AHEAD");
        World.ok(act(
                Api.administrator(),
                clawback,
                "school-question",
                Map.of("respondBy", World.today().plusDays(1).toString())));
        Map<String, Object> before = ClawbackWorld.content(clawback);
        assertThatProblem(act(Api.approver(1), clawback, "approval", before))
                .is(409)
                .hasCode("REPRESENTATION_OPEN");
        assertThatProblem(act(Api.school(OTHER_SCHOOL), clawback, "representation", Map.of("ground", "AGREED")))
                .is(404);
        assertThatProblem(Api.school(OTHER_SCHOOL).get("/clawbacks/" + clawback))
                .is(404);
        // When
        World.ok(act(
                Api.school(SCHOOL),
                clawback,
                "representation",
                Map.of("ground", "AMOUNT_IS_WRONG", "evidenceSha256", "a".repeat(64))));
        // Then
        assertThatProblem(act(Api.approver(1), clawback, "approval", before))
                .is(409)
                .hasCode("CLAWBACK_CONTENT_DIFFERS");
        assertThatProblem(act(
                        Api.as("admin-1", "finance-approver"), clawback, "approval", ClawbackWorld.content(clawback)))
                .is(403)
                .hasCode("CLAWBACK_FOUR_EYES_REQUIRED");
        Api ofTheSchool =
                Api.with("somebody", java.util.Set.of("finance-approver"), Map.of("establishments", List.of(SCHOOL)));
        assertThatProblem(act(ofTheSchool, clawback, "approval", ClawbackWorld.content(clawback)))
                .is(403)
                .hasCode("CLAWBACK_DECIDER_SPEAKS_FOR_SCHOOL");
        World.ok(act(Api.approver(1), clawback, "approval", ClawbackWorld.content(clawback)));
        assertThat(World.balances()).containsEntry("RECEIVABLE", 0L);
    }

    @Test
    void raisesNothingWhileTheSchemeIsFrozen() {
        // Given
        String clawback = ClawbackWorld.aRepresented(SCHOOL, PaymentWorld.aPaidClaim(SCHOOL), 100_000);
        World.ok(act(Api.approver(1), clawback, "approval", ClawbackWorld.content(clawback)));
        World.execute("update scheme set frozen_at = now(), frozen_by = 'x', freeze_reason = 'BUDGET_UNDER_REVIEW'");
        // When
        assertThatProblem(act(Api.officer(), clawback, "raising", null)).is(409).hasCode("SCHEME_FROZEN");
        World.execute("update scheme set frozen_at = null, frozen_by = null, freeze_reason = null");
        // Then
        assertThat(World.ok(act(Api.officer(), clawback, "raising", null)).<String>path("state"))
                .isEqualTo("RAISED");
    }

    @Test
    void givesUpWhatIsOwedOnlyByTwoPeople() {
        // Given
        String clawback = ClawbackWorld.aRaised(SCHOOL, PaymentWorld.aPaidClaim(SCHOOL), 100_000);
        World.ok(ClawbackWorld.recover(clawback, 10_000, "INV-1"));
        World.ok(act(Api.officer(), clawback, "write-off-proposal", Map.of("reasonCode", "DEBTOR_CLOSED")));
        assertThatProblem(act(
                        Api.as("officer-1", "finance-approver"),
                        clawback,
                        "write-off-approval",
                        ClawbackWorld.content(clawback)))
                .is(403)
                .hasCode("CLAWBACK_FOUR_EYES_REQUIRED");
        assertThatProblem(ClawbackWorld.recover(clawback, 1, "INV-2")).is(409).hasCode("CLAWBACK_STATE_CONFLICT");
        // When
        World.ok(act(Api.approver(2), clawback, "write-off-refusal", null));
        World.ok(act(Api.officer(), clawback, "write-off-proposal", Map.of("reasonCode", "HARDSHIP")));
        Response done = World.ok(act(Api.approver(2), clawback, "write-off-approval", ClawbackWorld.content(clawback)));
        // Then
        assertThat(done.<String>path("state")).isEqualTo("WRITTEN_OFF");
        assertThat(done.<Integer>path("owed.amountPence")).isZero();
        assertThat(World.balances())
                .containsEntry("WRITE_OFF", 90_000L)
                .containsEntry("RECEIVABLE", 0L)
                .containsEntry("PAID", 0L);
    }

    @Test
    void proposesAClawbackWhenTheCompletionBehindAPaidClaimIsVoided() {
        // Given
        String claim = PaymentWorld.aPaidClaim(SCHOOL);
        // When
        World.ok(ClawbackWorld.voidCompletionOf(claim));
        // Then
        Response found = Api.auditor().get("/clawbacks?claim=" + claim);
        assertThat(found.<List<String>>path("items.state")).containsExactly("PROPOSED");
        assertThat(found.<List<String>>path("items.reasonCode")).containsExactly("COMPLETION_VOIDED");
        assertThat(found.<List<Integer>>path("items.amount.amountPence")).containsExactly(100_000);
        assertThat(Database.value("select count(distinct xmin) from (select xmin::text from clawback union all"
                        + " select xmin::text from completion where outcome = 'VOIDED') t"))
                .isEqualTo("1");
        String event = Database.value("select payload from outbox where type = 'training.clawback.proposed'");
        EventSchemaContract.assertValid("training.clawback.proposed", event);
    }

    @Test
    void proposesAClawbackForAClaimOnItsWayButRaisesItOnlyWhenPaid() {
        // Given
        String claim = World.anApprovedClaim(SCHOOL);
        String run = PaymentWorld.anInstructedRun();
        World.ok(ClawbackWorld.voidCompletionOf(claim));
        String clawback = Api.auditor().get("/clawbacks").path("items[0].clawbackId");
        World.ok(act(
                Api.administrator(),
                clawback,
                "school-question",
                Map.of("respondBy", World.today().plusDays(1).toString())));
        World.ok(act(Api.school(SCHOOL), clawback, "representation", Map.of("ground", "AGREED")));
        World.ok(act(Api.approver(1), clawback, "approval", ClawbackWorld.content(clawback)));
        // Then
        assertThatProblem(act(Api.officer(), clawback, "raising", null)).is(409).hasCode("CLAWBACK_EXCEEDS_PAID");
        String payment = PaymentWorld.endToEndId(run);
        PaymentWorld.settle(run);
        World.ok(act(Api.officer(), clawback, "raising", null));
        Response returned = World.created(PaymentWorld.answer(PaymentWorld.returned(payment)));
        assertThat(returned.<Map<String, Integer>>path("results")).isEqualTo(Map.of("CLAWBACK_RAISED", 1));
        assertThat(World.balances()).containsEntry("RECEIVABLE", 100_000L).containsEntry("PAID", 0L);
    }

    @Test
    void doesNotPayAgainForAVoidedCompletion() {
        // Given
        String claim = World.anApprovedClaim(SCHOOL);
        String payment = PaymentWorld.endToEndId(PaymentWorld.anInstructedRun());
        World.ok(ClawbackWorld.voidCompletionOf(claim));
        World.created(PaymentWorld.answer(PaymentWorld.returned(payment)));
        // Then
        assertThatProblem(Api.officer().post("/bursary-claims/" + claim + "/repayment", null))
                .is(409)
                .hasCode("COMPLETION_NOT_STANDING");
    }

    @Test
    void tellsEveryStepWithTheNextNumber() {
        String clawback = ClawbackWorld.aRaised(SCHOOL, PaymentWorld.aPaidClaim(SCHOOL), 100_000);
        World.ok(ClawbackWorld.recover(clawback, 100_000, "INV-1"));
        assertThat(Database.value("select string_agg(aggregate_version || ' ' || type, ',' order by aggregate_version)"
                        + " from outbox where aggregate_id = '" + clawback + "'"))
                .isEqualTo("1 training.clawback.proposed,2 training.clawback.school-representation,"
                        + "3 training.clawback.school-representation,4 training.clawback.approved,"
                        + "5 training.clawback.raised,6 training.clawback.recovered");
    }
}
