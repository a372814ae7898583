package careers.training;

import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class PolicyAttackTest {

    private String policy;

    @BeforeEach
    void start() {
        World.reset();
        policy = PolicyWorld.draft(PolicyWorld.terms(120_000));
    }

    @Test
    void refusesAnApproverWhoWroteTheTerms() {
        World.ok(PolicyWorld.simulate(policy));
        Attack.isRefusedBy("ck_policy_version_four_eyes", approve("admin-1", "content_sha256"));
        Attack.isRefusedBy(
                "ck_policy_version_frozen",
                "update policy_version set authors = '{somebody}' where id = '" + policy + "'",
                approve("admin-1", "content_sha256"));
        Attack.isRefusedBy("ck_policy_version_approved", approve("approver-1", "repeat('f', 64)"));
        Attack.passes(approve("approver-1", "content_sha256"));
    }

    @Test
    void refusesTermsThatNobodySimulatedOrApproved() {
        Attack.isRefusedBy("ck_policy_version_edge", state("APPROVED"));
        Attack.isRefusedBy("ck_policy_version_edge", state("ACTIVE"));
        Attack.isRefusedBy("ck_policy_version_simulated", state("SIMULATED"));
        World.ok(PolicyWorld.simulate(policy));
        Attack.isRefusedBy("ck_policy_version_approved", state("APPROVED"));
        World.ok(PolicyWorld.approve(Api.approver(1), policy));
        Attack.isRefusedBy("ck_policy_version_activated", state("ACTIVE"));
    }

    @Test
    void refusesToChangeWhatWasSimulatedApprovedOrIsInForce() {
        World.ok(PolicyWorld.simulate(policy));
        refusesEveryChange();
        World.ok(PolicyWorld.approve(Api.approver(1), policy));
        refusesEveryChange();
        World.ok(PolicyWorld.act(policy, "activation"));
        refusesEveryChange();
        Attack.isRefusedBy(
                "ck_policy_version_frozen",
                "update policy_version set approved_by = 'somebody' where id = '" + policy + "'");
        Attack.isRefusedBy(
                "ck_policy_version_frozen",
                "update policy_version set effective_to = current_date + 9 where id = '" + PolicyWorld.FOUNDING + "'");
        Attack.isRefusedBy("ck_policy_version_record", "delete from policy_version where id = '" + policy + "'");
        Attack.isRefusedBy("ck_policy_version_edge", state("DRAFT"));
    }

    @Test
    void refusesTwoTermsForOneDayAndTermsThatBeginInThePast() {
        World.ok(PolicyWorld.simulate(policy));
        World.ok(PolicyWorld.approve(Api.approver(1), policy));
        String activate =
                "update policy_version set state = 'ACTIVE', activated_by = 'x', activated_at = %s where id = '"
                        + policy + "'";
        Attack.isRefusedBy("ex_policy_version_overlap", activate.formatted("now()"));
        Attack.isRefusedBy("ck_policy_version_not_retroactive", activate.formatted("now() + interval '3 days'"));
    }

    private void refusesEveryChange() {
        for (String change : new String[] {
            "effective_from = effective_from + 1",
            "claim_window_days = 9",
            "evidence = '{GRANT_CONDITIONS}'",
            "synthetic = false",
            "content_sha256 = repeat('f', 64)"
        }) {
            Attack.isRefusedBy(
                    "ck_policy_version_frozen", "update policy_version set " + change + " where id = '" + policy + "'");
        }
        String where = " where policy_version_id = '" + policy + "'";
        Attack.isRefusedBy("ck_policy_amount_frozen", "update policy_amount set amount_pence = 9" + where);
        Attack.isRefusedBy("ck_policy_amount_frozen", "delete from policy_amount" + where);
        Attack.isRefusedBy("ck_policy_limit_frozen", "update policy_limit set max_slots = 9" + where);
    }

    private String state(String state) {
        return "update policy_version set state = '" + state + "' where id = '" + policy + "'";
    }

    private String approve(String by, String sha) {
        return "update policy_version set state = 'APPROVED', approved_by = '" + by
                + "', approved_at = now(), approved_sha256 = " + sha + " where id = '" + policy + "'";
    }
}
