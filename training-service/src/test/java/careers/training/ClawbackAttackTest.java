package careers.training;

import static careers.training.World.SCHOOL;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the service would refuse of a clawback, past the service. */
@QuarkusTest
@WithInfrastructure
class ClawbackAttackTest {

    private static final String NO_POSTING = "ck_clawback_posted";

    private String claim;

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        World.allocate(10_000);
        claim = PaymentWorld.aPaidClaim(SCHOOL);
    }

    @Test
    void refusesToClaimBackMoreThanWasPaid() {
        Attack.isRefusedBy("ck_claim_money_proposed", proposal(60_000), proposal(40_001));
        Attack.isRefusedBy("ck_claim_money_proposed", proposal(100_001));
        Attack.isRefusedBy("ck_claim_money_record", "update claim_money set raised_pence = 100000");
        // Nothing but its missing event speaks against it.
        Attack.isRefusedBy("ck_clawback_told", proposal(60_000), proposal(40_000));
    }

    @Test
    void refusesAClawbackOfAClaimThatIsNotPaidOrOfAnotherSchool() {
        String unpaid = World.aClaim(World.OTHER_SCHOOL);
        Attack.isRefusedBy("ck_clawback_founded", proposal(1).replace(claim, unpaid));
        Attack.isRefusedBy("ck_clawback_founded", proposal(1).replace("c.establishment,", "'EN-900002',"));
    }

    @Test
    void refusesTheProposerAndTheSchoolAsApprover() {
        String clawback = ClawbackWorld.aRepresented(SCHOOL, claim, 100_000);
        Attack.isRefusedBy("ck_clawback_four_eyes", approval("admin-1", "{}"));
        Attack.isRefusedBy("ck_clawback_independent", approval("x", "{" + SCHOOL + "}"));
        Attack.isRefusedBy("ck_clawback_edge", "update clawback set state = 'RAISED'");
        Attack.isRefusedBy("ck_clawback_frozen", "update clawback set amount_pence = 1");
        World.ok(ClawbackWorld.act(Api.approver(1), clawback, "approval", ClawbackWorld.content(clawback)));
        Attack.isRefusedBy("ck_clawback_frozen", "update clawback set approved_by = 'y'");
        Attack.isRefusedBy("ck_clawback_frozen", "update clawback set ground = 'ALREADY_REPAID'");
        Attack.isRefusedBy(NO_POSTING, raising());
    }

    @Test
    void refusesToDecideBeforeTheSchoolWasHeard() {
        Attack.isRefusedBy(
                "ck_clawback_heard",
                proposal(1_000),
                "update clawback set state = 'SCHOOL_REPRESENTATION', respond_by = current_date + 1",
                approval("x", "{}"));
        Attack.isRefusedBy(
                "ck_clawback_told",
                proposal(1_000),
                "update clawback set state = 'SCHOOL_REPRESENTATION', respond_by = current_date - 2",
                approval("x", "{}"));
    }

    @Test
    void refusesToRaiseWhileTheSchemeIsFrozen() {
        String[] approved = {
            proposal(1_000),
            "update clawback set state = 'SCHOOL_REPRESENTATION', respond_by = current_date - 2",
            approval("x", "{}")
        };
        Attack.isRefusedBy(
                "ck_clawback_scheme_frozen",
                approved[0],
                approved[1],
                approved[2],
                "update scheme set frozen_at = now(), frozen_by = 'x', freeze_reason = 'BUDGET_UNDER_REVIEW'",
                raising());
        // Not frozen, it is only the ledger that speaks against it.
        Attack.isRefusedBy(NO_POSTING, approved[0], approved[1], approved[2], raising());
    }

    @Test
    void refusesMoneyThatDidNotComeIn() {
        String clawback = ClawbackWorld.aRaised(SCHOOL, claim, 100_000);
        Attack.isRefusedBy(
                "ck_clawback_recoveries", "update clawback set state = 'PART_RECOVERED', recovered_pence = 1");
        Attack.isRefusedBy(
                NO_POSTING, recovery(clawback, 1), "update clawback set state = 'PART_RECOVERED', recovered_pence = 1");
        Attack.isRefusedBy("ck_clawback_recoveries", recovery(clawback, 1));
        Attack.isRefusedBy("ck_claim_money_recovered", recovery(clawback, 100_001));
        World.ok(ClawbackWorld.recover(clawback, 100_000, "INV-1"));
        Attack.isRefusedBy("ck_clawback_recovery_record", "update clawback_recovery set amount_pence = 1");
        Attack.isRefusedBy("ck_clawback_recovery_record", "delete from clawback_recovery");
        Attack.isRefusedBy("ck_clawback_record", "delete from clawback");
        Attack.isRefusedBy("ck_clawback_frozen", "update clawback set raised_by = 'x'");
    }

    @Test
    void refusesTheProposerOfAWriteOffAsItsApprover() {
        String clawback = ClawbackWorld.aRaised(SCHOOL, claim, 100_000);
        World.ok(ClawbackWorld.act(
                Api.officer(), clawback, "write-off-proposal", java.util.Map.of("reasonCode", "HARDSHIP")));
        Attack.isRefusedBy("ck_clawback_write_off_four_eyes", writeOff("officer-1", "{}"));
        Attack.isRefusedBy("ck_clawback_write_off_independent", writeOff("x", "{" + SCHOOL + "}"));
        Attack.isRefusedBy(NO_POSTING, writeOff("x", "{}"));
    }

    @Test
    void refusesAReturnOfAPaymentThatIsClaimedBack() {
        ClawbackWorld.aRaised(SCHOOL, claim, 1);
        Attack.isRefusedBy(
                "ck_claim_money_raised",
                "update payment_line set state = 'RETURNED', returned_on = current_date, reason_code = 'AC04'");
    }

    @Test
    void refusesToVoidACompletionBehindAPaidClaimWithoutAClawback() {
        String voiding = "insert into completion (id, enrolment_id, level, sequence, outcome, completed_on, voids,"
                + " reason_code, declared_by, declared_at) select gen_random_uuid(), enrolment_id, level, 2, 'VOIDED',"
                + " completed_on, id, 'OTHER', 'x', now() from completion";
        String enrolment = "update enrolment set state = 'IN_PROGRESS', completed_on = null, completed_at = null,"
                + " ended_at = null, version = version + 1";
        Attack.isRefusedBy("ck_completion_answered", voiding, "set constraints tg_completion_answered immediate");
        Attack.isRefusedBy(
                "ck_completion_answered",
                proposal(99_999),
                voiding,
                "set constraints tg_completion_answered immediate");
        Attack.passes(
                proposal(100_000), voiding, "set constraints tg_completion_answered immediate", enrolment, "rollback");
        org.assertj.core.api.Assertions.assertThat(Database.value("select count(*) from clawback"))
                .isEqualTo("0");
    }

    private String proposal(long pence) {
        return "insert into clawback (id, claim_id, establishment, amount_pence, reason_code, state, proposed_by,"
                + " proposed_at, content_sha256, recovered_pence, version) select gen_random_uuid(), c.id,"
                + " c.establishment, " + pence + ", 'PAID_IN_ERROR', 'PROPOSED', 'a', now(), repeat('0', 64), 0, 0"
                + " from bursary_claim c where c.id = '" + claim + "'";
    }

    private static String approval(String by, String speaksFor) {
        return "update clawback set state = 'APPROVED', approved_by = '" + by + "', approver_speaks_for = '" + speaksFor
                + "', approved_at = now()";
    }

    private static String raising() {
        return "update clawback set state = 'RAISED', raised_by = 'o', raised_at = now()";
    }

    private static String writeOff(String by, String speaksFor) {
        return "update clawback set state = 'WRITTEN_OFF', write_off_approved_by = '" + by
                + "', write_off_speaks_for = '" + speaksFor + "', write_off_approved_at = now()";
    }

    private static String recovery(String clawback, long pence) {
        return "insert into clawback_recovery (id, clawback_id, amount_pence, received_on, method, reference,"
                + " destination, recorded_by, recorded_at) values (gen_random_uuid(), '" + clawback + "', " + pence
                + ", current_date - 1, 'INVOICE', 'R', 'BUDGET', 'x', now())";
    }
}
