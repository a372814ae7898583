package careers.training;

import static careers.training.World.SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The record of events past the service. */
@QuarkusTest
@WithInfrastructure
class RecordAttackTest {

    private String claim;

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        World.allocate(1_000);
        claim = World.aClaim(SCHOOL);
    }

    @Test
    void refusesAStepThatNoEventTells() {
        Attack.isRefusedBy(
                "ck_bursary_claim_told",
                "update bursary_slot set released_at = now()",
                "update bursary_claim set state = 'WITHDRAWN'");
        String enrolment = World.enrolled(World.aCohort(World.ukprn(), 3), World.aLeaderAt(SCHOOL), SCHOOL);
        World.endorse(enrolment);
        Attack.isRefusedBy(
                "ck_enrolment_told",
                "insert into enrolment_step select enrolment_id, version + 1, 'CONFIRMED', 'CONFIRMED', null, acted_as, acted_by,"
                        + " acted_at from enrolment_step where version = 1 and enrolment_id = '" + enrolment + "'",
                "update enrolment set state = 'CONFIRMED', confirmed_at = now(), version = 2 where id = '" + enrolment
                        + "'");
    }

    @Test
    void refusesAStepThatOnlyAnEarlierEventTells() {
        // The event of the version is there, but another transaction wrote it.
        Attack.isRefusedBy(
                "ck_bursary_claim_told",
                "update bursary_slot set released_at = now()",
                "update bursary_claim set state = 'WITHDRAWN', version = version - 1");
    }

    @Test
    void refusesAGapInTheEventsOfAnAggregate() {
        Attack.isRefusedBy("ck_outbox_gapless", event(100));
        Attack.isRefusedBy("ck_outbox_gapless", event(2).replace("'" + claim + "'", "gen_random_uuid()::text"));
        Attack.isRefusedBy("uq_outbox_aggregate_version", event(1));
    }

    @Test
    void refusesToChangeOrForgetAnEvent() {
        Attack.isRefusedBy("ck_outbox_record", "update outbox set payload = payload || '{\"state\": \"PAID\"}'");
        Attack.isRefusedBy("ck_outbox_record", "update outbox set aggregate_version = aggregate_version + 100");
        Attack.isRefusedBy("ck_outbox_record", "update outbox set type = 'training.bursary-claim.paid'");
        Attack.isRefusedBy("ck_outbox_record", "delete from outbox");
        Attack.isRefusedBy("ck_outbox_record", "truncate outbox");
    }

    @Test
    void refusesToChangeOrForgetASeal() {
        Attack.isRefusedBy("ck_seal_record", "update seal set sha256 = repeat('0', 64)");
        Attack.isRefusedBy("ck_seal_record", "delete from seal");
        Attack.isRefusedBy("ck_seal_record", "truncate seal");
    }

    @Test
    void findsTheLastSealByIndexWhateverTheCollationOfItsKey() throws SQLException {
        try (var connection = Database.connection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local enable_seqscan = off");
            // When: the name of a trigger's table has the collation C
            statement.execute(
                    "select put_seal('row:payment_run' collate \"C\", 'an id' collate \"C\", null, null, '{}')");
            // Then
            try (var scans = statement.executeQuery("select pg_stat_get_xact_numscans('seal'::regclass)")) {
                scans.next();
                assertEquals(0, scans.getLong(1));
            }
            connection.rollback();
        }
    }

    private String event(int version) {
        return "insert into outbox (event_id, topic, type, aggregate_type, aggregate_id, aggregate_version, payload,"
                + " traceparent, created_at) values (gen_random_uuid(), 'x', 'training.bursary-claim.paid', 'bursary-claim',"
                + " '" + claim + "', " + version + ", '{}', 'x', now())";
    }
}
