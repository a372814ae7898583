package careers.training;

import static careers.training.World.SCHOOL;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class ClaimAttackTest {

    private static final String OTHER_SHA = "f".repeat(64);

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        World.allocate(10_000);
    }

    @Test
    void refusesTheSameApproverTwice() {
        String claim = aFirstApprovedClaim();
        Attack.isRefusedBy("ck_claim_decision_second_four_eyes", second(claim, "approver-1"));
        Attack.isRefusedBy("ck_claim_decision_second_four_eyes", second(claim, "school-client-1"));
        Attack.passes(second(claim, "approver-2"));
    }

    @Test
    void refusesTheSubmitterAsApprover() {
        String claim = World.aClaim(SCHOOL);
        Attack.isRefusedBy("ck_claim_decision_first_four_eyes", first(claim, "submitted_by", "school-client-1", "{}"));
        Attack.passes(first(claim, "submitted_by", "approver-1", "{}"));
    }

    @Test
    void refusesAForgedSubmitter() {
        String claim = World.aClaim(SCHOOL);
        Attack.isRefusedBy("fk_claim_decision_content", first(claim, "'somebody'", "school-client-1", "{}"));
    }

    @Test
    void refusesAnApproverWhoSpeaksForTheSchool() {
        String claim = World.aClaim(SCHOOL);
        Attack.isRefusedBy(
                "ck_claim_decision_first_independent", first(claim, "submitted_by", "approver-1", "{" + SCHOOL + "}"));
    }

    @Test
    void refusesToAmendWhatWasApproved() {
        String claim = aFirstApprovedClaim();
        String where = " where id = '" + claim + "'";
        Attack.isRefusedBy(
                "fk_claim_decision_content", "update bursary_claim set content_sha256 = '" + OTHER_SHA + "'" + where);
        Attack.isRefusedBy(
                "fk_claim_decision_content", "update bursary_claim set last_amended_by = 'somebody'" + where);
        Attack.isRefusedBy("ck_bursary_claim_frozen", "update bursary_claim set amount_pence = 200000" + where);
        Attack.isRefusedBy("ck_bursary_claim_frozen", "update bursary_claim set establishment = 'EN-900002'" + where);
    }

    @Test
    void refusesToRewriteOrForgetADecision() {
        String claim = aFirstApprovedClaim();
        Attack.isRefusedBy(
                "ck_claim_decision_final",
                "update claim_decision set first_approver = 'approver-9' where claim_id = '" + claim + "'");
        Attack.isRefusedBy("ck_claim_decision_record", "delete from claim_decision where claim_id = '" + claim + "'");
    }

    @Test
    void refusesApprovalStatesWithoutTheirDecision() {
        String claim = World.aClaim(SCHOOL);
        Attack.isRefusedBy("ck_bursary_claim_decided", state(claim, "FIRST_APPROVED"));
        String firstApproved = World.aClaim(World.OTHER_SCHOOL);
        World.ok(World.decide(Api.approver(1), firstApproved, "FIRST", "APPROVED"));
        Attack.isRefusedBy("ck_bursary_claim_decided", state(firstApproved, "APPROVED"));
        Attack.isRefusedBy("ck_bursary_claim_decided", state(firstApproved, "REJECTED"));
    }

    @Test
    void refusesStatesThatNoEdgeLeadsTo() {
        String claim = World.aClaim(SCHOOL);
        for (String state : new String[] {"DRAFT", "IN_RUN", "INSTRUCTED", "PAYMENT_FAILED", "PAID"}) {
            Attack.isRefusedBy("ck_bursary_claim_edge", state(claim, state));
        }
        String approved = World.anApprovedClaim(World.OTHER_SCHOOL);
        Attack.isRefusedBy("ck_bursary_claim_edge", state(approved, "PAID"));
        Attack.isRefusedBy("ck_bursary_claim_edge", state(approved, "SUBMITTED"));
        Attack.isRefusedBy("ck_bursary_claim_line", state(approved, "IN_RUN"));
        Attack.isRefusedBy("ck_bursary_claim_record", "delete from bursary_claim where id = '" + approved + "'");
    }

    @Test
    void refusesToStopAClaimWithoutAReason() {
        String claim = World.aClaim(SCHOOL);
        for (String state : new String[] {"HELD_BUDGET", "HELD_QUERY", "HELD_FRAUD", "RETURNED", "INELIGIBLE"}) {
            Attack.isRefusedBy("ck_bursary_claim_reason", state(claim, state));
        }
        Attack.isRefusedBy("ck_claim_casework_reasons", reason(claim, "HOLD_QUERY", "{}"));
        Attack.isRefusedBy("ck_claim_casework_reasons", reason(claim, "HOLD_QUERY", "{a name}"));
        Attack.isRefusedBy("ck_claim_casework_command", reason(claim, "APPROVE_FIRST", "{EVIDENCE_UNCLEAR}"));
        Attack.isRefusedBy(
                "ck_bursary_claim_reason",
                reason(claim, "HOLD_QUERY", "{EVIDENCE_UNCLEAR}"),
                state(claim, "HELD_FRAUD"));
        World.ok(ClaimWorld.hold(claim, "QUERY", "EVIDENCE_UNCLEAR"));
        Attack.isRefusedBy("ck_claim_casework_record", "update claim_casework set reason_codes = '{EVIDENCE_WRONG}'");
        Attack.isRefusedBy("ck_claim_casework_record", "delete from claim_casework");
        Attack.isRefusedBy("ck_claim_casework_record", "truncate claim_casework");
    }

    @Test
    void keepsTheDecisionsOfEarlierRounds() {
        String claim = aFirstApprovedClaim();
        World.ok(ClaimWorld.casework(claim, "return", "EVIDENCE_MISSING"));
        Attack.isRefusedBy(
                "ck_claim_decision_history_record", "update claim_decision_history set first_approver = 'approver-9'");
        Attack.isRefusedBy("ck_claim_decision_history_record", "delete from claim_decision_history");
        Attack.isRefusedBy("ck_claim_decision_history_record", "truncate claim_decision_history");
        Attack.isRefusedBy(
                "ck_claim_decision_history_record",
                "insert into claim_decision_history select claim_id, 2, submitted_by, last_amended_by, establishment,"
                        + " content_sha256, first_approver, first_speaks_for, first_outcome, first_decided_at,"
                        + " second_approver, second_speaks_for, second_outcome, second_decided_at, superseded_by,"
                        + " superseded_at from claim_decision_history");
        Attack.isRefusedBy("ck_bursary_claim_decided", state(claim, "FIRST_APPROVED"));
    }

    @Test
    void refusesASecondLiveSlotOfALeader() {
        String claim = World.aClaim(SCHOOL);
        String another = World.aClaim(World.OTHER_SCHOOL);
        String leader = Database.value("select leader_id from bursary_claim where id = '" + claim + "'");
        String move = "update bursary_slot set subject_key = '" + leader
                + "', slot_no = %d, max_slots = %d where claim_id = '" + another + "' and subject_kind = 'LEADER'";
        Attack.isRefusedBy("uq_bursary_slot_live", move.formatted(1, 1));
        Attack.isRefusedBy("ck_bursary_slot_slot_no", move.formatted(2, 1));
        Attack.isRefusedBy("fk_bursary_slot_limit", move.formatted(2, 2));
    }

    @Test
    void refusesALiveClaimWithoutItsSlots() {
        String claim = World.aClaim(SCHOOL);
        Attack.isRefusedBy(
                "ck_bursary_claim_slots",
                "update bursary_slot set released_at = now() where claim_id = '" + claim + "'");
        Attack.isRefusedBy("ck_bursary_slot_record", "delete from bursary_slot where claim_id = '" + claim + "'");
        Attack.isRefusedBy("ck_bursary_claim_slots", state(claim, "WITHDRAWN"));
    }

    @Test
    void refusesASecondLiveClaimForOneEnrolment() {
        String claim = World.aClaim(SCHOOL);
        Attack.isRefusedBy("uq_bursary_claim_live", copy(claim, "amount_pence"));
    }

    @Test
    void refusesAnAmountThatIsNotThePolicys() {
        String claim = World.aClaim(SCHOOL);
        World.ok(Api.school(SCHOOL).post("/bursary-claims/" + claim + "/withdrawal", null));
        Attack.isRefusedBy("fk_bursary_claim_policy", copy(claim, "200000"));
    }

    @Test
    void refusesAClaimForTrainingThatIsNotCompleted() {
        String enrolment = World.enrolled(World.aCohort(World.ukprn(), 3), World.aLeaderAt(SCHOOL), SCHOOL);
        String claim = World.aClaim(World.OTHER_SCHOOL);
        Attack.isRefusedBy(
                "ck_bursary_claim_founded",
                copy(claim, "amount_pence").replace("enrolment_id, cohort", "'" + enrolment + "', cohort"));
    }

    @Test
    void refusesToChangeTermsInForce() {
        Attack.isRefusedBy("ck_policy_version_frozen", "update policy_version set claim_window_days = 365");
        Attack.isRefusedBy("ck_policy_amount_frozen", "update policy_amount set amount_pence = 120000");
        Attack.isRefusedBy("ck_policy_limit_frozen", "update policy_limit set max_slots = 9");
        Attack.isRefusedBy("ck_policy_version_record", "delete from policy_version");
    }

    private static String aFirstApprovedClaim() {
        String claim = World.aClaim(SCHOOL);
        World.ok(World.decide(Api.approver(1), claim, "FIRST", "APPROVED"));
        return claim;
    }

    private static String first(String claim, String submitter, String approver, String speaksFor) {
        return "insert into claim_decision (claim_id, submitted_by, last_amended_by, establishment, content_sha256,"
                + " first_approver, first_speaks_for, first_outcome, first_decided_at) select id, " + submitter
                + ", " + submitter + ", establishment, content_sha256, '" + approver + "', '" + speaksFor
                + "', 'APPROVED', now() from bursary_claim where id = '" + claim + "'";
    }

    private static String second(String claim, String approver) {
        return "update claim_decision set second_approver = '" + approver
                + "', second_speaks_for = '{}', second_outcome = 'APPROVED', second_decided_at = now() where claim_id = '"
                + claim + "'";
    }

    private static String reason(String claim, String command, String reasons) {
        return "insert into claim_casework select id, version + 2, '" + command + "', '" + reasons
                + "', 'admin-1', now() from bursary_claim where id = '" + claim + "'";
    }

    private static String state(String claim, String state) {
        return "update bursary_claim set state = '" + state + "', version = version + 1 where id = '" + claim + "'";
    }

    private static String copy(String claim, String amount) {
        return "insert into bursary_claim select gen_random_uuid(), scheme_id, policy_version_id, enrolment_id, cohort_id,"
                + " provider_id, level, leader_id, establishment, completed_on, " + amount + ", rules, 'SUBMITTED',"
                + " submitted_by, last_amended_by, content_sha256, submitted_at, 0 from bursary_claim where id = '"
                + claim + "'";
    }
}
