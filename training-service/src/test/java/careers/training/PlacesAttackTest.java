package careers.training;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Funded places are ledger entries that no statement can exceed, forge or lose. */
@QuarkusTest
@WithInfrastructure
class PlacesAttackTest {

    private String offering;
    private String cohort;

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        offering = World.anOffering(World.aProvider(World.ukprn()), 2);
        cohort = World.aCohortOf(offering, 5);
        World.enrolled(cohort, World.aLeaderAt(SCHOOL), SCHOOL);
    }

    @Test
    void refusesMorePlacesThanTheFunderGranted() {
        Attack.isRefusedBy("ck_account_places", posting("PLACES_TAKEN", "PLACES_FREE", 2));
        Attack.isRefusedBy("ck_account_places", posting("PLACES_FREE", "PLACES_TAKEN", 2));
    }

    @Test
    void refusesPlacesThatNoEnrolmentHolds() {
        Attack.isRefusedBy("ck_offering_places_counted", posting("PLACES_TAKEN", "PLACES_FREE", 1));
        Attack.isRefusedBy("ck_offering_places_counted", posting("PLACES_FREE", "PLACES_TAKEN", 1));
    }

    @Test
    void refusesPlacesThatNobodyGranted() {
        Attack.isRefusedBy("ck_offering_places_granted", posting("PLACES_FREE", "PLACES_GRANTED", 1));
        Attack.isRefusedBy("ck_offering_places_granted", "update offering set funded_places = 3");
    }

    @Test
    void refusesAnEnrolmentThatHoldsNoPlaceOfTheLedger() {
        Attack.isRefusedBy(
                "ck_offering_places_counted",
                "update cohort set seats_taken = 2",
                "insert into enrolment select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(),"
                        + " 'leader_id', '" + World.aLeader() + "'::uuid))).* from enrolment e");
    }

    @Test
    void refusesPlacesPaidForWithMoney() {
        World.allocate(1);
        Attack.isRefusedBy(
                "ck_ledger_transaction_balances",
                transaction("PLACE_TAKEN"),
                entry(1, "UNCOMMITTED", -1),
                entry(2, "PLACES_FREE/" + offering, 1));
    }

    @Test
    void takesAPlaceOnceForEachStep() {
        Attack.isRefusedBy(
                "uq_ledger_transaction_source_key",
                "insert into ledger_transaction select gen_random_uuid(), source_key, kind, occurred_at, recorded_by,"
                        + " recorded_in from ledger_transaction where kind = 'PLACE_TAKEN'");
    }

    @Test
    void movesPlacesAndNothingElse() {
        // Given
        String second = World.enrolled(cohort, World.aLeaderAt(SCHOOL), SCHOOL);
        assertThatProblem(Api.school(SCHOOL)
                        .post("/enrolments", World.enrolment(cohort, World.aLeaderAt(SCHOOL), SCHOOL)))
                .is(409)
                .hasCode("FUNDED_PLACES_EXHAUSTED");
        // When
        World.ok(Api.school(SCHOOL).post("/enrolments/" + second + "/withdrawal", Map.of("reasonCode", "OTHER")));
        // Then
        assertThat(Database.value(
                        "select string_agg(split_part(code, '/', 1) || ' ' || balance_pence, ', ' order by code)"
                                + " from account where unit = 'PLACE'"))
                .isEqualTo("PLACES_FREE 1, PLACES_GRANTED -2, PLACES_TAKEN 1");
        assertThat(World.ok(Api.auditor().get("/offerings/" + offering)).<Integer>path("placesTaken"))
                .isEqualTo(1);
        assertThat(World.balances())
                .isNotEmpty()
                .doesNotContainKey("PLACES_FREE/" + offering)
                .allSatisfy((account, balance) -> assertThat(balance).isZero());
    }

    private String[] posting(String raised, String lowered, int places) {
        return new String[] {
            transaction("PLACE_TAKEN"),
            entry(1, raised + "/" + offering, places),
            entry(2, lowered + "/" + offering, -places)
        };
    }

    private static final UUID FORGED = UUID.fromString("00000000-0000-7000-8000-00000000abcd");

    private static String transaction(String kind) {
        return "insert into ledger_transaction (id, source_key, kind, occurred_at, recorded_by) values ('" + FORGED
                + "', 'forged', '" + kind + "', now(), 'mallory')";
    }

    private static String entry(int line, String account, int amount) {
        return "insert into ledger_entry values ('" + FORGED + "', " + line + ", '" + account + "', " + amount + ")";
    }
}
