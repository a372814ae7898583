package careers.training;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.training.World.OTHER_SCHOOL;
import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class ClaimApiTest {

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        World.allocate(1_000);
    }

    @Test
    void freezesThePolicysAmountAndCommitsIt() {
        // Given
        String enrolment = World.aCompletedEnrolment(SCHOOL);
        // When
        Response claim = Api.school(SCHOOL).post("/bursary-claims", Map.of("enrolmentId", enrolment));
        // Then
        assertThat(claim.statusCode()).isEqualTo(201);
        assertThat(claim.header("Location")).endsWith("/api/training/v1/bursary-claims/" + claim.path("claimId"));
        assertThat(claim.<Integer>path("amount.amountPence")).isEqualTo(100_000);
        assertThat(claim.<String>path("amount.currency")).isEqualTo("GBP");
        assertThat(claim.<String>path("state")).isEqualTo("ELIGIBLE");
        assertThat(claim.<List<String>>path("allowedActions")).containsExactly("WITHDRAW");
        assertThat(claim.<List<String>>path("rules")).contains("TRAINING_COMPLETED.1=PASS");
        assertThat(World.balances()).containsEntry("COMMITTED", 100_000L).containsEntry("UNCOMMITTED", 0L);
    }

    @Test
    void explainsEveryRuleWithoutStoringAnything() {
        // Given
        String enrolment = World.enrolled(World.aCohort(World.ukprn(), 3), World.aLeaderAt(SCHOOL), SCHOOL);
        String before = Database.value("select count(*) from outbox");
        // When
        Response answer = World.ok(
                Api.school(SCHOOL).post("/bursary-claims/eligibility-checks", Map.of("enrolmentId", enrolment)));
        // Then
        assertThat(answer.<String>path("verdict")).isEqualTo("NOT_ELIGIBLE");
        assertThat(answer.<Boolean>path("syntheticPolicy")).isTrue();
        assertThat(answer.<List<String>>path("rules.code")).hasSize(15);
        assertThat(answer.<String>path("rules.find { it.code == 'TRAINING_COMPLETED' }.outcome"))
                .isEqualTo("FAIL");
        assertThat(answer.<String>path("rules.find { it.code == 'TRAINING_COMPLETED' }.unlock.cy"))
                .contains("darparwr hyfforddiant");
        assertThat(answer.<String>path("rules.find { it.code == 'WITHIN_CLAIM_WINDOW' }.outcome"))
                .isEqualTo("UNKNOWN");
        assertThat(Database.value("select count(*) from bursary_claim")).isEqualTo("0");
        assertThat(Database.value("select count(*) from outbox")).isEqualTo(before);
    }

    @Test
    void refusesAFilterThatCannotBeMeant() {
        assertThatProblem(Api.auditor().get("/bursary-claims?state=PAYED"))
                .is(400)
                .hasError("?state", "NOT_IN_LIST");
        assertThatProblem(Api.auditor().get("/bursary-claims?stat=PAID"))
                .is(400)
                .hasCode("UNKNOWN_PARAMETER");
        assertThatProblem(Api.auditor().get("/enrolments?cohort=7")).is(400).hasError("?cohort", "NOT_A_UUID");
    }

    @Test
    void refusesASubmissionWithTheSameReasonsAsTheCheck() {
        String enrolment = World.enrolled(World.aCohort(World.ukprn(), 3), World.aLeaderAt(SCHOOL), SCHOOL);
        assertThatProblem(Api.school(SCHOOL).post("/bursary-claims", Map.of("enrolmentId", enrolment)))
                .is(422)
                .hasCode("CLAIM_NOT_ELIGIBLE")
                .hasErrors(1)
                .hasError("/enrolmentId", "TRAINING_COMPLETED");
    }

    @Test
    void refusesASecondClaimAndAnEmptyBudget() {
        // Given
        World.aClaim(SCHOOL);
        String another = World.aCompletedEnrolment(OTHER_SCHOOL);
        // Then
        assertThatProblem(Api.school(OTHER_SCHOOL).post("/bursary-claims", Map.of("enrolmentId", another)))
                .is(422)
                .hasError("/enrolmentId", "BUDGET_AVAILABLE");
        String claimed = Database.value("select enrolment_id from bursary_claim");
        assertThatProblem(Api.school(SCHOOL).post("/bursary-claims", Map.of("enrolmentId", claimed)))
                .is(422)
                .hasError("/enrolmentId", "NO_LIVE_CLAIM")
                .hasError("/enrolmentId", "LEADER_ENTITLEMENT_LEFT");
    }

    @Test
    void hidesEverythingFromAnotherSchool() {
        // Given
        String enrolment = World.aCompletedEnrolment(SCHOOL);
        String claim = World.claimFor(SCHOOL, enrolment);
        Api other = Api.school(OTHER_SCHOOL);
        // Then
        assertThatProblem(other.get("/bursary-claims/" + claim)).is(404).hasCode("NOT_FOUND");
        assertThatProblem(other.post("/bursary-claims/" + claim + "/withdrawal", null))
                .is(404);
        assertThatProblem(other.post("/bursary-claims", Map.of("enrolmentId", enrolment)))
                .is(404);
        assertThatProblem(other.post("/bursary-claims/eligibility-checks", Map.of("enrolmentId", enrolment)))
                .is(404);
        assertThat(other.get("/bursary-claims").<List<?>>path("items")).isEmpty();
        assertThat(Api.school(SCHOOL).get("/bursary-claims").<List<?>>path("items"))
                .hasSize(1);
    }

    @Test
    void bindsADecisionToTheContentSeen() {
        String claim = World.aClaim(SCHOOL);
        Response answer = Api.approver(1)
                .post(
                        "/bursary-claims/" + claim + "/decisions",
                        Map.of("stage", "FIRST", "outcome", "APPROVED", "contentSha256", "0".repeat(64)));
        assertThatProblem(answer).is(409).hasCode("CLAIM_CONTENT_DIFFERS");
    }

    @Test
    void needsTwoDifferentApproversWhoAreNotTheSubmitter() {
        // Given
        String claim = World.aClaim(SCHOOL);
        World.ok(World.decide(Api.approver(1), claim, "FIRST", "APPROVED"));
        // Then
        assertThatProblem(World.decide(Api.approver(1), claim, "SECOND", "APPROVED"))
                .is(403)
                .hasCode("FOUR_EYES_REQUIRED");
        assertThatProblem(World.decide(Api.as("school-client-1", "finance-approver"), claim, "SECOND", "APPROVED"))
                .is(403)
                .hasCode("FOUR_EYES_REQUIRED");
        World.ok(World.decide(Api.approver(2), claim, "SECOND", "APPROVED"));
        assertThat(World.balances()).containsEntry("PAYABLE", 100_000L).containsEntry("COMMITTED", 0L);
    }

    @Test
    void showsAnAuditorWhoDecided() {
        // Given
        String claim = World.anApprovedClaim(SCHOOL);
        // When
        Response answer = World.ok(Api.auditor().get("/bursary-claims/" + claim + "/decisions"));
        // Then
        assertThat(answer.<String>path("submittedBy")).isEqualTo("school-client-1");
        assertThat(answer.<List<String>>path("decisions.decidedBy")).containsExactly("approver-1", "approver-2");
        assertThat(answer.<List<String>>path("decisions.stage")).containsExactly("FIRST", "SECOND");
        assertThatProblem(Api.auditor().get("/bursary-claims/" + UUID.randomUUID() + "/decisions"))
                .is(404);
    }

    @Test
    void refusesAnApproverWhoSpeaksForTheSchool() {
        String claim = World.aClaim(SCHOOL);
        Api governor = Api.with("approver-7", Set.of("finance-approver"), Map.of("establishments", List.of(SCHOOL)));
        assertThatProblem(World.decide(governor, claim, "FIRST", "APPROVED"))
                .is(403)
                .hasCode("APPROVER_SPEAKS_FOR_CLAIMANT");
    }

    @Test
    void refusesADecisionOutOfTurnAndSaysWhatIsAllowed() {
        // Given
        String claim = World.aClaim(SCHOOL);
        // When
        Response early = World.decide(Api.approver(1), claim, "SECOND", "APPROVED");
        // Then
        assertThatProblem(early).is(409).hasCode("CLAIM_STATE_CONFLICT");
        assertThat(early.<List<String>>path("allowedActions")).contains("APPROVE_FIRST", "REJECT");
    }

    @Test
    void freesEntitlementAndBudgetOfARejectedAndOfAWithdrawnClaim() {
        // Given
        String enrolment = World.aCompletedEnrolment(SCHOOL);
        String rejected = World.claimFor(SCHOOL, enrolment);
        // When
        World.ok(World.decide(Api.approver(1), rejected, "FIRST", "REJECTED"));
        String withdrawn = World.claimFor(SCHOOL, enrolment);
        World.ok(Api.school(SCHOOL).post("/bursary-claims/" + withdrawn + "/withdrawal", null));
        String third = World.claimFor(SCHOOL, enrolment);
        // Then
        assertThat(Api.school(SCHOOL).get("/bursary-claims/" + rejected).<String>path("state"))
                .isEqualTo("REJECTED");
        assertThat(Api.school(SCHOOL).get("/bursary-claims/" + third).<String>path("state"))
                .isEqualTo("ELIGIBLE");
        assertThat(World.balances()).containsEntry("UNCOMMITTED", 0L).containsEntry("COMMITTED", 100_000L);
        assertThatProblem(Api.school(SCHOOL).post("/bursary-claims/" + rejected + "/withdrawal", null))
                .is(409)
                .hasCode("CLAIM_STATE_CONFLICT");
    }

    @Test
    void replaysTheSameRequestAndRefusesTheKeyForAnother() {
        // Given
        String enrolment = World.aCompletedEnrolment(SCHOOL);
        String key = World.key();
        Response first =
                World.created(Api.school(SCHOOL).post("/bursary-claims", Map.of("enrolmentId", enrolment), key));
        // When
        Response again = Api.school(SCHOOL).post("/bursary-claims", Map.of("enrolmentId", enrolment), key);
        Response other = Api.school(SCHOOL).post("/bursary-claims", Map.of("enrolmentId", UUID.randomUUID()), key);
        // Then
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThatProblem(other).is(422).hasCode("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void refusesWhatIsAbsentOrMalformed() {
        assertThatProblem(Api.school(SCHOOL).post("/bursary-claims", Map.of("enrolmentId", UUID.randomUUID())))
                .is(404);
        assertThatProblem(Api.school(SCHOOL).post("/bursary-claims", Map.of()))
                .is(422)
                .hasCode("VALIDATION_FAILED");
        assertThatProblem(Api.school(SCHOOL).post("/bursary-claims", Map.of("enrolmentId", "x", "amount", 5)))
                .is(400);
        assertThatProblem(Api.auditor().get("/bursary-claims/" + UUID.randomUUID()))
                .is(404);
    }

    @Test
    void pagesClaimsByState() {
        // Given
        World.allocate(2_000);
        World.aClaim(SCHOOL);
        World.aClaim(OTHER_SCHOOL);
        World.anApprovedClaim(SCHOOL);
        // When
        Response first = World.ok(Api.auditor().get("/bursary-claims?state=ELIGIBLE&limit=1"));
        Response second =
                World.ok(Api.auditor().get("/bursary-claims?state=ELIGIBLE&limit=1&cursor=" + first.path("next")));
        // Then
        assertThat(first.<List<?>>path("items")).hasSize(1);
        assertThat(second.<List<?>>path("items")).hasSize(1);
        assertThat(second.<String>path("next")).isNull();
        assertThatProblem(Api.auditor().get("/bursary-claims?state=APPROVED&cursor=" + first.path("next")))
                .is(400)
                .hasCode("INVALID_CURSOR");
    }
}
