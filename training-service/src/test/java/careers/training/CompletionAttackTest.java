package careers.training;

import static careers.training.World.SCHOOL;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Endorsements, steps and completions against statements that go past the service. */
@QuarkusTest
@WithInfrastructure
class CompletionAttackTest {

    private String ukprn;
    private String enrolment;

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        ukprn = World.ukprn();
        enrolment = World.enrolled(World.aCohort(ukprn, 3), World.aLeaderAt(SCHOOL), SCHOOL);
    }

    @Test
    void refusesAConfirmationWithoutEndorsementOrByTheLeader() {
        Attack.isRefusedBy("ck_enrolment_endorsed", "update enrolment set state = 'CONFIRMED'");
        Attack.isRefusedBy(
                "ck_enrolment_endorser",
                "update enrolment set endorsed_by = 'x', endorsed_at = now(), endorser_leader_id = leader_id");
        Attack.isRefusedBy("ck_enrolment_endorsement", "update enrolment set endorsed_by = 'x'");
        World.endorse(enrolment);
        Attack.isRefusedBy("ck_enrolment_endorsement_kept", "update enrolment set endorsed_by = 'somebody else'");
    }

    @Test
    void refusesAStepThatNobodyRecorded() {
        World.endorse(enrolment);
        Attack.isRefusedBy("ck_enrolment_step_recorded", "update enrolment set state = 'CONFIRMED', version = 2");
        Attack.passes("update enrolment set state = 'CONFIRMED', version = 2", step(2, "CONFIRMED"));
        Attack.isRefusedBy("ck_enrolment_step_record", "update enrolment_step set acted_by = 'x'");
        Attack.isRefusedBy("ck_enrolment_step_record", "delete from enrolment_step");
        Attack.isRefusedBy("ck_enrolment_step_reason", step(3, "WITHDRAWN"));
    }

    @Test
    void refusesFactsThatAreNotTheCohorts() {
        Attack.isRefusedBy("fk_enrolment_cohort_facts", "update enrolment set level = 'LEVEL_7'");
        Attack.isRefusedBy("fk_enrolment_cohort_facts", "update enrolment set academic_year = '2027/28'");
        Attack.isRefusedBy("fk_enrolment_cohort_facts", "update enrolment set provider_ukprn = '19999999'");
    }

    @Test
    void refusesAnEndThatNoProviderDeclared() {
        World.confirm(ukprn, enrolment);
        Attack.isRefusedBy(
                "ck_enrolment_completion",
                "update enrolment set state = 'COMPLETED', version = 3, completed_on = current_date - 1,"
                        + " completed_at = now()",
                step(3, "COMPLETED"));
        Attack.isRefusedBy("ck_enrolment_completion", completion(1, "PASSED", "current_date - 1"));
        Attack.isRefusedBy("ck_completion_not_in_future", completion(1, "PASSED", "current_date + 2"));
        Attack.isRefusedBy("ck_completion_within_cohort", completion(1, "PASSED", "current_date - 31"));
        Attack.isRefusedBy(
                "ck_completion_award",
                completion(1, "PASSED", "current_date - 1").replace("'AB-1'", "null"));
        Attack.isRefusedBy(
                "ck_completion_award_level",
                completion(1, "PASSED", "current_date - 1").replace("'AB-1', 'LEVEL_6'", "'AB-1', 'LEVEL_7'"));
        Attack.isRefusedBy("ck_completion_follows", completion(2, "PASSED", "current_date - 1"));
    }

    @Test
    void refusesToChangeOrForgetWhatWasDeclared() {
        World.complete(ukprn, enrolment);
        Attack.isRefusedBy("ck_completion_record", "update completion set completed_on = completed_on - 1");
        Attack.isRefusedBy("ck_completion_record", "delete from completion");
        Attack.isRefusedBy("ck_completion_follows", completion(2, "PASSED", "current_date - 1"));
        Attack.isRefusedBy(
                "ck_enrolment_completion",
                "set constraints tg_completion_enrolment immediate",
                voiding(Database.value("select id from completion")));
        Attack.isRefusedBy("ck_completion_follows", voiding(Database.value("select gen_random_uuid()")));
        Attack.isRefusedBy("ck_enrolment_completion", "update enrolment set completed_on = completed_on - 1");
    }

    private String step(long version, String state) {
        return "insert into enrolment_step values ('" + enrolment + "', " + version + ", '" + state + "', '" + state
                + "', null, 'provider-client', 'x', now())";
    }

    private String completion(int sequence, String outcome, String day) {
        return "insert into completion values (gen_random_uuid(), '" + enrolment + "', 'LEVEL_6', " + sequence + ", '"
                + outcome + "', " + day + ", null, null, 'AB-1', 'LEVEL_6', current_date, 'x', now())";
    }

    private String voiding(String completion) {
        return "insert into completion select gen_random_uuid(), enrolment_id, level, 2, 'VOIDED', completed_on, '"
                + completion + "', 'OTHER', null, null, null, 'x', now() from completion where sequence = 1";
    }
}
