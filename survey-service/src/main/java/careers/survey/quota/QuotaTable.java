package careers.survey.quota;

import careers.platform.text.Text;
import careers.survey.questionnaire.Audience;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Quotas, on the connection of the transaction that takes places. */
final class QuotaTable {

    private static final String COLUMNS =
            "SELECT campaign_id, quota_id, label_en, label_cy, audiences, condition, places, taken, version"
                    + " FROM quota_cell WHERE ";
    private static final String LOCK = COLUMNS + "campaign_id = ANY (?) ORDER BY campaign_id, quota_id FOR UPDATE";
    private static final String AFTER = COLUMNS + "campaign_id = ? AND quota_id > ? ORDER BY quota_id LIMIT ?";
    private static final String FIND = COLUMNS + "campaign_id = ? AND quota_id = ?";
    private static final String MOVE = "UPDATE quota_cell SET taken = taken + ? WHERE campaign_id = ? AND quota_id = ?";
    private static final String PUT = """
            INSERT INTO quota_cell (label_en, label_cy, audiences, condition, places, taken, version, campaign_id,
                                    quota_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT ON CONSTRAINT pk_quota_cell DO UPDATE SET
                label_en = excluded.label_en, label_cy = excluded.label_cy, audiences = excluded.audiences,
                condition = excluded.condition, places = excluded.places, taken = excluded.taken,
                version = excluded.version""";

    private final Connection connection;

    QuotaTable(Connection connection) {
        this.connection = connection;
    }

    /** The quotas of the campaigns, in the order of their keys; nobody else can take a place before the end. */
    List<QuotaCell> lock(Collection<UUID> campaigns) throws SQLException {
        Array ids = connection.createArrayOf("uuid", campaigns.toArray());
        try (PreparedStatement select = connection.prepareStatement(LOCK)) {
            select.setArray(1, ids);
            return cells(select);
        } finally {
            ids.free();
        }
    }

    List<QuotaCell> after(UUID campaign, String id, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(AFTER)) {
            select.setObject(1, campaign);
            select.setString(2, id);
            select.setInt(3, limit);
            return cells(select);
        }
    }

    Optional<QuotaCell> find(UUID campaign, String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setObject(1, campaign);
            select.setString(2, id);
            return cells(select).stream().findFirst();
        }
    }

    /** Takes places, or gives them back where the number is negative. */
    void move(Map<QuotaCell, Integer> places) throws SQLException {
        for (Map.Entry<QuotaCell, Integer> change : places.entrySet()) {
            try (PreparedStatement update = connection.prepareStatement(MOVE)) {
                update.setInt(1, change.getValue());
                update.setObject(2, change.getKey().campaign());
                update.setString(3, change.getKey().id());
                update.executeUpdate();
            }
        }
    }

    void put(QuotaCell cell) throws SQLException {
        Array audiences = connection.createArrayOf(
                "text", cell.audiences().stream().map(Enum::name).sorted().toArray());
        try (PreparedStatement put = connection.prepareStatement(PUT)) {
            put.setString(1, cell.label().en());
            put.setString(2, cell.label().cy());
            put.setArray(3, audiences);
            put.setString(4, cell.condition());
            put.setInt(5, cell.limit());
            put.setInt(6, cell.taken());
            put.setLong(7, cell.version());
            put.setObject(8, cell.campaign());
            put.setString(9, cell.id());
            put.executeUpdate();
        } finally {
            audiences.free();
        }
    }

    private static List<QuotaCell> cells(PreparedStatement select) throws SQLException {
        List<QuotaCell> cells = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                cells.add(new QuotaCell(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        new Text(row.getString(3), row.getString(4)),
                        audiences(row.getArray(5)),
                        row.getString(6),
                        row.getInt(7),
                        row.getInt(8),
                        row.getLong(9)));
            }
        }
        return cells;
    }

    private static Set<Audience> audiences(Array names) throws SQLException {
        Set<Audience> audiences = EnumSet.noneOf(Audience.class);
        for (String name : (String[]) names.getArray()) {
            audiences.add(Audience.valueOf(name));
        }
        return audiences;
    }
}
