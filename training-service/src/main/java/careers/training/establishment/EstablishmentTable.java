package careers.training.establishment;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whole-register reads and writes in batches: 20,000 rows are a matter of seconds, not of entities. */
@ApplicationScoped
class EstablishmentTable {

    private static final int BATCH = 1_000;

    // One import at a time: two of them would count changes against the same old state.
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('establishment-import'))";
    private static final String READ = """
            select reference, urn, name, nation, local_authority, type, phase, status, opened_on, version
            from establishment""";
    private static final String WRITE = """
            insert into establishment (reference, urn, name, nation, local_authority, type, phase, status,
                                       opened_on, version, changed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (reference) do update set
                urn = excluded.urn, name = excluded.name, local_authority = excluded.local_authority, type = excluded.type,
                phase = excluded.phase, status = excluded.status, opened_on = excluded.opened_on,
                version = excluded.version, changed_at = excluded.changed_at""";

    private final AgroalDataSource dataSource;

    EstablishmentTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** An entry with the version it has, or is to have. */
    record Versioned(EstablishmentEntry entry, long version) {}

    /** Waits until no other import runs; the next one waits for the end of this transaction. */
    void lock() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All rows by reference. */
    Map<String, Versioned> readAll() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(READ);
                ResultSet row = read.executeQuery()) {
            Map<String, Versioned> rows = new HashMap<>();
            while (row.next()) {
                Versioned versioned = new Versioned(entry(row), row.getLong("version"));
                rows.put(versioned.entry().reference(), versioned);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void write(List<Versioned> rows, Instant at) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement write = connection.prepareStatement(WRITE)) {
            int pending = 0;
            for (Versioned row : rows) {
                bind(write, row, at);
                write.addBatch();
                if (++pending % BATCH == 0) {
                    write.executeBatch();
                }
            }
            write.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void bind(PreparedStatement write, Versioned row, Instant at) throws SQLException {
        EstablishmentEntry entry = row.entry();
        write.setString(1, entry.reference());
        write.setString(2, entry.urn());
        write.setString(3, entry.name());
        write.setString(4, entry.nation().name());
        write.setString(5, entry.localAuthority());
        write.setString(6, entry.type());
        write.setString(7, entry.phase());
        write.setString(8, entry.status().name());
        write.setObject(9, entry.openedOn(), Types.DATE);
        write.setLong(10, row.version());
        write.setObject(11, at.atOffset(ZoneOffset.UTC));
    }

    private static EstablishmentEntry entry(ResultSet row) throws SQLException {
        return new EstablishmentEntry(
                row.getString("reference"),
                row.getString("urn"),
                row.getString("name"),
                Nation.valueOf(row.getString("nation")),
                row.getString("local_authority"),
                row.getString("type"),
                row.getString("phase"),
                EstablishmentStatus.valueOf(row.getString("status")),
                row.getObject("opened_on", LocalDate.class));
    }
}
