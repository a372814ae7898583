package careers.platform.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Ways to read an outbox: ours, and those that look right and are not. */
final class OutboxReaders {

    private OutboxReaders() {}

    /** Something that publishes what it finds each time it looks. */
    interface Reader {

        void poll() throws SQLException;

        /** {@code key:version} in the order of publication. */
        List<String> published();
    }

    /** The relay's own round, on real connections to the database and the broker. */
    static final class Relay implements Reader {

        private final OutboxRelay relay;
        private final OutboxTable outbox;
        private final List<Integer> buckets;
        private final String topic;

        Relay(OutboxRelay relay, Connection connection, String topic) throws SQLException {
            this.relay = relay;
            this.outbox = new OutboxTable(connection);
            this.buckets = outbox.lockFreeBuckets(List.of());
            this.topic = topic;
        }

        @Override
        public void poll() throws SQLException {
            int round;
            do {
                round = relay.publishRound(outbox, buckets);
            } while (round > 0);
        }

        @Override
        public List<String> published() {
            return TopicLog.of(EventServers.running().bootstrapServers(), topic).names();
        }
    }

    /** Broken: whatever is behind the last position seen. */
    static final class Watermark implements Reader {

        private final Connection connection;
        private final List<String> published = new ArrayList<>();
        private long last;

        Watermark(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void poll() throws SQLException {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT pos, aggregate_id || ':' || aggregate_version FROM outbox WHERE pos > ? ORDER BY pos")) {
                select.setLong(1, last);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        last = row.getLong(1);
                        published.add(row.getString(2));
                    }
                }
            }
        }

        @Override
        public List<String> published() {
            return published;
        }
    }

    /** Broken: in the order of transaction numbers, as far as no older transaction is open. */
    static final class TransactionOrder implements Reader {

        private final Connection connection;
        private final Set<String> published = new LinkedHashSet<>();

        TransactionOrder(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void poll() throws SQLException {
            try (PreparedStatement select =
                            connection.prepareStatement("SELECT aggregate_id || ':' || aggregate_version FROM outbox"
                                    + " WHERE xid < pg_snapshot_xmin(pg_current_snapshot()) ORDER BY xid, pos");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    published.add(row.getString(1));
                }
            }
        }

        @Override
        public List<String> published() {
            return List.copyOf(published);
        }
    }

    /** Broken when there are two of it: the first rows that nobody else has locked. */
    static final class SkipLocked implements Reader {

        private final Connection connection;
        private final List<String> published;
        private List<String> locked = List.of();

        /** @param published the log that several workers write to */
        SkipLocked(Connection connection, List<String> published) {
            this.connection = connection;
            this.published = published;
        }

        /** Takes two rows, and no other worker can take them until they are published. */
        void read() throws SQLException {
            connection.setAutoCommit(false);
            locked = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT aggregate_id || ':' || aggregate_version FROM outbox WHERE published_at IS NULL"
                                    + " ORDER BY pos LIMIT 2 FOR UPDATE SKIP LOCKED");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    locked.add(row.getString(1));
                }
            }
        }

        void publish() throws SQLException {
            published.addAll(locked);
            for (String name : locked) {
                try (PreparedStatement update = connection.prepareStatement(
                        "UPDATE outbox SET published_at = now(), position = pos WHERE aggregate_id || ':' || aggregate_version = ?")) {
                    update.setString(1, name);
                    update.executeUpdate();
                }
            }
            connection.commit();
        }

        @Override
        public void poll() throws SQLException {
            read();
            publish();
        }

        @Override
        public List<String> published() {
            return published;
        }
    }
}
