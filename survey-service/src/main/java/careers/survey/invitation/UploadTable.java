package careers.survey.invitation;

import careers.survey.invitation.InvitationTable.CodeKey;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Uploads of invitations, in the running transaction. */
@ApplicationScoped
class UploadTable {

    private static final String CLAIM = """
            INSERT INTO invitation_upload (id, campaign_id, request_key, issued, issued_on) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT ON CONSTRAINT uq_invitation_upload_key DO NOTHING""";
    private static final String FIND = "SELECT id FROM invitation_upload WHERE campaign_id = ? AND request_key = ?";
    private static final String AFTER = """
            SELECT id, issued, issued_on FROM invitation_upload WHERE campaign_id = ? AND id > ? ORDER BY id LIMIT ?""";
    // One statement, so that a code that exists already is refused by its constraint's name.
    private static final String ADD = """
            INSERT INTO invitation (campaign_id, code_hash, upload_id, audience, establishment)
            SELECT ?, decode(hash, 'hex'), ?, audience, establishment
            FROM unnest(?, ?, ?) AS entry (hash, audience, establishment) ORDER BY hash""";
    private static final String EXISTS = "SELECT id FROM invitation_upload WHERE campaign_id = ? AND id = ?";
    private static final String VOID =
            "UPDATE invitation SET state = 'VOID' WHERE campaign_id = ? AND upload_id = ? AND state = 'UNUSED'";

    private final AgroalDataSource dataSource;

    UploadTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** An invitation to be stored. */
    record Entry(CodeKey key, String audience, String establishment) {}

    /**
     * Takes the client's key for this transaction; a concurrent taker waits for its end.
     *
     * @return the upload that had the key before, or nothing
     */
    Optional<UUID> claim(UUID id, UUID campaign, String requestKey, int issued, LocalDate day) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(CLAIM)) {
            insert.setObject(1, id);
            insert.setObject(2, campaign);
            insert.setString(3, requestKey);
            insert.setInt(4, issued);
            insert.setObject(5, day);
            return insert.executeUpdate() == 1 ? Optional.empty() : find(connection, FIND, campaign, requestKey);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void add(UUID campaign, UUID upload, List<Entry> entries) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setObject(1, campaign);
            insert.setObject(2, upload);
            insert.setArray(
                    3,
                    array(
                            connection,
                            "text",
                            entries.stream().map(e -> e.key().hash()).toArray()));
            insert.setArray(
                    4,
                    array(
                            connection,
                            "text",
                            entries.stream().map(Entry::audience).toArray()));
            insert.setArray(
                    5,
                    array(
                            connection,
                            "text",
                            entries.stream().map(Entry::establishment).toArray()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Array array(Connection connection, String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }

    boolean exists(UUID campaign, UUID upload) {
        try (Connection connection = dataSource.getConnection()) {
            return find(connection, EXISTS, campaign, upload).isPresent();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void voidUnused(UUID campaign, UUID upload) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(VOID)) {
            update.setObject(1, campaign);
            update.setObject(2, upload);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<UploadView> after(UUID campaign, UUID upload, int limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(AFTER)) {
            select.setObject(1, campaign);
            select.setObject(2, upload);
            select.setInt(3, limit);
            List<UploadView> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new UploadView(
                            row.getObject(1, UUID.class), row.getInt(2), row.getObject(3, LocalDate.class)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<UUID> find(Connection connection, String query, UUID campaign, Object second)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setObject(1, campaign);
            select.setObject(2, second);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        }
    }
}
