package careers.training.integrity;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Verifications and what they found. */
@ApplicationScoped
class VerificationTable {

    // Any number that no other advisory lock of this database uses.
    private static final int LOCK_SPACE = 0x1D06;

    private static final String COLUMNS = """
            id, state, requested_at, finished_at, chains, chains_checked, until_position, root_sha256, differences""";
    private static final String INSERT = """
            insert into integrity_verification (id, state, requested_by, requested_at, chains)
            values (?, 'RUNNING', ?, ?, ?)""";
    private static final String FIND = "select " + COLUMNS + " from integrity_verification where id = ?";
    private static final String AFTER =
            "select " + COLUMNS + " from integrity_verification where id > ? order by id limit ?";
    private static final String DIFFERENCES = """
            select table_name, row_id, column_name, kind from integrity_difference where verification_id = ? order by no""";
    private static final String NEXT = """
            select id from (select id from integrity_verification where state = 'RUNNING' order by id limit 1) first
            where pg_try_advisory_xact_lock(?, hashtext(id::text))""";
    private static final String PROGRESS =
            "update integrity_verification set chains_checked = ?, chains = greatest(chains, ?) where id = ?";
    private static final String FINISH = """
            update integrity_verification set state = ?, finished_at = ?, differences = ?, until_position = ?,
                   root_sha256 = ?, chains_checked = ?, chains = ?
            where id = ?""";
    private static final String FOUND = """
            insert into integrity_difference (verification_id, no, table_name, row_id, column_name, kind)
            values (?, ?, ?, ?, ?, ?)""";

    private final AgroalDataSource dataSource;

    VerificationTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void insert(UUID id, String requestedBy, Instant at, long chains) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, id);
            insert.setString(2, requestedBy);
            insert.setObject(3, at.atOffset(ZoneOffset.UTC));
            insert.setLong(4, chains);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One that is still to be done and that nobody else is doing: its lock is held until the transaction ends. */
    Optional<UUID> next() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(NEXT)) {
            read.setInt(1, LOCK_SPACE);
            try (ResultSet row = read.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void progress(UUID id, long checked) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(PROGRESS)) {
            update.setLong(1, checked);
            update.setLong(2, checked);
            update.setObject(3, id);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends a verification with what it found. */
    void finish(UUID id, Verification found, Instant at) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement difference = connection.prepareStatement(FOUND);
                PreparedStatement update = connection.prepareStatement(FINISH)) {
            int no = 1;
            for (Difference one : found.first()) {
                difference.setObject(1, id);
                difference.setInt(2, no++);
                difference.setString(3, one.table());
                difference.setString(4, one.id());
                difference.setString(5, one.column());
                difference.setString(6, one.kind().name());
                difference.addBatch();
            }
            difference.executeBatch();
            update.setString(1, found.state().name());
            update.setObject(2, at.atOffset(ZoneOffset.UTC));
            update.setLong(3, found.count());
            update.setLong(4, found.root().untilPosition());
            update.setString(5, found.root().sha256());
            update.setLong(6, found.chains());
            update.setLong(7, found.chains());
            update.setObject(8, id);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<VerificationView> find(UUID id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(FIND)) {
            read.setObject(1, id);
            return views(connection, read).stream().findFirst();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<VerificationView> after(UUID id, int count) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(AFTER)) {
            read.setObject(1, id);
            read.setInt(2, count);
            return views(connection, read);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<VerificationView> views(Connection connection, PreparedStatement read) throws SQLException {
        List<VerificationView> views = new ArrayList<>();
        try (ResultSet row = read.executeQuery()) {
            while (row.next()) {
                UUID id = row.getObject("id", UUID.class);
                OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
                views.add(new VerificationView(
                        id,
                        VerificationState.valueOf(row.getString("state")),
                        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                        finished == null ? null : finished.toInstant(),
                        row.getLong("chains"),
                        row.getLong("chains_checked"),
                        row.getObject("until_position", Long.class),
                        row.getString("root_sha256"),
                        row.getLong("differences"),
                        differences(connection, id)));
            }
        }
        return views;
    }

    private static List<Difference> differences(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(DIFFERENCES)) {
            read.setObject(1, id);
            List<Difference> differences = new ArrayList<>();
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    differences.add(new Difference(
                            row.getString("table_name"),
                            row.getString("row_id"),
                            row.getString("column_name"),
                            Difference.Kind.valueOf(row.getString("kind"))));
                }
            }
            return differences;
        }
    }
}
