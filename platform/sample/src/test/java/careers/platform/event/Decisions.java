package careers.platform.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Events as a service leaves them in the outbox, in whatever transaction the connection is in. */
final class Decisions {

    private static final String INSERT = """
            INSERT INTO outbox (event_id, topic, type, aggregate_type, aggregate_id, aggregate_version, payload,
                                traceparent, created_at)
            VALUES (?, ?, 'sample.thing.changed', 'thing', ?, ?, ?::jsonb,
                    '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01', now())""";

    private Decisions() {}

    /** A topic of its own for one test. */
    static String newTopic() {
        return "sample.thing-" + UUID.randomUUID() + ".v1";
    }

    static void append(Connection connection, String topic, String aggregate, long version) throws SQLException {
        append(connection, topic, aggregate, version, "{}");
    }

    static void append(Connection connection, String topic, String aggregate, long version, String payload)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, topic);
            insert.setString(3, aggregate);
            insert.setLong(4, version);
            insert.setString(5, payload);
            insert.executeUpdate();
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    static long number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
