package careers.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The work on a register file, seen while it goes on, cut off, and failing. */
@QuarkusTest
@WithInfrastructure
class RegisterOperationTest {

    private static final int FIRST = 100_000;
    private static final int ROWS = 4_500;
    private static final String FILE = Registers.schools(FIRST, FIRST + ROWS - 1);
    /** The event of a school in the second chunk: whoever holds it stops the work there. */
    private static final String SECOND_CHUNK = """
            insert into outbox (event_id, topic, type, aggregate_type, aggregate_id, aggregate_version, payload,
                                traceparent, created_at)
            values (uuidv7(), 'none', 'held', 'establishment', 'EN-103000', 1, '{}', '', now())""";

    @BeforeEach
    void start() {
        World.reset();
    }

    @Test
    void showsHowFarTheWorkIsWhileItGoesOn() throws SQLException {
        try (Connection holder = Database.connection();
                Statement held = holder.createStatement()) {
            // Given
            holder.setAutoCommit(false);
            held.execute(SECOND_CHUNK);
            // When
            Response accepted = Registers.post("", FILE);
            // Then
            assertThat(accepted.<String>path("state")).isEqualTo("WAITING");
            assertThat(accepted.<Integer>path("rows")).isEqualTo(ROWS);
            assertThat(accepted.<Integer>path("rowsDone")).isZero();
            Response running = reached(accepted, 2_000);
            assertThat(running.<String>path("state")).isEqualTo("RUNNING");
            assertThat(running.<Map<String, ?>>path("")).doesNotContainKeys("added", "finishedAt", "refusal");
            assertThat(Database.value("select count(*) from establishment")).isEqualTo("0");
            holder.rollback();
            Response done = Registers.ended("DONE", accepted);
            assertThat(done.<Integer>path("rowsDone")).isEqualTo(ROWS);
            assertThat(done.<Integer>path("added")).isEqualTo(ROWS);
        }
    }

    @Test
    void worksOnFilesInTheOrderInWhichTheyCame() throws SQLException {
        try (Connection holder = Database.connection();
                Statement held = holder.createStatement()) {
            // Given
            holder.setAutoCommit(false);
            held.execute(SECOND_CHUNK);
            Response later = Registers.post("?effectiveOn=2025-04-22", FILE);
            reached(later, 2_000);
            // When: each of these is decided by those before it
            Response earlier = Registers.post("?effectiveOn=2025-04-21", FILE);
            Response again = Registers.post("?effectiveOn=2025-04-23", FILE);
            // Then
            assertThat(states()).containsExactly("WAITING", "WAITING", "RUNNING");
            holder.rollback();
            assertThat(Registers.ended("DONE", again).<Integer>path("unchanged"))
                    .isEqualTo(ROWS);
            assertThat(Registers.followed(earlier).<String>path("refusal.latest"))
                    .isEqualTo("2025-04-22");
            assertThat(states()).containsExactly("DONE", "REFUSED", "DONE");
        }
    }

    @Test
    void importsEverythingOnceAlthoughConnectionsAreCutOffInTheMiddle() throws SQLException {
        try (Connection holder = Database.connection();
                Statement held = holder.createStatement()) {
            // Given
            holder.setAutoCommit(false);
            held.execute(SECOND_CHUNK);
            Response accepted = Registers.post("", FILE);
            // When: more often than a failure of the file itself would be forgiven
            String pid = pid(held);
            Set<String> cutOff = new HashSet<>();
            await().pollInterval(Duration.ofMillis(50))
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> {
                        Optional.ofNullable(cutOffWhoeverWaitsFor(pid)).ifPresent(cutOff::add);
                        return cutOff.size() == 4;
                    });
            holder.rollback();
            // Then
            Registers.ended("DONE", accepted);
        }
        everythingIsThereOnce();
        assertThat(Database.value("select failures from register_file")).isEqualTo("0");
    }

    @Test
    void takesUpWhatAKilledInstanceLeftBehind() {
        // Given
        World.execute("""
                insert into register_file (id, layout, dry_run, coverage, effective_on, sha256, content, row_count,
                    requested_by, received_at, state, rows_done, failures)
                select '01900000-0000-7000-8000-0000000000aa', 'GIAS', false, 'COMPLETE', current_date,
                       encode(sha256(file), 'hex'), file, %d, 'admin-1', now(), 'RUNNING', 2000, 0
                from convert_to('%s', 'UTF8') file""".formatted(ROWS, FILE));
        // When: another instance looks by itself
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Database.value("select state from register_file"), "DONE"::equals);
        // Then
        everythingIsThereOnce();
    }

    @Test
    void endsWhatFailsAgainAndAgainAndGoesOnWithTheNext() {
        // Given
        World.execute("""
                create function fail_for_test() returns trigger language plpgsql as $$
                begin
                    raise exception 'on purpose';
                end $$""");
        World.execute("create trigger tg_fail_for_test before insert on establishment"
                + " for each row when (new.name = 'Broken') execute function fail_for_test()");
        try {
            // When
            Response broken = Registers.post("", Registers.GIAS + "900001,Ash,Open,,\r\n900002,Broken,Open,,\r\n");
            Response next = Registers.post("", Registers.GIAS + "900003,Cedar,Open,,\r\n");
            // Then
            Response failed = Registers.ended("FAILED", broken);
            assertThat(failed.<String>path("refusal.code")).isEqualTo("IMPORT_FAILED");
            assertThat(failed.<String>path("refusal.title.cy")).startsWith("Methodd y mewnforio");
            assertThat(Registers.ended("DONE", next).<Integer>path("added")).isEqualTo(1);
            assertThat(Database.value("select string_agg(reference, ' ') from establishment"))
                    .isEqualTo("EN-900003");
            assertThat(Database.value("select count(*) from establishment_import"))
                    .isEqualTo("1");
        } finally {
            World.execute("drop function fail_for_test() cascade");
        }
    }

    private static Response reached(Response accepted, int rows) {
        return await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(30))
                .until(() -> Registers.followed(accepted), view -> view.<Integer>path("rowsDone") == rows);
    }

    private static String pid(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getString(1);
        }
    }

    private static List<String> states() {
        return World.ok(Api.auditor().get("/establishment-imports")).path("items.state");
    }

    /** Ends the connections that wait for this one; which they were. */
    private static String cutOffWhoeverWaitsFor(String holder) {
        return Database.value("select string_agg(pid::text, ' ') from pg_stat_activity where usename = current_user"
                + " and case when pg_blocking_pids(pid) @> array[" + holder + "] then pg_terminate_backend(pid) end");
    }

    private static void everythingIsThereOnce() {
        assertThat(Database.value("select count(*) || ' ' || max(version) from establishment"))
                .isEqualTo(ROWS + " 1");
        assertThat(Database.value("select count(*) from outbox where aggregate_type = 'establishment'"))
                .isEqualTo(Integer.toString(ROWS));
        assertThat(Database.value("select count(*) from establishment_import")).isEqualTo("1");
        assertThat(Database.value("select content is null from register_file")).isEqualTo("t");
    }
}
