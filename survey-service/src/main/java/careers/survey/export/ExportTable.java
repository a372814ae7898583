package careers.survey.export;

import careers.survey.dataset.FileFormat;
import careers.survey.questionnaire.Audience;
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
import javax.sql.DataSource;

/** The stored exports. Every change says which run it is for, so that a run that was given up changes nothing. */
@ApplicationScoped
class ExportTable {

    private static final String INSERT = """
            INSERT INTO data_export (id, campaign_id, instrument_id, format, content, language, with_establishments,
                                     state, requested_by, requested_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, 'RUNNING', ?, ?)""";
    private static final String CLAIM = """
            UPDATE data_export SET run = run + 1, attempts = attempts + 1, lease_until = ?, rows_written = 0,
                                   rows_total = NULL
            WHERE id = (SELECT id FROM data_export
                        WHERE state = 'RUNNING' AND (lease_until IS NULL OR lease_until < ?)
                        ORDER BY requested_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING *""";
    private static final String PROGRESS = """
            UPDATE data_export SET rows_written = ?, rows_total = ?, lease_until = ?
            WHERE id = ? AND run = ? AND state = 'RUNNING'""";
    private static final String SUCCEED = """
            UPDATE data_export SET state = 'SUCCEEDED', rows_written = ?, rows_total = ?, file_bytes = ?,
                                   finished_at = ?, expires_at = ?
            WHERE id = ? AND run = ? AND state = 'RUNNING'""";
    private static final String FAIL = """
            UPDATE data_export SET state = 'FAILED', reason = ?, finished_at = ?
            WHERE id = ? AND run = ? AND state = 'RUNNING'""";
    private static final String EXPIRE = """
            UPDATE data_export SET state = 'EXPIRED', reason = ?, finished_at = coalesce(finished_at, ?)
            WHERE id = ? AND state IN ('RUNNING', 'SUCCEEDED')""";
    private static final String EXPIRE_OLD = """
            UPDATE data_export SET state = 'EXPIRED', reason = 'TIME_OVER'
            WHERE state = 'SUCCEEDED' AND expires_at < ?""";
    private static final String LIVE =
            "SELECT id FROM data_export WHERE id = ANY (?) AND state IN ('RUNNING', 'SUCCEEDED')";
    private static final String INSTRUMENT = """
            SELECT instrument_id FROM campaign_instrument
            WHERE campaign_id = ? AND (instrument_id = ? OR audience = ?)""";

    private final DataSource dataSource;

    ExportTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void insert(DataExport export, String requestedBy) {
        update(
                INSERT,
                export.id(),
                export.campaignId(),
                export.instrumentId(),
                export.format().name(),
                export.content().name(),
                export.language(),
                export.withEstablishments(),
                requestedBy,
                export.requestedAt());
    }

    Optional<DataExport> find(UUID id) {
        return query("SELECT * FROM data_export WHERE id = ?", ExportTable::export, id).stream()
                .findFirst();
    }

    /** The export that has waited longest, now in the hands of the caller; none if nothing waits. */
    Optional<DataExport> claim(Instant now, Instant leaseUntil) {
        return query(CLAIM, ExportTable::export, leaseUntil, now).stream().findFirst();
    }

    /** Says how far a run is. @return whether it is still wanted */
    boolean progress(DataExport export, long rows, long total, Instant leaseUntil) {
        return update(PROGRESS, rows, total, leaseUntil, export.id(), export.run()) == 1;
    }

    boolean succeed(DataExport export, long rows, long bytes, Instant now, Instant expiresAt) {
        return update(SUCCEED, rows, rows, bytes, now, expiresAt, export.id(), export.run()) == 1;
    }

    boolean fail(DataExport export, ExportReason reason, Instant now) {
        return update(FAIL, reason.name(), now, export.id(), export.run()) == 1;
    }

    boolean expire(UUID id, ExportReason reason, Instant now) {
        return update(EXPIRE, reason.name(), now, id) == 1;
    }

    void expireOld(Instant now) {
        update(EXPIRE_OLD, now);
    }

    /** Which of some exports have a file or are getting one. */
    List<UUID> live(List<UUID> ids) {
        return query(LIVE, row -> row.getObject(1, UUID.class), (Object) ids.toArray(UUID[]::new));
    }

    boolean campaignExists(UUID campaignId) {
        return !query("SELECT id FROM campaign WHERE id = ?", row -> row.getObject(1, UUID.class), campaignId)
                .isEmpty();
    }

    /** The instrument of a campaign by its id or by its audience; one of the two is null. */
    Optional<UUID> instrument(UUID campaignId, UUID instrumentId, Audience audience) {
        String name = audience == null ? null : audience.name();
        return query(INSTRUMENT, row -> row.getObject(1, UUID.class), campaignId, instrumentId, name).stream()
                .findFirst();
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Reading<T> reading, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reading.read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int update(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            switch (value) {
                case Instant instant -> statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
                case UUID[] ids ->
                    statement.setArray(i + 1, statement.getConnection().createArrayOf("uuid", ids));
                case null, default -> statement.setObject(i + 1, value);
            }
        }
    }

    private static DataExport export(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return new DataExport(
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getObject("instrument_id", UUID.class),
                FileFormat.valueOf(row.getString("format")),
                RequestExport.Values.valueOf(row.getString("content")),
                row.getString("language"),
                row.getBoolean("with_establishments"),
                ExportState.valueOf(row.getString("state")),
                reason == null ? null : ExportReason.valueOf(reason),
                row.getLong("rows_written"),
                row.getObject("rows_total", Long.class),
                row.getObject("file_bytes", Long.class),
                instant(row, "requested_at"),
                instant(row, "finished_at"),
                instant(row, "expires_at"),
                row.getInt("run"),
                row.getInt("attempts"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
