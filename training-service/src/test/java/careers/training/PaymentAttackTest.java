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
                "uq_payment_line_live", aRun("officer-1"), line(claim, "100000", "a"), line(claim, "100000", "b"));
    }

    @Test
    void refusesAPaymentOfAnotherAmountOrOfAClaimThatIsNotApproved() {
        String claim = World.anApprovedClaim(SCHOOL);
        Attack.isRefusedBy("ck_payment_line_founded", aRun("officer-1"), line(claim, "200000", "a"));
        String submitted = World.aClaim(World.OTHER_SCHOOL);
        Attack.isRefusedBy("ck_payment_line_founded", aRun("officer-1"), line(submitted, "100000", "a"));
    }

    @Test
    void refusesARunMadeByAnApproverOfItsClaims() {
        String claim = World.anApprovedClaim(SCHOOL);
        Attack.isRefusedBy("ck_payment_line_founded", aRun("approver-1"), line(claim, "100000", "a"));
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

    private static String authorise(String run, String by) {
        return "update payment_run set state = 'AUTHORISED', authorised_by = '" + by
                + "', authorised_at = now() where id = '" + run + "'";
    }

    private static String aRun(String by) {
        return "insert into payment_run (id, state, created_by, created_at, version) values ('" + RUN + "', 'DRAFT', '"
                + by + "', now(), 0)";
    }

    private static String line(String claim, String pence, String endToEndId) {
        return "insert into payment_line (id, run_id, claim_id, payee, amount_pence, state, end_to_end_id)"
                + " select gen_random_uuid(), '" + RUN + "', id, establishment, " + pence + ", 'PENDING', '"
                + endToEndId
                + "' from bursary_claim where id = '" + claim + "'";
    }
}
