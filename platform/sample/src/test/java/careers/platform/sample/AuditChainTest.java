package careers.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import careers.platform.audit.AnchoredHeads;
import careers.platform.audit.AuditChain;
import careers.platform.audit.AuditHead;
import careers.platform.audit.AuditVerifier;
import careers.platform.audit.AuditVerifier.Kind;
import careers.platform.id.Ids;
import careers.platform.testing.Database;
import careers.platform.testing.Infrastructure;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever owns the database can change an audit trail, and is found out. */
@QuarkusTest
@WithInfrastructure
class AuditChainTest {

    @Inject
    AuditChain chain;

    private List<AuditHead> heads;

    /** Nine entries, told of after three, six and nine. */
    @BeforeEach
    void begin() throws SQLException {
        forget();
        for (int set = 0; set < 3; set++) {
            for (int i = 0; i < 3; i++) {
                act("PAY_" + set + i);
            }
            assertThat(chain.anchor()).isTrue();
        }
        assertThat(chain.anchor()).as("nothing has happened since").isFalse();
        heads = told();
        assertThat(heads).extracting(AuditHead::entries).containsExactly(3L, 6L, 9L);
    }

    @AfterEach
    void forget() throws SQLException {
        // A relay that is publishing would count events that are gone.
        await().until(() -> "0".equals(Database.value("SELECT count(*) FROM outbox WHERE position IS NULL")));
        asOwner("DELETE FROM audit_entry; DELETE FROM audit_seal; DELETE FROM audit_unsealed;"
                + " DELETE FROM outbox WHERE aggregate_type = 'audit-head'");
    }

    @Test
    void findsNothingWrongWithWhatNobodyTouched() throws SQLException {
        act("NOT_SEALED_YET");

        AuditVerifier.Report report = verify();

        assertThat(report.findings()).isEmpty();
        assertThat(report.entries()).isEqualTo(9);
        assertThat(report.heads()).isEqualTo(3);
    }

    @Test
    void publishesItsHeads() {
        await().untilAsserted(() -> assertThat(AnchoredHeads.of(Infrastructure.bootstrapServers(), "sample"))
                .containsAll(heads));
        assertThat(AnchoredHeads.of(Infrastructure.bootstrapServers(), "nobody"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"actor = 'somebody'", "target = 'other/1'", "recorded_at = recorded_at - interval '1 day'"})
    void findsARowThatWasChanged(String change) throws SQLException {
        asOwner("UPDATE audit_entry SET " + change + " WHERE action = 'PAY_11'");

        assertThat(verify().findings()).containsExactly(new AuditVerifier.Finding(Kind.CHANGED, "seal 5"));
    }

    @Test
    void findsARowThatWasDeletedInTheMiddle() throws SQLException {
        asOwner("DELETE FROM audit_entry WHERE action = 'PAY_11'");

        assertThat(verify().findings()).containsExactly(new AuditVerifier.Finding(Kind.ENTRY_MISSING, "seal 5"));
    }

    @Test
    void findsARowThatWasDeletedWithItsSeal() throws SQLException {
        asOwner("DELETE FROM audit_entry WHERE action = 'PAY_11'; DELETE FROM audit_seal WHERE no = 5");

        assertThat(verify().findings()).containsExactly(new AuditVerifier.Finding(Kind.SEAL_MISSING, "seal 5"));
    }

    @Test
    void findsATailThatWasCutOffOnlyByWhatWasTold() throws SQLException {
        asOwner("DELETE FROM audit_entry WHERE action LIKE 'PAY_2%'; DELETE FROM audit_seal WHERE no > 6");

        assertThat(verify(List.of()).findings()).isEmpty();
        assertThat(verify().findings())
                .containsExactly(new AuditVerifier.Finding(Kind.CUT_OFF, "seal 9, the chain ends with 6"));
    }

    @Test
    void findsAChainThatWasMadeAnewOnlyByWhatWasTold() throws SQLException {
        asOwner("UPDATE audit_entry SET actor = 'somebody' WHERE action = 'PAY_11';"
                + " DELETE FROM audit_seal; INSERT INTO audit_unsealed SELECT id FROM audit_entry;"
                + " SELECT seal_audit_entries(100)");

        assertThat(verify(List.of()).findings()).isEmpty();
        assertThat(verify().findings())
                .containsExactly(
                        new AuditVerifier.Finding(Kind.REWRITTEN, "seal 6"),
                        new AuditVerifier.Finding(Kind.REWRITTEN, "seal 9"));
    }

    @Test
    void findsAnEntryThatWasSlippedInBesideTheChain() throws SQLException {
        act("SLIPPED_IN");
        asOwner("DELETE FROM audit_unsealed");

        assertThat(verify().findings()).extracting(AuditVerifier.Finding::kind).containsExactly(Kind.UNSEALED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE audit_seal SET no = no + 100", "DELETE FROM audit_seal", "TRUNCATE audit_seal"})
    void refusesToChangeASeal(String attack) {
        assertThatThrownBy(() -> Database.execute(attack)).hasMessageContaining("audit seals are only ever added");
    }

    private static List<AuditHead> told() {
        try (Connection connection = Database.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT (payload ->> 'entries')::bigint, payload ->> 'sha256'"
                        + " FROM outbox WHERE aggregate_type = 'audit-head' ORDER BY aggregate_version")) {
            List<AuditHead> told = new ArrayList<>();
            while (row.next()) {
                told.add(new AuditHead(row.getLong(1), row.getString(2)));
            }
            return told;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private AuditVerifier.Report verify() throws SQLException {
        return verify(heads);
    }

    private static AuditVerifier.Report verify(List<AuditHead> told) throws SQLException {
        try (Connection connection = Database.connection()) {
            return AuditVerifier.verify(connection, told);
        }
    }

    private static void act(String action) throws SQLException {
        Database.execute("INSERT INTO audit_entry VALUES ('" + Ids.next() + "', 'officer-1', '" + action
                + "', 'payment-runs/1', '" + UUID.randomUUID() + "', now())");
    }

    /** As the superuser, for whom no trigger fires. */
    private static void asOwner(String sql) throws SQLException {
        try (Connection connection = Database.superuserConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute(sql);
        }
    }
}
