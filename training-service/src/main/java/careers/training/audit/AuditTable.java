package careers.training.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The entries, by plain JDBC: they are appended and read, never entities that could be changed. */
@ApplicationScoped
class AuditTable {

    private static final String APPEND = """
            insert into audit_entry (id, actor, action, target, request_id, recorded_at) values (?, ?, ?, ?, ?, ?)""";
    private static final String AFTER = """
            select id, actor, action, target, request_id, recorded_at from audit_entry
            where id > ? and (?::text is null or actor = ?) and (?::text is null or action = ?)
              and (?::text is null or target = ?)
            order by id limit ?""";

    private final AgroalDataSource dataSource;

    AuditTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void append(AuditEntryView entry) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(APPEND)) {
            insert.setObject(1, entry.id());
            insert.setString(2, entry.actor());
            insert.setString(3, entry.action());
            insert.setString(4, entry.target());
            insert.setString(5, entry.requestId());
            insert.setObject(6, entry.recordedAt().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<AuditEntryView> after(UUID id, AuditFilter filter, int count) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(AFTER)) {
            read.setObject(1, id);
            read.setString(2, filter.actor());
            read.setString(3, filter.actor());
            read.setString(4, filter.action());
            read.setString(5, filter.action());
            read.setString(6, filter.target());
            read.setString(7, filter.target());
            read.setInt(8, count);
            List<AuditEntryView> entries = new ArrayList<>();
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    entries.add(entry(row));
                }
            }
            return entries;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AuditEntryView entry(ResultSet row) throws SQLException {
        return new AuditEntryView(
                row.getObject("id", UUID.class),
                row.getString("actor"),
                row.getString("action"),
                row.getString("target"),
                row.getString("request_id"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
