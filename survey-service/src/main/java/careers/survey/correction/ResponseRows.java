package careers.survey.correction;

import careers.survey.campaign.CampaignGate;
import careers.survey.response.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The rows of accepted responses, one at a time, for those who change them. Only within a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ResponseRows {

    private static final String PLACE_BY_CODE = "SELECT id, campaign_id FROM response WHERE withdrawal_code_hash = ?";
    private static final String PLACE_BY_ID = "SELECT id, campaign_id FROM response WHERE id = ?";
    private static final String LOCK = "SELECT 1 FROM response WHERE id = ? FOR UPDATE";
    // A statement of its own, so that it sees the amendment that was committed while the lock was waited for.
    private static final String READ = """
            SELECT r.id, r.campaign_id, r.instrument_id, r.instrument_version, r.audience, r.status, r.revision, r.answers,
                   coalesce(a.content_digest, r.content_digest), r.withdrawal_code_hash,
                   coalesce(r.withdrawn_at, a.amended_at, r.accepted_at)
            FROM response r LEFT JOIN response_amendment a ON a.response_id = r.id AND a.revision = r.revision
            WHERE r.id = ?""";
    private static final String WITHDRAW = """
            UPDATE response SET status = 'WITHDRAWN', revision = ?, withdrawn_at = ?, answers = '{}', not_asked = '{}',
                   warnings = '{}', establishment = NULL
            WHERE id = ?""";
    private static final String AMEND = """
            UPDATE response SET status = 'AMENDED', revision = ?, establishment = ?, language = ?, mode = ?,
                   interviewer_reference = ?, started_at = ?, completed_at = ?, answers = ?::json, not_asked = ?,
                   warnings = ?
            WHERE id = ?""";
    private static final String REMEMBER_AMENDMENT =
            "INSERT INTO response_amendment (response_id, revision, content_digest, amended_at) VALUES (?, ?, ?, ?)";
    private static final String DELETE = "DELETE FROM response WHERE id = ?";
    private static final String DELETE_DRAFT = "DELETE FROM response_draft WHERE id = ?";
    private static final String REMEMBER_ERASURE = """
            INSERT INTO response_erasure (id, campaign_id, withdrawal_code_hash, erased_at) VALUES (?, ?, ?, ?)""";
    private static final String ERASURE = """
            SELECT id, campaign_id, erased_at FROM response_erasure WHERE id = ? OR withdrawal_code_hash = ?""";

    private final DataSource dataSource;

    ResponseRows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A response that was erased: all that is known of it. */
    record Erased(UUID id, UUID campaignId, Instant erasedAt) {}

    Optional<ResponseRow> lockByCode(String codeHash) {
        return lock(PLACE_BY_CODE, codeHash);
    }

    Optional<ResponseRow> lockById(UUID id) {
        return lock(PLACE_BY_ID, id);
    }

    /** The campaign first, as whoever accepts does: it cannot close in between, and nobody waits for each other in a ring. */
    private Optional<ResponseRow> lock(String place, Object key) {
        return with(connection -> {
            UUID id;
            try (PreparedStatement select = connection.prepareStatement(place)) {
                select.setObject(1, key);
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        return Optional.empty();
                    }
                    id = row.getObject(1, UUID.class);
                    new CampaignGate(connection).lockForAccepting(List.of(row.getObject(2, UUID.class)));
                }
            }
            try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
                lock.setObject(1, id);
                lock.execute();
            }
            try (PreparedStatement read = connection.prepareStatement(READ)) {
                read.setObject(1, id);
                try (ResultSet row = read.executeQuery()) {
                    return row.next() ? Optional.of(read(row)) : Optional.empty();
                }
            }
        });
    }

    private static ResponseRow read(ResultSet row) throws SQLException {
        return new ResponseRow(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                row.getInt(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getObject(11, OffsetDateTime.class).toInstant());
    }

    /** Throws 409 unless the campaign takes answers now. */
    void requireOpen(UUID campaignId, Instant now) {
        this.<Void>with(connection -> {
            new CampaignGate(connection)
                    .lockForAccepting(List.of(campaignId))
                    .get(campaignId)
                    .requireOpenAt(now);
            return null;
        });
    }

    void amend(UUID id, int revision, Submission submission, Instant now) {
        this.<Void>with(connection -> {
            try (PreparedStatement update = connection.prepareStatement(AMEND)) {
                update.setInt(1, revision);
                update.setString(2, submission.content().establishment());
                update.setString(3, submission.content().language());
                update.setString(4, submission.content().mode().name());
                update.setString(5, submission.content().interviewerReference());
                update.setTimestamp(6, timestamp(submission.content().startedAt()));
                update.setTimestamp(7, timestamp(submission.content().completedAt()));
                update.setString(8, submission.storedAnswers());
                update.setArray(
                        9,
                        connection.createArrayOf("text", submission.notAsked().toArray()));
                update.setArray(
                        10,
                        connection.createArrayOf("text", submission.warnings().toArray()));
                update.setObject(11, id);
                update.executeUpdate();
            }
            return null;
        });
        execute(REMEMBER_AMENDMENT, id, revision, submission.contentDigest(), timestamp(now));
    }

    void withdraw(UUID id, int revision, Instant now) {
        execute(WITHDRAW, revision, timestamp(now), id);
    }

    /** Deletes the row with all that hangs on it and leaves a stone in its place. */
    void erase(ResponseRow row, Instant now) {
        execute(DELETE, row.id());
        execute(DELETE_DRAFT, row.id());
        execute(REMEMBER_ERASURE, row.id(), row.campaignId(), row.codeHash(), timestamp(now));
    }

    Optional<Erased> findErased(UUID id, String codeHash) {
        return with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(ERASURE)) {
                select.setObject(1, id);
                select.setString(2, codeHash);
                try (ResultSet row = select.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Erased(
                                    row.getObject(1, UUID.class),
                                    row.getObject(2, UUID.class),
                                    row.getObject(3, OffsetDateTime.class).toInstant()))
                            : Optional.empty();
                }
            }
        });
    }

    /** The connection of the running transaction. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    <T> T with(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql, Object... values) {
        this.<Void>with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                statement.executeUpdate();
            }
            return null;
        });
    }

    private static Timestamp timestamp(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
