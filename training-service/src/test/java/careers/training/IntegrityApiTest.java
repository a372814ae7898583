package careers.training;

import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import careers.platform.testing.Database;
import careers.platform.testing.TopicProbe;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verification replays the events and names what differs, whichever table it is in. */
@QuarkusTest
@WithInfrastructure
class IntegrityApiTest {

    private static String builtFor;
    private static String claim;

    /** One journey for all that is done to it under one name: each expects a difference that no other makes. */
    @BeforeEach
    void start(TestInfo test) {
        String name = test.getTestMethod().orElseThrow().getName();
        if (!name.equals(builtFor)) {
            build();
            builtFor = name;
        }
    }

    private static void build() {
        World.reset();
        World.importRegister();
        World.allocate(10_000);
        claim = World.anApprovedClaim(SCHOOL);
        String run = World.anAuthorisedRun();
        World.ok(Api.officer().post("/payment-runs/" + run + "/instruction", null));
        try (TopicProbe topic = TopicProbe.on("training.bursary-claim.v1")) {
            topic.awaitKey(
                    claim,
                    Integer.parseInt(
                            Database.value("select count(*) from outbox where aggregate_id = '" + claim + "'")));
        }
    }

    @Test
    void findsNothingWrongAfterAWholeJourney() {
        // When
        Response found = verify();
        // Then
        assertThat(found.<List<?>>path("differences")).isEmpty();
        assertThat(found.<String>path("state")).isEqualTo("INTACT");
        assertThat(found.<Integer>path("chains"))
                .isEqualTo(found.<Integer>path("chainsChecked"))
                .isEqualTo(Integer.parseInt(Database.value("select count(*) from seal where step = 1")));
        assertThat(found.<String>path("rootSha256")).matches("[0-9a-f]{64}");
    }

    /** Somebody who owns the tables, turns their triggers off and flips one value. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
                bursary_claim ; rules ; rules || 'x' ; CHANGED
                bursary_claim ; submitted_at ; submitted_at - interval '1 day' ; CHANGED
                claim_decision ; second_approver ; 'approver-9' ; CHANGED
                claim_decision ; first_decided_at ; now() ; CHANGED
                bursary_slot ; slot_no ; max_slots ; CHANGED
                payment_line ; payee ; 'EN-900002' ; CHANGED
                payment_line ; amount_pence ; amount_pence + 1 ; CHANGED
                payment_run ; total_pence ; total_pence + 1 ; CHANGED
                ledger_transaction ; recorded_by ; 'somebody' ; CHANGED
                ledger_entry ; amount_pence ; amount_pence * 2 ; CHANGED
                account ; balance_pence ; balance_pence + 1 ; UNBALANCED
                enrolment ; requested_at ; now() ; CHANGED
                enrolment_step ; acted_by ; 'somebody' ; CHANGED
                completion ; declared_by ; 'somebody' ; CHANGED
                outbox ; payload ; payload || '{"amountPence": 1}' ; CHANGED
                outbox ; type ; type || '-not' ; CHANGED
                seal ; rows ; rows || '{"x/1": {}}' ; CHAIN_BROKEN
                seal ; event ; event || '{"type": "x"}' ; CHAIN_BROKEN
                seal ; sha256 ; repeat('0', 64) ; CHAIN_BROKEN
                """)
    void namesTheRowThatWasTamperedWith(String table, String column, String value, String kind) throws SQLException {
        // Given
        String id = aRowOf(table);
        // When
        behindItsBack(
                table,
                "update " + table + " set " + column + " = " + value + " where " + keyOf(table) + " = '" + id + "'");
        // Then
        Response found = verify();
        assertThat(found.<String>path("state")).isEqualTo("DIFFERENT");
        String named = kind.equals("CHAIN_BROKEN") ? "sha256" : column;
        assertThat(found.<List<Map<String, String>>>path("differences"))
                .contains(Map.of("table", table, "id", id, "column", named, "kind", kind));
    }

    @ParameterizedTest
    @CsvSource({"claim_decision", "payment_line", "outbox", "ledger_entry"})
    void namesARowThatIsGone(String table) throws SQLException {
        // Given
        String id = aRowOf(table);
        // When
        behindItsBack(table, "delete from " + table + " where " + keyOf(table) + " = '" + id + "'");
        // Then
        assertThat(verify().<List<Map<String, String>>>path("differences"))
                .contains(Map.of("table", table, "id", id, "kind", "MISSING"));
    }

    @Test
    void namesARowThatNoEventMade() throws SQLException {
        // Given
        String id = "019b0000-0000-7000-8000-0000000000ab";
        // When
        behindItsBack(
                "ledger_transaction",
                "insert into ledger_transaction (id, source_key, kind, occurred_at, recorded_by) values ('" + id
                        + "', 'x', 'CLAIM_PAID', now(), 'x')");
        // Then
        assertThat(verify().<List<Map<String, String>>>path("differences"))
                .contains(Map.of("table", "ledger_transaction", "id", id, "kind", "UNRECORDED"));
    }

    @Test
    void namesAChangeThatNoTriggerRefusedAndNoEventTells() {
        // Given
        String enrolment = aRowOf("enrolment");
        // When
        World.execute("update enrolment set requested_at = requested_at - interval '1 day'");
        // Then
        assertThat(verify().<List<Map<String, String>>>path("differences"))
                .containsExactly(
                        Map.of("table", "enrolment", "id", enrolment, "column", "requested_at", "kind", "CHANGED"));
    }

    @Test
    void doesNotTakeAHistoryThatWasMadeAnewForTheOldOne() throws SQLException {
        // Given
        World.awaitPublication();
        Response before = verify();
        assertThat(before.<String>path("state")).isEqualTo("INTACT");
        // When
        behindItsBack("bursary_claim", "update bursary_claim set rules = 'OTHER.1=PASS'");
        behindItsBack("seal", """
                update seal set rows = jsonb_set(rows, array['bursary_claim/' || aggregate_id, 'rules'], '"OTHER.1=PASS"')
                where aggregate_type = 'bursary-claim' and rows -> ('bursary_claim/' || aggregate_id) ? 'rules'""");
        behindItsBack("seal", """
                do $$ declare s seal; last text := ''; begin
                    for s in select * from seal where aggregate_type = 'bursary-claim' order by step loop
                        last := seal_sha256(s.aggregate_type, s.aggregate_id, s.step, last, s.event, s.rows);
                        update seal set sha256 = last, previous_sha256 = coalesce((
                                select p.sha256 from seal p where p.aggregate_id = s.aggregate_id and p.step = s.step - 1), '')
                            where aggregate_type = s.aggregate_type and aggregate_id = s.aggregate_id and step = s.step;
                    end loop;
                end $$""");
        // Then
        Response after = verify();
        assertThat(after.<List<Map<String, String>>>path("differences"))
                .containsExactly(Map.of(
                        "table", "integrity_verification",
                        "id", before.path("verificationId"),
                        "column", "root_sha256",
                        "kind", "HISTORY_REWRITTEN"));
    }

    @Test
    void keepsWhatItFoundAndListsIt() {
        String id = verify().path("verificationId");
        Attack.isRefusedBy("ck_integrity_verification_record", "update integrity_verification set differences = 0");
        Attack.isRefusedBy("ck_integrity_verification_record", "delete from integrity_verification");
        assertThat(World.ok(Api.auditor().get("/integrity/verifications"))
                        .jsonPath()
                        .getList("items.verificationId"))
                .containsExactly(id);
        assertThat(Api.auditor()
                        .get("/integrity/verifications/019b0000-0000-7000-8000-0000000000ab")
                        .statusCode())
                .isEqualTo(404);
    }

    /** Starts a verification and follows it to its end. */
    static Response verify() {
        Response started = Api.auditor().post("/integrity/verifications", null);
        assertThat(started.statusCode()).as(started.asString()).isEqualTo(202);
        String path =
                started.header("Location").substring(started.header("Location").indexOf("/integrity"));
        return await().pollInterval(Duration.ofMillis(30))
                .atMost(Duration.ofMinutes(1))
                .until(() -> World.ok(Api.auditor().get(path)), found -> !"RUNNING".equals(found.path("state")));
    }

    private static void behindItsBack(String table, String sql) throws SQLException {
        try (Connection connection = Database.connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("alter table " + table + " disable trigger user");
            statement.execute(sql);
            statement.execute("alter table " + table + " enable trigger user");
            connection.commit();
        }
    }

    private static String aRowOf(String table) {
        return Database.value("select min(" + keyOf(table) + ") from " + table
                + switch (table) {
                    case "outbox" -> " where aggregate_type = 'bursary-claim'";
                    case "account" -> " where code = 'PAYABLE'";
                    case "bursary_slot" -> " where subject_kind = 'ESTABLISHMENT'";
                    default -> "";
                });
    }

    /** The key as differences name it. */
    private static String keyOf(String table) {
        return switch (table) {
            case "claim_decision" -> "claim_id::text";
            case "bursary_slot" -> "(claim_id || '/' || subject_kind)";
            case "enrolment_step" -> "(enrolment_id || '/' || version)";
            case "ledger_entry" -> "(transaction_id || '/' || line_no)";
            case "account" -> "code";
            case "outbox" -> "event_id::text";
            case "seal" -> "(aggregate_type || '/' || aggregate_id || '/' || step)";
            default -> "id::text";
        };
    }
}
