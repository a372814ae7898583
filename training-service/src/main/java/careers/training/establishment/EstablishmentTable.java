package careers.training.establishment;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** Whole-register reads and writes, one statement each: 20,000 rows are a matter of seconds, not of entities. */
@ApplicationScoped
class EstablishmentTable {

    // One import at a time: two of them would count changes against the same old state.
    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtext('establishment-import'))";
    private static final String READ = """
            select reference, urn, name, nation, local_authority, type, phase, status, opened_on, closed_on, ukprn,
                   trust, region, source, unlisted_on, effective_from, version
            from establishment""";
    private static final String WRITE = """
            insert into establishment (reference, urn, name, nation, local_authority, type, phase, status, opened_on,
                closed_on, ukprn, trust, region, source, unlisted_on, effective_from, version, import_id, changed_at)
            select r.*, ?::uuid, ?::timestamptz from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[], ?::date[], ?::date[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::date[], ?::date[], ?::bigint[]) r
            on conflict (reference) do update set
                urn = excluded.urn, name = excluded.name, local_authority = excluded.local_authority,
                type = excluded.type, phase = excluded.phase, status = excluded.status,
                opened_on = excluded.opened_on, closed_on = excluded.closed_on, ukprn = excluded.ukprn,
                trust = excluded.trust, region = excluded.region, source = excluded.source, unlisted_on = excluded.unlisted_on,
                effective_from = excluded.effective_from, version = excluded.version,
                import_id = excluded.import_id, changed_at = excluded.changed_at""";
    private static final List<Function<RegisteredEstablishment, Object>> COLUMNS = List.of(
            row -> row.entry().reference(),
            row -> row.entry().urn(),
            row -> row.entry().name(),
            row -> row.entry().nation(),
            row -> row.entry().localAuthority(),
            row -> row.entry().type(),
            row -> row.entry().phase(),
            row -> row.entry().status(),
            row -> row.entry().openedOn(),
            row -> row.entry().closedOn(),
            row -> row.entry().ukprn(),
            row -> row.entry().trust(),
            row -> row.entry().region(),
            RegisteredEstablishment::source,
            RegisteredEstablishment::unlistedOn,
            RegisteredEstablishment::effectiveFrom,
            RegisteredEstablishment::version);

    private final AgroalDataSource dataSource;

    EstablishmentTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Whether no other import runs; if so, none does until this transaction ends. */
    boolean tryLock() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement lock = connection.prepareStatement(LOCK);
                ResultSet row = lock.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All rows by reference. */
    Map<String, RegisteredEstablishment> readAll() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(READ);
                ResultSet row = read.executeQuery()) {
            Map<String, RegisteredEstablishment> rows = new HashMap<>();
            while (row.next()) {
                RegisteredEstablishment registered = registered(row);
                rows.put(registered.entry().reference(), registered);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds or replaces rows; the database keeps what they were before. */
    void write(List<RegisteredEstablishment> rows, UUID importId, Instant at) {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement write = connection.prepareStatement(WRITE)) {
            write.setObject(1, importId);
            write.setString(2, at.toString());
            int index = 3;
            for (Function<RegisteredEstablishment, Object> column : COLUMNS) {
                Object[] values = rows.stream()
                        .map(row -> Objects.toString(column.apply(row), null))
                        .toArray();
                write.setArray(index++, connection.createArrayOf("text", values));
            }
            write.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static RegisteredEstablishment registered(ResultSet row) throws SQLException {
        return new RegisteredEstablishment(
                entry(row),
                RegisterLayout.valueOf(row.getString("source")),
                row.getObject("unlisted_on", LocalDate.class),
                row.getObject("effective_from", LocalDate.class),
                row.getLong("version"));
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
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getString("ukprn"),
                row.getString("trust"),
                region(row.getString("region")));
    }

    private static Region region(String code) {
        return code == null ? null : Region.valueOf(code);
    }
}
