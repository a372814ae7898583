package careers.training.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** What a provider's references said last, and what became of rows; in the running transaction. */
@ApplicationScoped
class RecordTable {

    // Two files with the same reference wait for each other, also when neither has been taken before.
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(?, 0))";
    private static final String LAST = """
            select content_sha256, made_id from provider_record where provider_ukprn = ? and kind = ? and external_ref = ?""";
    private static final String KEEP = """
            insert into provider_record (provider_ukprn, kind, external_ref, content_sha256, import_id, line, made_id)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (provider_ukprn, kind, external_ref) do update
            set content_sha256 = excluded.content_sha256, import_id = excluded.import_id, line = excluded.line,
                made_id = excluded.made_id""";
    private static final String STORE = """
            insert into provider_import_row
                (import_id, line, provider_ukprn, external_ref, enrolment_id, outcome, code, refusal)
            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb) on conflict do nothing""";
    private static final String CHECK_NOW = "set constraints all immediate";

    private final AgroalDataSource dataSource;
    private final ObjectMapper mapper;

    RecordTable(AgroalDataSource dataSource, ObjectMapper mapper) {
        this.dataSource = dataSource;
        this.mapper = mapper;
    }

    /**
     * What a reference said last.
     *
     * @param digest of the row
     * @param made what it made, or null
     */
    record Last(String digest, UUID made) {}

    /** What the reference said last, locked until the transaction ends. */
    Optional<Last> last(UnfinishedImport file, FileRow row) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement lock = connection.prepareStatement(LOCK);
                PreparedStatement select = connection.prepareStatement(LAST)) {
            lock.setString(1, file.ukprn() + ' ' + file.kind() + ' ' + row.externalRef());
            lock.execute();
            select.setString(1, file.ukprn());
            select.setString(2, file.kind().name());
            select.setString(3, row.externalRef());
            try (ResultSet found = select.executeQuery()) {
                return found.next()
                        ? Optional.of(new Last(found.getString(1), found.getObject(2, UUID.class)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void keep(UnfinishedImport file, FileRow row, UUID made) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement upsert = connection.prepareStatement(KEEP)) {
            upsert.setString(1, file.ukprn());
            upsert.setString(2, file.kind().name());
            upsert.setString(3, row.externalRef());
            upsert.setString(4, row.digest());
            upsert.setObject(5, file.id());
            upsert.setLong(6, row.line());
            upsert.setObject(7, made);
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void store(UnfinishedImport file, RowOutcome outcome) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(STORE)) {
            insert.setObject(1, file.id());
            insert.setLong(2, outcome.line());
            insert.setString(3, file.ukprn());
            insert.setString(4, outcome.externalRef());
            insert.setObject(5, outcome.enrolmentId());
            insert.setString(6, outcome.outcome().name());
            insert.setString(
                    7, outcome.refusal() == null ? null : outcome.refusal().code());
            insert.setString(8, outcome.refusal() == null ? null : mapper.writeValueAsString(outcome.refusal()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets the constraints that wait for the commit speak up, in a transaction that will have none. */
    void checkNow() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement check = connection.prepareStatement(CHECK_NOW)) {
            check.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
