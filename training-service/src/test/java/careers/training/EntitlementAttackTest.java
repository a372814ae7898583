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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A school and its successors are one; a completion must stand; whoever decides has no part in it. */
@QuarkusTest
@WithInfrastructure
class EntitlementAttackTest {

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        World.allocate(10_000);
    }

    @Test
    void countsASchoolAndItsSuccessorsAsOne() {
        // Given
        World.aClaim(SCHOOL);
        World.aClaim(OTHER_SCHOOL);
        String third = World.aCompletedEnrolment(OTHER_SCHOOL);
        String beforeTheLink = check(OTHER_SCHOOL, third).path("verdict");
        // When
        link("900001", "900002");
        // Then
        assertThat(beforeTheLink).isEqualTo("ELIGIBLE");
        Response check = check(OTHER_SCHOOL, third);
        assertThat(check.<String>path("rules.find { it.code == 'ESTABLISHMENT_ENTITLEMENT_LEFT' }.outcome"))
                .isEqualTo("FAIL");
        assertThat(
                        check.<String>path(
                                "rules.find { it.code == 'ESTABLISHMENT_ENTITLEMENT_LEFT' }.evidence.find { it.name == 'used' }.value"))
                .isEqualTo("2");
        assertThatProblem(Api.school(OTHER_SCHOOL).post("/bursary-claims", Map.of("enrolmentId", third)))
                .is(422)
                .hasErrors(1)
                .hasError("/enrolmentId", "ESTABLISHMENT_ENTITLEMENT_LEFT");
    }

    @Test
    void refusesASlotBeyondTheLimitOfTheWholeLineage() {
        String mine = World.aClaim(SCHOOL);
        World.aClaim(OTHER_SCHOOL);
        link("900001", "900002");
        Attack.isRefusedBy(
                "ck_bursary_slot_left",
                "insert into bursary_slot select scheme_id, subject_kind, 'EN-900001', 2, max_slots, gen_random_uuid(), null,"
                        + " policy_version_id from bursary_slot where claim_id = '" + mine
                        + "' and subject_kind = 'ESTABLISHMENT'");
        Attack.isRefusedBy(
                "ck_bursary_slot_subject",
                "update bursary_slot set subject_key = 'EN-900099' where subject_kind = 'ESTABLISHMENT' and claim_id = '"
                        + mine + "'");
    }

    @Test
    void refusesAClaimOfASchoolWhereTheLeaderHeldNoAppointment() {
        String claim = World.aClaim(SCHOOL);
        World.ok(Api.school(SCHOOL).post("/bursary-claims/" + claim + "/withdrawal", null));
        Attack.isRefusedBy(
                "ck_bursary_claim_appointed",
                "update appointment set held_to = current_date - 100",
                "insert into bursary_claim select gen_random_uuid(), scheme_id, policy_version_id, enrolment_id, cohort_id,"
                        + " provider_id, level, leader_id, establishment, completed_on, amount_pence, rules, 'SUBMITTED',"
                        + " submitted_by, last_amended_by, content_sha256, submitted_at, 0, evidence from bursary_claim");
    }

    @Test
    void refusesAClaimUnderTermsThatAreNotInForce() {
        String claim = World.aClaim(SCHOOL);
        World.ok(Api.school(SCHOOL).post("/bursary-claims/" + claim + "/withdrawal", null));
        Attack.isRefusedBy(
                "ck_bursary_claim_in_force",
                "insert into bursary_claim select gen_random_uuid(), scheme_id, '"
                        + PolicyWorld.draft(PolicyWorld.terms(100_000))
                        + "', enrolment_id, cohort_id, provider_id, level, leader_id, establishment, completed_on,"
                        + " amount_pence, rules, 'SUBMITTED', submitted_by, last_amended_by, content_sha256,"
                        + " submitted_at, 0, evidence from bursary_claim");
    }

    @Test
    void endsTheClaimOfACompletionThatIsVoided() {
        // Given
        String approved = World.anApprovedClaim(SCHOOL);
        String held = World.aClaim(OTHER_SCHOOL);
        World.ok(ClaimWorld.hold(held, "FRAUD", "REFERRAL_RECEIVED"));
        // When
        voidCompletionOf(approved);
        voidCompletionOf(held);
        // Then
        assertThat(ClaimWorld.state(approved)).isEqualTo("INELIGIBLE");
        assertThat(ClaimWorld.state(held)).isEqualTo("INELIGIBLE");
        assertThat(World.balances())
                .containsEntry("PAYABLE", 0L)
                .containsEntry("COMMITTED", 0L)
                .containsEntry("UNCOMMITTED", 1_000_000L);
        assertThat(Database.value("select count(*) from bursary_slot where released_at is null"))
                .isEqualTo("0");
        assertThat(Database.value("select string_agg(distinct acted_by, ' ') from claim_casework"
                        + " where 'COMPLETION_VOIDED' = any (reason_codes)"))
                .isEqualTo("admin-1");
    }

    @Test
    void refusesToGoOnWithAClaimWhoseCompletionDoesNotStand() {
        String claim = World.aClaim(SCHOOL);
        World.ok(ClaimWorld.hold(claim, "QUERY", "COMPLETION_QUERIED"));
        Attack.isRefusedBy(
                "ck_bursary_claim_founded",
                "alter table enrolment disable trigger user",
                "update enrolment set state = 'IN_PROGRESS', completed_on = null, completed_at = null",
                "update bursary_claim set state = 'SUBMITTED', version = version + 1 where id = '" + claim + "'");
    }

    @Test
    void refusesAnApproverWhoSpeaksForTheProviderOrForASuccessor() {
        String claim = World.aClaim(SCHOOL);
        String ukprn = Database.value("select ukprn from provider");
        Api trainer = Api.with("approver-8", Set.of("finance-approver", "provider-client"), Map.of("provider", ukprn));
        assertThatProblem(World.decide(trainer, claim, "FIRST", "APPROVED"))
                .is(403)
                .hasCode("APPROVER_SPEAKS_FOR_CLAIMANT");
        link("900001", "900002");
        Api successor =
                Api.with("approver-9", Set.of("finance-approver"), Map.of("establishments", List.of(OTHER_SCHOOL)));
        assertThatProblem(World.decide(successor, claim, "FIRST", "APPROVED"))
                .is(403)
                .hasCode("APPROVER_SPEAKS_FOR_CLAIMANT");
        Attack.isRefusedBy(
                "ck_claim_decision_independent",
                "insert into claim_decision (claim_id, submitted_by, last_amended_by, establishment, content_sha256,"
                        + " first_approver, first_speaks_for, first_outcome, first_decided_at) select id, submitted_by,"
                        + " last_amended_by, establishment, content_sha256, 'approver-1', '{" + ukprn
                        + "}', 'APPROVED', now() from bursary_claim where id = '" + claim + "'");
    }

    private static Response check(String school, String enrolment) {
        return World.ok(
                Api.school(school).post("/bursary-claims/eligibility-checks", Map.of("enrolmentId", enrolment)));
    }

    private static void link(String urn, String successor) {
        World.execute("insert into establishment_link (urn, linked_urn, kind) values ('" + urn + "', '" + successor
                + "', 'SUCCESSOR')");
    }

    private static void voidCompletionOf(String claim) {
        String completion = Database.value("select c.id from completion c join bursary_claim b"
                + " on b.enrolment_id = c.enrolment_id where b.id = '" + claim + "' order by c.sequence desc limit 1");
        World.ok(Api.administrator()
                .post("/completions/" + completion + "/voiding", Map.of("reasonCode", "DECLARED_IN_ERROR")));
    }
}
