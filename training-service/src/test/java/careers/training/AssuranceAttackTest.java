package careers.training;

import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever reaches the database past the service cannot bend a sample either. */
@QuarkusTest
@WithInfrastructure
class AssuranceAttackTest {

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        World.allocate(10_000);
        AssuranceApiTest.fourPaidClaims();
        AssuranceApiTest.aClosedWindow(30);
    }

    @Test
    void refusesAnotherSeedWindowOrShareThanWasCommitted() {
        Attack.isRefusedBy("ck_assurance_sample_frozen", "update assurance_sample set seed_sha256 = repeat('0', 64)");
        Attack.isRefusedBy("ck_assurance_sample_frozen", "update assurance_sample set share_percent = 10");
        Attack.isRefusedBy("ck_assurance_sample_frozen", "update assurance_sample set window_from = window_from + 1");
        Attack.isRefusedBy(
                "ck_assurance_sample_seed",
                "update assurance_sample set state = 'DRAWN', seed = 'guessed', population_sha256 = 'x',"
                        + " population_count = 0, population_pence = 0, sample_count = 0, sample_pence = 0,"
                        + " drawn_by = 'x', drawn_at = now()");
        Attack.isRefusedBy("ck_assurance_sample_record", "delete from assurance_sample");
        Attack.isRefusedBy(
                "ck_assurance_sample_committed_before",
                "insert into assurance_sample (id, state, window_from, window_to, share_percent, seed_sha256,"
                        + " committed_by, committed_at, version) values (gen_random_uuid(), 'COMMITTED', '2020-01-01',"
                        + " '2020-02-01', 10, repeat('0', 64), 'x', now(), 0)");
        Attack.isRefusedBy(
                "ex_assurance_sample_window",
                "insert into assurance_sample select gen_random_uuid(), state, window_to, window_to, 10, seed_sha256,"
                        + " committed_by, committed_at, null, null, null, null, null, null, null, null, 0"
                        + " from assurance_sample");
    }

    @Test
    void refusesASampleThatSeedAndPopulationDoNotGive() {
        World.ok(AssuranceApiTest.draw(AssuranceApiTest.SEED));
        Attack.isRefusedBy("ck_assurance_unit_record", "update assurance_unit set selected = not selected");
        Attack.isRefusedBy("ck_assurance_unit_record", "delete from assurance_unit");
        Attack.isRefusedBy(
                "ck_assurance_unit_closed",
                "insert into assurance_unit select gen_random_uuid(), claim_id, 1, 'x', false, false from assurance_unit"
                        .replace("gen_random_uuid()", "sample_id"));
        Attack.isRefusedBy(
                "ck_assurance_sample_reproducible",
                "insert into assurance_item (id, sample_id, claim_id, provider_ukprn, establishment, state, version)"
                        + " select gen_random_uuid(), sample_id, claim_id, '10000001', 'EN-900001', 'SELECTED', 0"
                        + " from assurance_unit where not selected");
        Attack.isRefusedBy("ck_assurance_item_record", "delete from assurance_item");
    }

    @Test
    void refusesARejectionWithoutAClawback() {
        World.ok(AssuranceApiTest.draw(AssuranceApiTest.SEED));
        String toSchool = "update assurance_item set state = '%s', due_on = current_date, finding = %s";
        Attack.isRefusedBy(
                "ck_assurance_item_answered",
                toSchool.formatted("PROVIDER_ASKED", "null"),
                toSchool.formatted("NOT_ASSURED", "'WRONG_PERSON'"),
                toSchool.formatted("SCHOOL_ASKED", "'WRONG_PERSON'"),
                "update assurance_item set state = 'REJECTED', conclusion = 'SCHOOL_AGREES', decided_by = 'x'");
        Attack.isRefusedBy("ck_assurance_item_edge", "update assurance_item set state = 'REJECTED'");
        Attack.isRefusedBy("ck_assurance_item_finding", toSchool.formatted("PROVIDER_ASKED", "'WRONG_PERSON'"));
    }
}
