package careers.training;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.training.World.OTHER_SCHOOL;
import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A frozen scheme takes no step towards a payment, whoever asks. */
@QuarkusTest
@WithInfrastructure
class FreezeApiTest {

    private static final String SCHEME = "/schemes/careers-leader-bursary";

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        World.allocate(10_000);
    }

    @Test
    void takesNoStepTowardsAPaymentUntilItIsThawed() {
        // Given
        String eligible = World.aClaim(SCHOOL);
        String first = World.aClaim(OTHER_SCHOOL);
        World.ok(World.decide(Api.approver(1), first, "FIRST", "APPROVED"));
        World.anApprovedClaim(OTHER_SCHOOL);
        String enrolment = World.aCompletedEnrolment(SCHOOL);
        String open = ClaimWorld.aSubmittedClaim();
        // When
        Response frozen = World.ok(freeze());
        // Then
        assertThat(frozen.<String>path("freezeReason")).isEqualTo("BUDGET_UNDER_REVIEW");
        assertThatProblem(Api.school(SCHOOL).post("/bursary-claims", Map.of("enrolmentId", enrolment)))
                .is(422)
                .hasErrors(1)
                .hasError("/enrolmentId", "SCHEME_NOT_FROZEN");
        assertThatProblem(ClaimWorld.screen(open)).is(409).hasCode("SCHEME_FROZEN");
        assertThatProblem(World.decide(Api.approver(1), eligible, "FIRST", "APPROVED"))
                .is(409)
                .hasCode("SCHEME_FROZEN");
        assertThatProblem(World.decide(Api.approver(2), first, "SECOND", "APPROVED"))
                .is(409)
                .hasCode("SCHEME_FROZEN");
        assertThatProblem(Api.officer().post("/payment-runs", null)).is(409);
        assertThatProblem(freeze()).is(409).hasCode("SCHEME_ALREADY_FROZEN");
        // What leads away from a payment goes on.
        World.ok(ClaimWorld.hold(eligible, "QUERY", "EVIDENCE_UNCLEAR"));
        World.ok(Api.school(SCHOOL).post("/bursary-claims/" + eligible + "/withdrawal", null));
        World.ok(Api.administrator().post(SCHEME + "/thaw", null));
        World.ok(World.decide(Api.approver(2), first, "SECOND", "APPROVED"));
        assertThatProblem(Api.administrator().post(SCHEME + "/thaw", null))
                .is(409)
                .hasCode("SCHEME_NOT_FROZEN");
        assertThat(World.ok(Api.administrator().get(SCHEME)).<String>path("freezeReason"))
                .isNull();
        assertThatProblem(Api.administrator().get("/schemes/another")).is(404);
    }

    @Test
    void refusesTheSameToStatementsPastTheService() {
        String eligible = World.aClaim(SCHOOL);
        String first = World.aClaim(OTHER_SCHOOL);
        World.ok(World.decide(Api.approver(1), first, "FIRST", "APPROVED"));
        String open = ClaimWorld.aSubmittedClaim();
        World.ok(freeze());
        Attack.isRefusedBy("ck_bursary_claim_scheme_frozen", state(open, "ELIGIBLE"));
        Attack.isRefusedBy(
                "ck_bursary_claim_scheme_frozen",
                "insert into claim_decision (claim_id, submitted_by, last_amended_by, establishment, content_sha256,"
                        + " first_approver, first_speaks_for, first_outcome, first_decided_at) select id, submitted_by,"
                        + " last_amended_by, establishment, content_sha256, 'a', '{}', 'APPROVED', now()"
                        + " from bursary_claim where id = '" + eligible + "'",
                state(eligible, "FIRST_APPROVED"));
        Attack.isRefusedBy(
                "ck_bursary_claim_scheme_frozen",
                "update claim_decision set second_approver = 'b', second_speaks_for = '{}', second_outcome = 'APPROVED',"
                        + " second_decided_at = now() where claim_id = '" + first + "'",
                state(first, "APPROVED"));
        Attack.isRefusedBy("ck_scheme_frozen", "update scheme set frozen_at = null");
        Attack.isRefusedBy("ck_scheme_freeze_reason", "update scheme set freeze_reason = 'WHY_NOT'");
        assertThat(Database.value("select count(*) from bursary_claim where state = 'APPROVED'"))
                .isEqualTo("0");
    }

    private static Response freeze() {
        return Api.approver(3).post(SCHEME + "/freeze", Map.of("reason", "BUDGET_UNDER_REVIEW"));
    }

    private static String state(String claim, String state) {
        return "update bursary_claim set state = '" + state + "', version = version + 1 where id = '" + claim + "'";
    }
}
