package careers.training.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Files as they are worked on. A file is taken by an advisory lock, which goes with the connection that holds it. */
@ApplicationScoped
class ImportQueue {

    // Any number that no other advisory lock of the service's database uses.
    private static final int LOCK_SPACE = 0x1A90;

    private static final String IDS = "select id from provider_import where finished_at is null order by id limit 50";
    private static final String WAITING = """
            select id, provider_ukprn, kind, mode, content, requested_by from provider_import
            where finished_at is null and id = ?""";
    private static final String LOCK = "select pg_try_advisory_lock(?, hashtext(?))";
    private static final String UNLOCK = "select pg_advisory_unlock(?, hashtext(?))";
    private static final String DONE = "select line from provider_import_row where import_id = ?";
    private static final String FINISH =
            "update provider_import set content = null, finished_at = ? where id = ? and finished_at is null";

    private final Clock clock;

    ImportQueue(Clock clock) {
        this.clock = clock;
    }

    /** Takes the oldest file that nobody works on; {@link #letGo} gives it back. */
    Optional<UnfinishedImport> take(Connection connection) throws SQLException {
        for (UUID id : ids(connection)) {
            if (isTrue(connection, LOCK, id)) {
                // Read under the lock: it may have been finished while its id was looked up.
                Optional<UnfinishedImport> file = read(connection, id);
                if (file.isPresent()) {
                    return file;
                }
                letGo(connection, id);
            }
        }
        return Optional.empty();
    }

    void letGo(Connection connection, UUID id) throws SQLException {
        isTrue(connection, UNLOCK, id);
    }

    /** Every row has its outcome: the content is deleted. */
    void finish(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(FINISH)) {
            update.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            update.setObject(2, id);
            update.executeUpdate();
        }
    }

    private static List<UUID> ids(Connection connection) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(IDS);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                ids.add(row.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    private static boolean isTrue(Connection connection, String sql, UUID id) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(sql)) {
            lock.setInt(1, LOCK_SPACE);
            lock.setString(2, id.toString());
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private static Optional<UnfinishedImport> read(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WAITING)) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                return Optional.of(new UnfinishedImport(
                        id,
                        row.getString("provider_ukprn"),
                        ImportKind.valueOf(row.getString("kind")),
                        ImportMode.valueOf(row.getString("mode")),
                        row.getBytes("content"),
                        row.getString("requested_by"),
                        done(connection, id)));
            }
        }
    }

    private static Set<Long> done(Connection connection, UUID id) throws SQLException {
        Set<Long> done = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(DONE)) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    done.add(row.getLong(1));
                }
            }
        }
        return done;
    }
}
