package careers.training;

import static careers.training.World.OTHER_SCHOOL;
import static careers.training.World.SCHOOL;

import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Merged and erased leaders against statements past the service. */
@QuarkusTest
@WithInfrastructure
class LeaderAttackTest {

    private String leader;
    private String other;

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        leader = World.aLeaderAt(SCHOOL);
        other = World.aLeaderAt(OTHER_SCHOOL);
    }

    @Test
    void refusesAPersonWhoComesBackAfterErasure() {
        World.ok(Leaders.erase(leader));
        Attack.isRefusedBy("ck_careers_leader_contact", set(leader, "name = 'Back', work_email = 'b@example.org'"));
        Attack.isRefusedBy("ck_careers_leader_final", set(leader, "erased_at = null, name = 'B', work_email = 'b'"));
        Attack.isRefusedBy(
                "ck_careers_leader_nothing_left",
                set(
                        leader,
                        "years_in_careers = 1, role_position = 'BOTH', hours_per_week = 1, reasons = '{OTHER}',"
                                + " profiled_at = now()"));
        Attack.isRefusedBy("ck_careers_leader_record", "delete from careers_leader");
        Attack.isRefusedBy("ck_leader_erasure_record", "delete from leader_erasure");
    }

    @Test
    void refusesAMergerThatKeepsThePersonOrIsTakenBack() {
        Attack.isRefusedBy(
                "ck_careers_leader_contact", set(leader, "merged_at = now(), merged_into = '" + other + "'"));
        World.ok(Leaders.merge(leader, other));
        Attack.isRefusedBy(
                "ck_careers_leader_final",
                set(leader, "merged_into = null, merged_at = null, name = 'B', work_email = 'b'"));
        Attack.isRefusedBy("ck_leader_merger_record", "delete from leader_merger");
    }

    @Test
    void refusesAMergerThatLeavesSomethingBehindOrGoesInTwoHops() {
        Attack.isRefusedBy("ck_careers_leader_followed", merger(leader, other));
        World.ok(Leaders.merge(leader, other));
        Attack.isRefusedBy("ck_careers_leader_one_hop", "delete from appointment", merger(other, World.aLeader()));
    }

    @Test
    void refusesNewRowsOfAMergedLeader() {
        String cohort = World.aCohort(World.ukprn(), 5);
        World.enrolled(cohort, leader, SCHOOL);
        String third = World.aLeader();
        String fourth = World.aLeader();
        World.ok(Leaders.merge(third, fourth));
        Attack.isRefusedBy("ck_appointment_leader_stands", "update appointment set leader_id = '" + third + "'");
        Attack.isRefusedBy("ck_enrolment_leader_stands", "update enrolment set leader_id = '" + third + "'");
    }

    @Test
    void refusesHalfAProfileAndOneThatCannotBe() {
        Attack.isRefusedBy("ck_careers_leader_profile", set(leader, "years_in_careers = 3"));
        Attack.isRefusedBy("ck_careers_leader_years", profile(61, "BOTH", 3, "{OTHER}"));
        Attack.isRefusedBy("ck_careers_leader_position", profile(6, "NEITHER", 3, "{OTHER}"));
        Attack.isRefusedBy("ck_careers_leader_hours", profile(6, "BOTH", 169, "{OTHER}"));
        Attack.isRefusedBy("ck_careers_leader_reasons", profile(6, "BOTH", 3, "{FAME}"));
        Attack.isRefusedBy("ck_careers_leader_reasons", profile(6, "BOTH", 3, "{}"));
    }

    private String profile(int years, String position, int hours, String reasons) {
        return set(
                leader,
                "years_in_careers = " + years + ", role_position = '" + position + "', hours_per_week = " + hours
                        + ", reasons = '" + reasons + "', profiled_at = now()");
    }

    private static String merger(String merged, String survivor) {
        return set(merged, "merged_at = now(), merged_into = '" + survivor + "', name = null, work_email = null");
    }

    private static String set(String leader, String what) {
        return "update careers_leader set " + what + " where id = '" + leader + "'";
    }
}
