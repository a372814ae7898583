package careers.survey.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** The exports for those who change what is in them. */
@ApplicationScoped
public class Exports {

    // An export whose snapshot is about to be taken waits for this lock; see ExportRun.
    private static final String LOCK =
            "SELECT pg_advisory_xact_lock_shared(hashtextextended('data_export ' || ?::text, 0))";
    private static final String TAKE_BACK = """
            UPDATE data_export SET state = 'EXPIRED', reason = 'OUTDATED'
            WHERE campaign_id = ? AND state = 'SUCCEEDED'""";
    private static final String BEGIN_ANEW = """
            UPDATE data_export SET run = run + 1, attempts = 0, lease_until = NULL, rows_written = 0, rows_total = NULL
            WHERE campaign_id = ? AND state = 'RUNNING'""";

    private final DataSource dataSource;

    Exports(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** As the other, for those who have no connection of their own in hand. */
    @Transactional(TxType.MANDATORY)
    public void forget(UUID campaignId) {
        try (Connection connection = dataSource.getConnection()) {
            forget(connection, campaignId);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Takes back every export that may hold a response that is withdrawn, changed or erased in the running transaction:
     * with its commit no such file is given out any more, and soon afterwards there is none. What is being written begins
     * anew.
     *
     * @param connection of the running transaction
     */
    public void forget(Connection connection, UUID campaignId) throws SQLException {
        for (String sql : new String[] {LOCK, TAKE_BACK, BEGIN_ANEW}) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, campaignId);
                statement.execute();
            }
        }
    }
}
