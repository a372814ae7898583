package careers.training;

import static careers.training.World.SCHOOL;

import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class PaymentAttackTest {

    private static final String RUN = "019b0000-0000-7000-8000-0000000000bb";

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        World.allocate(10_000);
    }

    @Test
    void refusesTheCreatorAsAuthoriser() {
        // Given
        World.anApprovedClaim(SCHOOL);
        String run = World.aRun();
        World.ok(Api.officer().post("/payment-runs/" + run + "/lock", null));
        // Then
        Attack.isRefusedBy("ck_payment_run_four_eyes", authorise(run, "officer-1"));
        Attack.isRefusedBy(
                "ck_payment_run_edge", "update payment_run set state = 'INSTRUCTED' where id = '" + run + "'");
        Attack.passes(authorise(run, "approver-2"));
    }

    @Test
    void refusesASecondLivePaymentOfOneClaim() {
        String claim = World.anApprovedClaim(SCHOOL);
        Attack.isRefusedBy(
                "uq_payment_line_live", aRun("officer-1"), line(claim, "100000", 1), line(claim, "100000", 2));
        Attack.isRefusedBy(
                "uq_payment_line_end_to_end_id",
                aRun("officer-1"),
                line(claim, "100000", 1),
                "update payment_run set state = 'CANCELLED', cancelled_by = 'x', cancelled_at = now()",
                "update payment_line set state = 'CANCELLED'",
                aRun("officer-1").replace("bb'", "bc'"),
                line(claim, "100000", 1).replace("bb'", "bc'"));
    }

    @Test
    void refusesAPaymentOfAnotherAmountOrOfAClaimThatIsNotApproved() {
        String claim = World.anApprovedClaim(SCHOOL);
        Attack.isRefusedBy("ck_payment_line_founded", aRun("officer-1"), line(claim, "200000", 1));
        String submitted = World.aClaim(World.OTHER_SCHOOL);
        Attack.isRefusedBy("ck_payment_line_founded", aRun("officer-1"), line(submitted, "100000", 1));
    }

    @Test
    void refusesARunMadeByAnApproverOfItsClaims() {
        String claim = World.anApprovedClaim(SCHOOL);
        Attack.isRefusedBy("ck_payment_line_founded", aRun("approver-1"), line(claim, "100000", 1));
    }

    @Test
    void refusesATotalThatIsNotTheSumOfTheLines() {
        World.anApprovedClaim(SCHOOL);
        String run = World.aRun();
        Attack.isRefusedBy(
                "ck_payment_run_total",
                "update payment_run set state = 'LOCKED', locked_by = 'officer-1', locked_at = now(), line_count = 1,"
                        + " total_pence = 100001, content_sha256 = 'x' where id = '" + run + "'");
    }

    @Test
    void refusesToChangeALockedRunOrItsLines() {
        World.anApprovedClaim(SCHOOL);
        String run = World.aRun();
        World.ok(Api.officer().post("/payment-runs/" + run + "/lock", null));
        String where = " where id = '" + run + "'";
        Attack.isRefusedBy("ck_payment_run_frozen", "update payment_run set total_pence = 1" + where);
        Attack.isRefusedBy("ck_payment_run_frozen", "update payment_run set created_by = 'somebody'" + where);
        Attack.isRefusedBy("ck_payment_line_frozen", "update payment_line set amount_pence = 1");
        Attack.isRefusedBy("ck_payment_line_authorised", "update payment_line set state = 'INSTRUCTED'");
        Attack.isRefusedBy("ck_payment_line_record", "delete from payment_line");
        Attack.isRefusedBy("ck_payment_run_record", "delete from payment_run");
    }

    @Test
    void refusesALineOfAnotherPayeeOrOfAVoidedCompletion() {
        String claim = World.anApprovedClaim(SCHOOL);
        Attack.isRefusedBy(
                "ck_payment_line_founded",
                aRun("officer-1"),
                line(claim, "100000", 1).replace("establishment,", "'LA-900',"));
        Attack.isRefusedBy(
                "ck_payment_line_founded", aRun("officer-1"), proposal("LA-900", "a"), line(claim, "100000", 1));
        Attack.isRefusedBy(
                "ck_payment_line_end_to_end_id",
                aRun("officer-1"),
                line(claim, "100000", 1).replace("'-' || 1", "'-' || 2"));
        Attack.passes(aRun("officer-1"), line(claim, "100000", 1));
    }

    @Test
    void refusesALineInARunThatIsLockedMeanwhile() {
        String claim = World.anApprovedClaim(SCHOOL);
        World.anApprovedClaim(World.OTHER_SCHOOL);
        String run = World.aRun();
        World.ok(Api.officer().post("/payment-runs/" + run + "/lock", null));
        Attack.isRefusedBy("ck_payment_line_founded", line(claim, "100000", 1).replace(RUN, run));
    }

    @Test
    void refusesToCancelARunWithoutItsLinesOrTheReverse() {
        World.anApprovedClaim(SCHOOL);
        String run = World.aRun();
        Attack.isRefusedBy(
                "ck_payment_line_cancelled",
                "update payment_run set state = 'CANCELLED', cancelled_by = 'x', cancelled_at = now()");
        Attack.isRefusedBy("ck_payment_line_cancelled", "update payment_line set state = 'CANCELLED'");
        World.ok(Api.officer().post("/payment-runs/" + run + "/cancellation", null));
        Attack.isRefusedBy("ck_payment_line_edge", "update payment_line set state = 'INSTRUCTED'");
    }

    @Test
    void refusesAPaymentThatTheLedgerDoesNotHave() {
        String claim = World.anApprovedClaim(SCHOOL);
        PaymentWorld.anInstructedRun();
        Attack.isRefusedBy(
                "ck_bursary_claim_posted",
                "update payment_line set state = 'SETTLED', settled_on = current_date",
                "update bursary_claim set state = 'PAID', version = version + 1 where id = '" + claim + "'");
        Attack.isRefusedBy(
                "ck_bursary_claim_line", "update bursary_claim set state = 'PAID' where id = '" + claim + "'");
        Attack.isRefusedBy(
                "ck_bursary_claim_line",
                "update bursary_claim set state = 'PAYMENT_FAILED' where id = '" + claim + "'");
    }

    @Test
    void refusesMoneyOfAClaimThatNoPaymentMoved() {
        PaymentWorld.aPaidClaim(SCHOOL);
        Attack.isRefusedBy("ck_claim_money_record", "update claim_money set paid_pence = 0");
        Attack.isRefusedBy("ck_claim_money_record", "delete from claim_money");
        Attack.isRefusedBy("ck_payment_line_edge", "update payment_line set state = 'INSTRUCTED', settled_on = null");
    }

    @Test
    void refusesThePayersProposerAsApproverAndChangesOfWhatWasProposed() {
        Attack.isRefusedBy("ck_payee_change_four_eyes", proposal("LA-900", "a"), decision("a"));
        Attack.isRefusedBy(
                "ck_payee_change_frozen", proposal("LA-900", "a"), "update payee_change set payee = 'VENDOR-1'");
        Attack.isRefusedBy("uq_payee_change_open", proposal("LA-900", "a"), proposal("LA-901", "b"));
        Attack.isRefusedBy("ck_payee_change_payee", proposal("GB33BUKB20201555555555", "a"));
        Attack.passes(proposal("LA-900", "a"), decision("b"));
        Attack.isRefusedBy("ck_payee_change_record", "delete from payee_change");
        Attack.isRefusedBy("ck_payee_change_edge", "update payee_change set state = 'REFUSED'");
    }

    @Test
    void refusesToForgetWhatAPayerAnswered() {
        World.created(PaymentWorld.answer("nobody-1,SETTLED,2026-01-01,,"));
        Attack.isRefusedBy("ck_payer_response_record", "update payer_response set received_by = 'x'");
        Attack.isRefusedBy("ck_payer_response_row_record", "delete from payer_response_row");
        Attack.isRefusedBy(
                "uq_payer_response_sha256",
                "insert into payer_response select gen_random_uuid(), sha256, format, received_by, received_at"
                        + " from payer_response");
    }

    private static String proposal(String payee, String by) {
        return "insert into payee_change (id, establishment, payee, effective_from, state, proposed_by, proposed_at,"
                + " version) values (gen_random_uuid(), '" + SCHOOL + "', '" + payee
                + "', current_date, 'PROPOSED', '" + by + "', now(), 0)";
    }

    private static String decision(String by) {
        return "update payee_change set state = 'APPROVED', decided_by = '" + by + "', decided_at = now()";
    }

    private static String authorise(String run, String by) {
        return "update payment_run set state = 'AUTHORISED', authorised_by = '" + by
                + "', authorised_at = now() where id = '" + run + "'";
    }

    private static String aRun(String by) {
        return "insert into payment_run (id, state, created_by, created_at, version) values ('" + RUN + "', 'DRAFT', '"
                + by + "', now(), 0)";
    }

    private static String line(String claim, String pence, int attempt) {
        return "insert into payment_line (id, run_id, claim_id, payee, amount_pence, state, attempt, end_to_end_id)"
                + " select gen_random_uuid(), '" + RUN + "', id, establishment, " + pence + ", 'PENDING', " + attempt
                + ", replace(id::text, '-', '') || '-' || " + attempt + " from bursary_claim where id = '" + claim
                + "'";
    }
}
