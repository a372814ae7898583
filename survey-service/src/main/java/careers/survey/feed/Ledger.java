package careers.survey.feed;

import careers.platform.paging.FeedPage;
import careers.platform.paging.FeedQuery;
import careers.platform.problem.PlatformError;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The ledger of a campaign. It is not kept beside the events, it is the events: so the two cannot differ. */
@ApplicationScoped
class Ledger {

    private static final String AFTER = """
            SELECT stream_sequence, upper(split_part(type, '.', 3)) AS kind, aggregate_id::uuid AS response_id,
                   payload ->> 'contentDigest' AS content_digest, event_id, created_at, position
            FROM outbox WHERE stream = ? AND stream_sequence > ? ORDER BY stream_sequence LIMIT ?""";
    private static final String EXISTS = "SELECT EXISTS (SELECT FROM campaign WHERE id = ?)";

    private final DataSource dataSource;

    Ledger(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @throws careers.platform.problem.ProblemException 404 if there is no such campaign */
    FeedPage<LedgerEntry> read(UUID campaignId, FeedQuery query) {
        try (Connection connection = dataSource.getConnection()) {
            requireCampaign(connection, campaignId);
            return query.page(entries(connection, campaignId, query), LedgerEntry::sequence);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void requireCampaign(Connection connection, UUID campaignId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(EXISTS)) {
            select.setObject(1, campaignId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) {
                    throw PlatformError.NOT_FOUND.problem();
                }
            }
        }
    }

    private static List<LedgerEntry> entries(Connection connection, UUID campaignId, FeedQuery query)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(AFTER)) {
            select.setObject(1, campaignId);
            select.setLong(2, query.after());
            select.setInt(3, query.limit());
            List<LedgerEntry> entries = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(new LedgerEntry(
                            row.getLong("stream_sequence"),
                            LedgerEntry.Kind.valueOf(row.getString("kind")),
                            row.getObject("response_id", UUID.class),
                            row.getString("content_digest"),
                            row.getObject("event_id", UUID.class),
                            row.getObject("created_at", OffsetDateTime.class).toInstant(),
                            row.getObject("position", Long.class)));
                }
            }
            return entries;
        }
    }
}
