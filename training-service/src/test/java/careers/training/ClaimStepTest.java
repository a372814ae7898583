package careers.training;

import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a step of a claim asks of the database: triggers that refuse more than that see the statements. */
@QuarkusTest
@WithInfrastructure
class ClaimStepTest {

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        World.allocate(5_000);
    }

    @AfterEach
    void unwatch() {
        World.execute("drop function if exists refuse_for_test() cascade");
    }

    @Test
    void writesOnlyTheColumnsThatItChanges() {
        watch(
                "update of establishment, leader_id, amount_pence, evidence, rules, policy_version_id, submitted_at",
                "true");
        World.anApprovedClaim(World.SCHOOL);
    }

    @Test
    void plansItsStatementsOnceForAllValues() {
        watch("insert or update", "current_setting('plan_cache_mode') <> 'force_generic_plan'");
        World.anApprovedClaim(World.SCHOOL);
    }

    private static void watch(String statement, String refused) {
        World.execute("create function refuse_for_test() returns trigger language plpgsql as"
                + " $$ begin raise exception 'refused for a test'; end $$");
        World.execute("create trigger tg_watched_for_test before " + statement + " on bursary_claim for each row when ("
                + refused + ") execute function refuse_for_test()");
    }
}
