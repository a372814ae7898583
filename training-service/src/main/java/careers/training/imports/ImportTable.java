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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Files as they come in, and what became of them. */
@ApplicationScoped
class ImportTable {

    private static final String INSERT = """
            insert into provider_import
                (id, provider_ukprn, kind, mode, file_sha256, content, row_count, requested_by, received_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String VIEW = """
            select i.id, i.provider_ukprn, i.kind, i.mode, i.file_sha256, i.row_count, i.received_at, i.finished_at,
                   count(r.line) filter (where r.outcome = 'CREATED'),
                   count(r.line) filter (where r.outcome = 'UPDATED'),
                   count(r.line) filter (where r.outcome = 'UNCHANGED'),
                   count(r.line) filter (where r.outcome = 'REJECTED')
            from provider_import i left join provider_import_row r on r.import_id = i.id
            where (? or i.provider_ukprn = ?) and\s""";
    private static final String ONE = VIEW + "i.id = ? group by i.id";
    private static final String AFTER = VIEW + "i.id > ? group by i.id order by i.id limit ?";
    private static final String RUNNING = """
            select id from provider_import
            where provider_ukprn = ? and kind = ? and mode = ? and file_sha256 = ? and finished_at is null""";
    private static final String ROWS = """
            select line, external_ref, enrolment_id, outcome, refusal from provider_import_row
            where import_id = ? and line > ? and (? is null or outcome = ?) order by line limit ?""";

    private final AgroalDataSource dataSource;
    private final ObjectMapper mapper;

    ImportTable(AgroalDataSource dataSource, ObjectMapper mapper) {
        this.dataSource = dataSource;
        this.mapper = mapper;
    }

    /** A file that came in. */
    record Received(
            UUID id,
            String ukprn,
            ImportKind kind,
            ImportMode mode,
            String sha256,
            byte[] content,
            int rows,
            String requestedBy,
            Instant at) {}

    /** Whose files are looked at: all of them, or those of one provider. */
    record Owner(boolean everybody, String ukprn) {}

    void insert(Received file) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, file.id());
            insert.setString(2, file.ukprn());
            insert.setString(3, file.kind().name());
            insert.setString(4, file.mode().name());
            insert.setString(5, file.sha256());
            insert.setBytes(6, file.content());
            insert.setInt(7, file.rows());
            insert.setString(8, file.requestedBy());
            insert.setObject(9, file.at().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same file of the same provider that is being worked on in the same way. */
    Optional<UUID> running(String ukprn, ImportKind kind, ImportMode mode, String sha256) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(RUNNING)) {
            select.setString(1, ukprn);
            select.setString(2, kind.name());
            select.setString(3, mode.name());
            select.setString(4, sha256);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<ProviderImportView> find(Owner owner, UUID id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(ONE)) {
            select.setBoolean(1, owner.everybody());
            select.setString(2, owner.ukprn());
            select.setObject(3, id);
            return views(select).stream().findFirst();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<ProviderImportView> after(Owner owner, UUID id, int count) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(AFTER)) {
            select.setBoolean(1, owner.everybody());
            select.setString(2, owner.ukprn());
            select.setObject(3, id);
            select.setInt(4, count);
            return views(select);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param outcome null for all of them */
    List<ImportRowView> rows(UUID id, long afterLine, RowOutcome.Outcome outcome, int count) {
        List<ImportRowView> rows = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(ROWS)) {
            select.setObject(1, id);
            select.setLong(2, afterLine);
            select.setString(3, outcome == null ? null : outcome.name());
            select.setString(4, outcome == null ? null : outcome.name());
            select.setInt(5, count);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(row(row));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    private ImportRowView row(ResultSet row) throws SQLException {
        String refusal = row.getString("refusal");
        try {
            return new ImportRowView(
                    row.getLong("line"),
                    row.getString("external_ref"),
                    row.getObject("enrolment_id", UUID.class),
                    RowOutcome.Outcome.valueOf(row.getString("outcome")),
                    refusal == null ? null : mapper.readValue(refusal, RowOutcome.Refusal.class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ProviderImportView> views(PreparedStatement select) throws SQLException {
        List<ProviderImportView> views = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                views.add(view(row));
            }
        }
        return views;
    }

    private static ProviderImportView view(ResultSet row) throws SQLException {
        int column = 0;
        return new ProviderImportView(
                row.getObject(++column, UUID.class),
                row.getString(++column),
                ImportKind.valueOf(row.getString(++column)),
                ImportMode.valueOf(row.getString(++column)),
                row.getString(++column),
                row.getInt(++column),
                instant(row, ++column),
                instant(row, ++column),
                row.getInt(++column),
                row.getInt(++column),
                row.getInt(++column),
                row.getInt(++column));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
