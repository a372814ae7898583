package careers.survey.campaign;

import careers.survey.questionnaire.Audience;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Sampling frames, written whole and read in pages of establishments. */
@ApplicationScoped
class FrameTable {

    private static final String CLEAR = "DELETE FROM campaign_frame WHERE campaign_id = ?";
    private static final String ADD =
            "INSERT INTO campaign_frame (campaign_id, establishment, audience, expected) VALUES (?, ?, ?, ?)";
    private static final String AFTER = """
            SELECT establishment, audience, expected FROM campaign_frame
            WHERE campaign_id = ? AND establishment IN (
                SELECT DISTINCT establishment FROM campaign_frame
                WHERE campaign_id = ? AND establishment > ? ORDER BY establishment LIMIT ?)
            ORDER BY establishment, audience""";

    /** An establishment without a region is in no area. */
    private static final String AREAS = """
            SELECT e.region, f.establishment, f.audience, f.expected
            FROM campaign_frame f JOIN establishment e ON e.reference = f.establishment
            WHERE f.campaign_id = ? AND e.region IS NOT NULL
            ORDER BY e.region, f.establishment, f.audience""";

    private final AgroalDataSource dataSource;

    FrameTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void replace(UUID campaign, List<FrameEntry> entries) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement clear = connection.prepareStatement(CLEAR);
                PreparedStatement add = connection.prepareStatement(ADD)) {
            clear.setObject(1, campaign);
            clear.executeUpdate();
            for (FrameEntry entry : entries) {
                for (Map.Entry<Audience, Integer> expected : entry.expected().entrySet()) {
                    add.setObject(1, campaign);
                    add.setString(2, entry.establishment());
                    add.setString(3, expected.getKey().name());
                    add.setInt(4, expected.getValue());
                    add.addBatch();
                }
            }
            add.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The areas of a frame as the register knows them now; none without a frame. */
    List<CampaignArea> areas(UUID campaign) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(AREAS)) {
            select.setObject(1, campaign);
            Map<String, CampaignArea> areas = new TreeMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    areas.computeIfAbsent(row.getString(1), CampaignArea::empty)
                            .add(row.getString(2), Audience.valueOf(row.getString(3)), row.getInt(4));
                }
            }
            return List.copyOf(areas.values());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The entries after an establishment, in the order of their references. */
    List<FrameEntry> after(UUID campaign, String establishment, int limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(AFTER)) {
            select.setObject(1, campaign);
            select.setObject(2, campaign);
            select.setString(3, establishment);
            select.setInt(4, limit);
            List<FrameEntry> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    if (found.isEmpty() || !found.getLast().establishment().equals(row.getString(1))) {
                        found.add(new FrameEntry(row.getString(1), new EnumMap<>(Audience.class)));
                    }
                    found.getLast().expected().put(Audience.valueOf(row.getString(2)), row.getInt(3));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
