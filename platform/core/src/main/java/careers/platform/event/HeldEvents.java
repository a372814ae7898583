package careers.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What operators see of the events that have arrived and not been applied. Payloads are kept, and not shown. */
@ApplicationScoped
public class HeldEvents {

    private static final String LIST = """
            SELECT id, topic, partition, kafka_offset, key, sequence, type, reason, detail, held_at
            FROM held_event WHERE id > ? ORDER BY id LIMIT ?""";

    private final DataSource dataSource;

    HeldEvents(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Held events in the order they came in, those after {@code id}. */
    public List<HeldEvent> after(long id, int limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(LIST)) {
            select.setLong(1, id);
            select.setInt(2, limit);
            List<HeldEvent> held = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    held.add(new HeldEvent(
                            row.getLong("id"),
                            row.getString("topic"),
                            row.getInt("partition"),
                            row.getLong("kafka_offset"),
                            row.getString("key"),
                            row.getObject("sequence", Long.class),
                            row.getString("type"),
                            HeldEvent.Reason.valueOf(row.getString("reason")),
                            row.getString("detail"),
                            row.getObject("held_at", OffsetDateTime.class).toInstant()));
                }
            }
            return held;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
