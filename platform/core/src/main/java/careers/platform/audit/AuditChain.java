package careers.platform.audit;

import careers.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Seals what the audit trail holds and tells its head. */
@ApplicationScoped
public class AuditChain {

    /** In one transaction; more waits for the next. */
    private static final int AT_ONCE = 5_000;

    private static final String SEAL = "SELECT seal_audit_entries(?)";
    private static final String HEAD = """
            SELECT s.no, s.sha256, coalesce(a.aggregate_version, 0), coalesce((a.payload ->> 'entries')::bigint, 0)
            FROM audit_seal s LEFT JOIN LATERAL (
                SELECT aggregate_version, payload FROM outbox
                WHERE aggregate_type = 'audit-head' AND aggregate_id = ? ORDER BY aggregate_version DESC LIMIT 1) a ON true
            ORDER BY s.no DESC LIMIT 1""";
    private static final String WAITING = "SELECT count(*) FROM outbox"
            + " WHERE aggregate_type = 'audit-head' AND aggregate_id = ? AND position IS NULL";

    private final DataSource dataSource;
    private final Outbox outbox;
    private final String service;

    AuditChain(
            DataSource dataSource,
            Outbox outbox,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.dataSource = dataSource;
        this.outbox = outbox;
        this.service = application.replaceFirst("-service$", "");
    }

    /**
     * Seals the entries that wait and appends the event of the new head, in one transaction.
     *
     * @return whether the head has moved since it was told last
     */
    @Transactional
    public boolean anchor() {
        try (Connection connection = dataSource.getConnection()) {
            seal(connection);
            return tell(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** True when every head that was told has reached the broker. */
    boolean isPublished() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement waiting = connection.prepareStatement(WAITING)) {
            waiting.setString(1, service);
            try (ResultSet row = waiting.executeQuery()) {
                row.next();
                return row.getInt(1) == 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void seal(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                PreparedStatement seal = connection.prepareStatement(SEAL)) {
            // Where rows have a reach, the chain is over everybody's.
            statement.execute("SET LOCAL careers.oversees = 'true'");
            seal.setInt(1, AT_ONCE);
            seal.execute();
        }
    }

    private boolean tell(Connection connection) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(HEAD)) {
            read.setString(1, service);
            try (ResultSet row = read.executeQuery()) {
                if (!row.next() || row.getLong(1) == row.getLong(4)) {
                    return false;
                }
                AuditHead head = new AuditHead(row.getLong(1), row.getString(2));
                outbox.append(service + ".audit-head.anchored", service, row.getLong(3) + 1, head);
                return true;
            }
        }
    }
}
