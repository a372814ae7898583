package careers.training.establishment;

import careers.training.statement.Statements;
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
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postgresql.PGStatement;

/** Register files as they came, and how far each is. */
@ApplicationScoped
class ReceivedFileTable {

    private static final String INSERT = """
            insert into register_file (id, layout, dry_run, coverage, effective_on, acknowledged, sha256, row_count,
                requested_by, received_at, content, state, rows_done, failures)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, 0)""";
    private static final String FILES = """
            select id, layout, dry_run, coverage, effective_on, acknowledged, sha256, row_count, requested_by,
                   received_at, state, rows_done, finished_at, refusal
            from register_file""";
    // Before files were kept, the record of an import was all there was of it.
    private static final String ALL = "select * from (" + FILES + """
             union all
            select id, layout, dry_run, coverage, effective_on, acknowledged, sha256, n, imported_by,
                   imported_at, 'DONE', n, imported_at, null
            from establishment_import i, lateral (select added + changed + unchanged + outranked + rejected as n)
            where not exists (select from register_file f where f.id = i.id)) files where\s""";
    private static final String FIND = ALL + "id = ?";
    private static final String BEFORE = ALL + "(?::uuid is null or id < ?) order by id desc limit ?";
    private static final String NEXT = "select id from register_file where finished_at is null order by id limit 1";
    private static final String UNFINISHED = FILES + " where finished_at is null and id = ?";
    private static final String CONTENT = "select content from register_file where id = ?";
    private static final String BEGIN =
            "update register_file set state = 'RUNNING', rows_done = 0 where id = ? and finished_at is null";
    private static final String PROGRESS = """
            update register_file set rows_done = greatest(0, row_count - ?)
            where id = ? and state = 'RUNNING'""";
    private static final String DONE = """
            update register_file set state = 'DONE', rows_done = row_count, import_id = id, content = null,
                finished_at = ?
            where id = ?""";
    private static final String END = """
            update register_file set state = ?, refusal = ?::jsonb, rows_done = 0, content = null, finished_at = ?
            where id = ? and finished_at is null""";
    private static final String FAILURE =
            "update register_file set failures = failures + 1 where id = ? and finished_at is null returning failures";

    private final Statements statements;
    private final AgroalDataSource dataSource;
    private final ObjectMapper mapper;

    ReceivedFileTable(Statements statements, AgroalDataSource dataSource, ObjectMapper mapper) {
        this.statements = statements;
        this.dataSource = dataSource;
        this.mapper = mapper;
    }

    void insert(ReceivedFile file, byte[] content) {
        statements.run(
                INSERT,
                file.id(),
                file.layout(),
                file.options().dryRun(),
                file.options().coverage(),
                file.options().effectiveOn(),
                file.options().acknowledged(),
                file.sha256(),
                file.rows(),
                file.sentBy(),
                file.receivedAt(),
                content);
    }

    /** One file, or import of the time when files were not kept. */
    Optional<ReceivedFile> find(UUID id) {
        return statements.first(FIND, this::file, id);
    }

    /** Those before one, the latest first; ids rise with time. */
    List<ReceivedFile> before(Optional<UUID> id, int count) {
        return statements.list(BEFORE, this::file, id.orElse(null), id.orElse(null), count);
    }

    /** The one that came first of those that are not finished. */
    Optional<UUID> next() {
        return statements.first(NEXT, row -> row.getObject("id", UUID.class));
    }

    Optional<ReceivedFile> unfinished(UUID id) {
        return statements.first(UNFINISHED, this::file, id);
    }

    /** What was sent, for as long as the file is not finished. */
    byte[] content(UUID id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement content = connection.prepareStatement(CONTENT)) {
            content.setObject(1, id);
            // As bytes and not as a text of them that is twice as long.
            content.unwrap(PGStatement.class).setPrepareThreshold(-1);
            try (ResultSet row = content.executeQuery()) {
                row.next();
                return row.getBytes("content");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void begin(UUID id) {
        statements.run(BEGIN, id);
    }

    /** @param left how many rows are still to be written */
    void progress(UUID id, int left) {
        statements.run(PROGRESS, left, id);
    }

    /** In the transaction that wrote the record of the import. */
    void done(UUID id, Instant at) {
        statements.run(DONE, at, id);
    }

    /** Ends a file that changed nothing. */
    void end(UUID id, ImportState state, ImportRefusal refusal, Instant at) {
        statements.run(END, state, json(refusal), at, id);
    }

    /** Counts one failure more; how many there are now, none when the file is finished. */
    int failure(UUID id) {
        return statements.first(FAILURE, row -> row.getInt("failures"), id).orElse(0);
    }

    private ReceivedFile file(ResultSet row) throws SQLException {
        return new ReceivedFile(
                row.getObject("id", UUID.class),
                RegisterLayout.valueOf(row.getString("layout")),
                new ImportOptions(
                        row.getBoolean("dry_run"),
                        Coverage.valueOf(row.getString("coverage")),
                        row.getObject("effective_on", LocalDate.class),
                        row.getObject("acknowledged", Integer.class)),
                row.getString("sha256"),
                row.getInt("row_count"),
                row.getString("requested_by"),
                instant(row, "received_at"),
                ImportState.valueOf(row.getString("state")),
                row.getInt("rows_done"),
                instant(row, "finished_at"),
                refusal(row.getString("refusal")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private String json(ImportRefusal refusal) {
        try {
            return mapper.writeValueAsString(refusal);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportRefusal refusal(String json) {
        try {
            return json == null ? null : mapper.readValue(json, ImportRefusal.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
