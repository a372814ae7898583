package careers.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database checks and seals at each step of a claim costs the same, however many claims of others there are. */
@QuarkusTest
@WithInfrastructure
class ClaimReadsTest {

    private static final String CLAIM = "019f0000-0000-7000-8000-000000000007";

    /** Lines and live slots of 5,000 claims of others. */
    private static final String OTHERS = """
            insert into payment_line (id, run_id, claim_id, payee, amount_pence, state, end_to_end_id, attempt)
            select gen_random_uuid(), gen_random_uuid(), c.id, 'EN-100000', 100000, 'PENDING',
                   replace(c.id::text, '-', '') || '-1', 1
            from (select gen_random_uuid() as id from generate_series(1, 5000)) c;
            insert into bursary_slot (scheme_id, subject_kind, subject_key, slot_no, max_slots, claim_id, policy_version_id)
            select '019f0000-0000-7000-8000-000000000001', 'ESTABLISHMENT', 'EN-' || 100000 + n, 1, 2, gen_random_uuid(),
                   '019f0000-0000-7000-8000-000000000002'
            from generate_series(1, 5000) n;
            analyze payment_line;
            analyze bursary_slot""";

    private static final String SLOT = """
            insert into bursary_slot (scheme_id, subject_kind, subject_key, slot_no, max_slots, claim_id, policy_version_id)
            values ('019f0000-0000-7000-8000-000000000001', 'ESTABLISHMENT', 'EN-%d', 2, %d, '%s',
                    '019f0000-0000-7000-8000-000000000002')""";

    private Connection connection;

    @BeforeEach
    void fill() throws SQLException {
        connection = Database.superuserConnection();
        connection.setAutoCommit(false);
        run("set local session_replication_role = replica");
        run(OTHERS);
        run("set local session_replication_role = origin");
    }

    @AfterEach
    void undo() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void aStepIsSealedWithoutReadingLinesOfOtherClaims() throws SQLException {
        // Given
        long before = readThrough("payment_line");
        // When
        run("select aggregate_rows('bursary-claim', '" + CLAIM + "', true)");
        // Then
        assertThat(readThrough("payment_line")).isEqualTo(before);
    }

    @Test
    void aSlotIsTakenWithoutReadingThoseOfOtherSubjects() throws SQLException {
        // Given
        long before = readThrough("bursary_slot");
        // When: it is left, and refused afterwards, because there is no such claim
        assertRefused(SLOT.formatted(100_001, 2, CLAIM), "fk_bursary_slot_claim");
        // Then
        assertThat(readThrough("bursary_slot")).isEqualTo(before);
        // And the slot of the same school is still seen
        assertRefused(SLOT.formatted(100_001, 1, CLAIM).replace(", 2, 1,", ", 1, 1,"), "slot is left");
    }

    private void assertRefused(String sql, String words) throws SQLException {
        Savepoint before = connection.setSavepoint();
        assertThatThrownBy(() -> run(sql)).isInstanceOf(SQLException.class).hasMessageContaining(words);
        connection.rollback(before);
    }

    /** Rows that this transaction has read from one end of the table to the other. */
    private long readThrough(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select seq_tup_read from pg_stat_xact_user_tables where relname = '" + table + "'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
