package careers.survey.progress;

import careers.survey.disclosure.CountGuard.Release;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The true counts, which never leave this package, and those that were shown. */
@ApplicationScoped
class CountTable {

    private static final String GROUP = """
            audience || '|' || coalesce(left(establishment, 2), '') || '|' || CASE
                WHEN audience IN ('HEAD_PRINCIPAL', 'CAREERS_LEADER', 'SENIOR_LEADER', 'TRAINING_PROVIDER') THEN ''
                ELSE coalesce(local_authority, '') END""";
    private static final String RESPONSES = "SELECT count(*) FROM response WHERE campaign_id = ?";
    private static final String COUNTS = """
            SELECT 'response|' || %s, count(*)
            FROM response LEFT JOIN establishment ON reference = response.establishment
            WHERE campaign_id = ? AND status <> 'WITHDRAWN' GROUP BY 1
            UNION ALL
            SELECT 'invitation|' || audience, count(*) FROM invitation
            WHERE campaign_id = ? AND state IN ('USED', 'MIXED') GROUP BY 1
            UNION ALL
            SELECT 'quota|' || quota_id, taken FROM quota_cell WHERE campaign_id = ?""".formatted(GROUP);
    private static final String ISSUED =
            "SELECT audience, count(*) FROM invitation WHERE campaign_id = ? GROUP BY audience ORDER BY audience";
    private static final String ASKED = """
            SELECT 'response|' || %s, sum(expected)
            FROM campaign_frame LEFT JOIN establishment ON reference = establishment
            WHERE campaign_id = ? GROUP BY 1""".formatted(GROUP);
    private static final String BEGIN =
            "INSERT INTO shown_release (campaign_id, responses) VALUES (?, 0) ON CONFLICT DO NOTHING";
    private static final String LOCK = "SELECT responses FROM shown_release WHERE campaign_id = ? FOR UPDATE";
    private static final String SHOWN = "SELECT cell, shown FROM shown_count WHERE campaign_id = ?";
    private static final String MOVE = "UPDATE shown_release SET responses = ? WHERE campaign_id = ?";
    private static final String SHOW = """
            INSERT INTO shown_count (campaign_id, cell, shown) VALUES (?, ?, ?)
            ON CONFLICT (campaign_id, cell) DO UPDATE SET shown = greatest(shown_count.shown, excluded.shown)""";

    private final AgroalDataSource dataSource;

    CountTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What was shown last; nobody else can show anything of this campaign before the end of the transaction. */
    Release lockShown(UUID campaign) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement begin = connection.prepareStatement(BEGIN)) {
            begin.setObject(1, campaign);
            begin.executeUpdate();
            return new Release(number(connection, LOCK, campaign), byName(connection, SHOWN, campaign));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long responses(UUID campaign) {
        try (Connection connection = dataSource.getConnection()) {
            return number(connection, RESPONSES, campaign);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything that is counted in a campaign, by the name of the cell. */
    Map<String, Long> counts(UUID campaign) {
        return byName(COUNTS, campaign);
    }

    /** How many are asked in each cell, according to the sampling frame. */
    Map<String, Long> asked(UUID campaign) {
        return byName(ASKED, campaign);
    }

    /** How many invitations were issued, by audience. */
    Map<String, Long> issued(UUID campaign) {
        return byName(ISSUED, campaign);
    }

    void show(UUID campaign, Release release) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement move = connection.prepareStatement(MOVE);
                PreparedStatement show = connection.prepareStatement(SHOW)) {
            move.setLong(1, release.responses());
            move.setObject(2, campaign);
            move.executeUpdate();
            for (Map.Entry<String, Long> cell : release.cells().entrySet()) {
                show.setObject(1, campaign);
                show.setString(2, cell.getKey());
                show.setLong(3, cell.getValue());
                show.addBatch();
            }
            show.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Long> byName(String query, UUID campaign) {
        try (Connection connection = dataSource.getConnection()) {
            return byName(connection, query, campaign);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each parameter of the query is the campaign. */
    private static Map<String, Long> byName(Connection connection, String query, UUID campaign) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            for (int i = 1; i <= select.getParameterMetaData().getParameterCount(); i++) {
                select.setObject(i, campaign);
            }
            Map<String, Long> named = new TreeMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    named.put(row.getString(1), row.getLong(2));
                }
            }
            return named;
        }
    }

    private static long number(Connection connection, String query, UUID campaign) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setObject(1, campaign);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
