package careers.survey.campaign;

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
import java.util.UUID;

/** The ends that campaigns had; rows are only ever added. */
@ApplicationScoped
class ExtensionTable {

    private static final String ADD = """
            INSERT INTO campaign_extension (campaign_id, number, previous_closes_at, closes_at, extended_at)
            SELECT ?, coalesce(max(number), 0) + 1, ?, ?, ? FROM campaign_extension WHERE campaign_id = ?""";
    private static final String AFTER = """
            SELECT number, previous_closes_at, closes_at, extended_at FROM campaign_extension
            WHERE campaign_id = ? AND number > ? ORDER BY number LIMIT ?""";

    private final AgroalDataSource dataSource;

    ExtensionTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void add(UUID campaign, Instant from, Instant to, Instant now) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setObject(1, campaign);
            insert.setObject(2, from.atOffset(ZoneOffset.UTC));
            insert.setObject(3, to.atOffset(ZoneOffset.UTC));
            insert.setObject(4, now.atOffset(ZoneOffset.UTC));
            insert.setObject(5, campaign);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<ExtensionView> after(UUID campaign, int number, int limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(AFTER)) {
            select.setObject(1, campaign);
            select.setInt(2, number);
            select.setInt(3, limit);
            List<ExtensionView> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new ExtensionView(row.getInt(1), instant(row, 2), instant(row, 3), instant(row, 4)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
