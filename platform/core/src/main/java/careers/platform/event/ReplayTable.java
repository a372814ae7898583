package careers.platform.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The relay's statements on the table {@code outbox_replay}: one replay after the other, oldest first. */
final class ReplayTable {

    private static final String OLDEST = """
            SELECT id, until_position, stream, aggregate_type, aggregate_id, reached
            FROM outbox_replay WHERE finished_at IS NULL ORDER BY id LIMIT 1""";
    private static final String ALL = "SELECT" + OutboxRow.COLUMNS + """
            FROM outbox WHERE position > ? AND position <= ? ORDER BY position LIMIT ?""";
    private static final String PART = "SELECT" + OutboxRow.COLUMNS + """
            FROM (SELECT * FROM outbox WHERE stream = ?
                  UNION ALL SELECT * FROM outbox WHERE aggregate_type = ? AND aggregate_id = ?) part
            WHERE position > ? AND position <= ? ORDER BY position LIMIT ?""";
    private static final String SENT = """
            UPDATE outbox_replay
            SET reached = ?, sent = sent + ?, finished_at = CASE WHEN ? = until_position THEN now() END
            WHERE id = ?""";

    private final Connection connection;

    ReplayTable(Connection connection) {
        this.connection = connection;
    }

    /** A replay under way: what is behind {@code reached} was sent again. */
    record Running(UUID id, long until, UUID stream, String aggregateType, String aggregateId, long reached) {

        boolean isOfAll() {
            return stream == null && aggregateId == null;
        }
    }

    Optional<Running> oldestUnfinished() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OLDEST);
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            return Optional.of(new Running(
                    row.getObject("id", UUID.class),
                    row.getLong("until_position"),
                    row.getObject("stream", UUID.class),
                    row.getString("aggregate_type"),
                    row.getString("aggregate_id"),
                    row.getLong("reached")));
        }
    }

    /** In the order in which they were published first. */
    List<OutboxRow> next(Running replay, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(replay.isOfAll() ? ALL : PART)) {
            int parameter = 1;
            if (!replay.isOfAll()) {
                select.setObject(parameter++, replay.stream());
                select.setString(parameter++, replay.aggregateType());
                select.setString(parameter++, replay.aggregateId());
            }
            select.setLong(parameter++, replay.reached());
            select.setLong(parameter++, replay.until());
            select.setInt(parameter, limit);
            List<OutboxRow> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(OutboxRow.of(row));
                }
            }
            return rows;
        }
    }

    /**
     * Remembers how far the replay has come.
     *
     * @param rows what {@link #next} gave
     * @param sent how many of them were acknowledged, from the first on
     * @param limit how many {@link #next} would have given; fewer were the last
     */
    void markSent(Running replay, List<OutboxRow> rows, int sent, int limit) throws SQLException {
        boolean last = rows.size() < limit && sent == rows.size();
        long acknowledged = sent == 0 ? replay.reached() : rows.get(sent - 1).position();
        long reached = last ? replay.until() : acknowledged;
        try (PreparedStatement update = connection.prepareStatement(SENT)) {
            update.setLong(1, reached);
            update.setInt(2, sent);
            update.setLong(3, reached);
            update.setObject(4, replay.id());
            update.executeUpdate();
        }
    }
}
