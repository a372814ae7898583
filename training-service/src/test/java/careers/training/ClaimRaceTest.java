package careers.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Claims under many hands at once: the database decides, and the ledger proves it. With
 * {@code -Dcareers.race.full=true} it is 64 duplicates of 200 submissions, and 500 approvals for 499 budgets.
 */
@QuarkusTest
@WithInfrastructure
class ClaimRaceTest {

    private static final boolean FULL = Boolean.getBoolean("careers.race.full");
    private static final int DUPLICATES = 64;
    private static final int SUBMISSIONS = FULL ? 200 : 20;
    private static final int APPROVALS = FULL ? 500 : 80;
    private static final long PENCE = 100_000;

    private static final String WAITING = "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
            + " and query like 'insert into ledger_entry%'";

    private final Crowd crowd = new Crowd();

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
    }

    @AfterEach
    void end() {
        crowd.close();
    }

    @Test
    void makesOneClaimOfAllDuplicatesOfEachSubmission() throws Exception {
        // Given
        World.allocate(1_000_000);
        List<Callable<Integer>> submissions = submissionsOf(SUBMISSIONS);
        List<Callable<Integer>> calls = new ArrayList<>();
        Collections.nCopies(DUPLICATES, submissions).forEach(calls::addAll);
        // When
        Map<Integer, Long> statuses = crowd.race(calls);
        // Then
        assertThat(statuses).containsEntry(201, (long) SUBMISSIONS);
        assertThat(statuses.keySet()).isSubsetOf(201, 409, 422);
        assertThat(Database.value("select count(*) || '/' || count(distinct enrolment_id) from bursary_claim"))
                .isEqualTo(SUBMISSIONS + "/" + SUBMISSIONS);
        assertThat(Database.value("select count(*) from bursary_slot")).isEqualTo(Integer.toString(2 * SUBMISSIONS));
        assertThat(World.balances()).containsEntry("COMMITTED", SUBMISSIONS * PENCE);
        assertThat(Database.value("select count(*) from outbox where type = 'training.bursary-claim.submitted'"))
                .isEqualTo(Integer.toString(SUBMISSIONS));
    }

    @Test
    void approvesExactlyAsManyClaimsAsThereIsBudgetForWhenOneIsTooMany() throws Exception {
        // Given
        World.allocate((APPROVALS - 1) * 1_000L);
        // When
        Map<Integer, Long> submitted = crowd.race(submissionsOf(APPROVALS));
        List<String> claims = rows("select string_agg(id || '=' || content_sha256, ' ') from bursary_claim");
        Map<Integer, Long> first = crowd.race(decisions(claims, 1, "FIRST"));
        Map<Integer, Long> second = crowd.race(decisions(claims, 2, "SECOND"));
        // Then: the one too many is refused by the rule or, when the rule still passed, waits for budget.
        assertThat(submitted.keySet()).isSubsetOf(201, 422);
        assertThat(first).containsEntry(200, APPROVALS - 1L);
        assertThat(second).containsEntry(200, APPROVALS - 1L);
        assertThat(Database.value("select count(*) from bursary_claim where state = 'APPROVED'"))
                .isEqualTo(Integer.toString(APPROVALS - 1));
        assertThat(Database.value("select count(*) from bursary_claim where state not in ('APPROVED', 'HELD_BUDGET')"))
                .isEqualTo("0");
        assertThat(World.balances())
                .containsEntry("PAYABLE", (APPROVALS - 1) * PENCE)
                .containsEntry("COMMITTED", 0L)
                .containsEntry("UNCOMMITTED", 0L);
        assertThat(Database.value("select sum(amount_pence) from ledger_entry where account not like 'PLACES%'"))
                .isEqualTo("0");
        assertThat(Database.value("select count(*) from ledger_transaction where kind = 'CLAIM_PAYABLE'"))
                .isEqualTo(Integer.toString(APPROVALS - 1));
    }

    @Test
    void waitsForAnAccountOnlyWhenAllElseIsDoneAndSealed() throws Exception {
        // Given
        World.allocate(1_000_000);
        List<Callable<Integer>> submission = submissionsOf(1);
        try (Connection other = Database.superuserConnection();
                ExecutorService school = Executors.newSingleThreadExecutor()) {
            other.setAutoCommit(false);
            other.createStatement().execute("select * from account where code = 'COMMITTED' for update");
            // When
            Future<Map<Integer, Long>> submitted = school.submit(() -> crowd.race(submission));
            await().until(() -> "1".equals(Database.value(WAITING)));
            // Then
            assertThat(Database.value("select count(*) from pg_locks l where mode = 'RowExclusiveLock'"
                            + " and relation in ('seal'::regclass, 'audit_entry'::regclass, 'idempotency_key'::regclass)"
                            + " and pid in (select pid from pg_locks where not granted)"))
                    .isEqualTo("3");
            other.rollback();
            assertThat(submitted.get()).containsExactly(Map.entry(201, 1L));
        }
    }

    @Test
    void letsNothingThroughOnceASchemeIsFrozen() throws Exception {
        // Given
        World.allocate(1_000_000);
        List<Callable<Integer>> calls = new ArrayList<>(submissionsOf(40));
        AtomicReference<String> madeWhenFrozen = new AtomicReference<>();
        Callable<Integer> freeze =
                crowd.approver(3, "/schemes/careers-leader-bursary/freeze", "{\"reason\": \"FUNDER_INSTRUCTION\"}");
        calls.add(20, () -> {
            int status = freeze.call();
            // The freeze has waited for whoever was on the way: what is there now is all there will be.
            madeWhenFrozen.set(Database.value("select count(*) from bursary_claim"));
            return status;
        });
        // When
        Map<Integer, Long> statuses = crowd.race(calls);
        // Then
        assertThat(statuses).containsEntry(200, 1L);
        assertThat(statuses.keySet()).isSubsetOf(200, 201, 409, 422);
        assertThat(Database.value("select count(*) from bursary_claim")).isEqualTo(madeWhenFrozen.get());
        assertThat(statuses.getOrDefault(201, 0L).toString()).isEqualTo(madeWhenFrozen.get());
    }

    @Test
    void keepsALineageWithinItsLimitWhicheverSchoolClaims() throws Exception {
        // Given
        World.allocate(1_000_000);
        List<Callable<Integer>> submissions = submissionsOf(20);
        for (int i = 1; i < 10; i++) {
            World.execute("insert into establishment_link (urn, linked_urn, kind) values ('" + (199_999 + i) + "', '"
                    + (200_000 + i) + "', 'SUCCESSOR')");
        }
        // When
        Map<Integer, Long> statuses = crowd.race(submissions);
        // Then
        assertThat(statuses).containsEntry(201, 2L);
        assertThat(statuses.keySet()).isSubsetOf(201, 409, 422);
        assertThat(Database.value("select count(*) from bursary_claim")).isEqualTo("2");
    }

    /** A submission for each of so many completed enrolments, two to a school. */
    private List<Callable<Integer>> submissionsOf(int count) {
        ClaimSeed.enrolments(count, World.aCohort(World.ukprn(), 5));
        return rows("select string_agg(id || '=' || establishment, ' ') from enrolment").stream()
                .map(row -> row.split("="))
                .map(row -> crowd.school(row[1], "/bursary-claims", "{\"enrolmentId\": \"" + row[0] + "\"}"))
                .toList();
    }

    private List<Callable<Integer>> decisions(List<String> claims, int approver, String stage) {
        return claims.stream()
                .map(row -> row.split("="))
                .map(row -> crowd.approver(
                        approver,
                        "/bursary-claims/" + row[0] + "/decisions",
                        "{\"stage\": \"" + stage + "\", \"outcome\": \"APPROVED\", \"contentSha256\": \"" + row[1]
                                + "\"}"))
                .toList();
    }

    private static List<String> rows(String sql) {
        return Arrays.asList(Database.value(sql).split(" "));
    }
}
