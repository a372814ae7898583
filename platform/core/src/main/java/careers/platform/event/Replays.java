package careers.platform.event;

import careers.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Publishes events again, under the ids and versions they had: for a topic that was lost, or a consumer that begins
 * anew. Consumers drop what they know. The relay does the work in the order of the positions, beside what is new, and
 * goes on after a crash where it was.
 */
@ApplicationScoped
public class Replays {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    // The same two ways to find them as when they are sent.
    private static final String START = """
            INSERT INTO outbox_replay (id, after_position, until_position, stream, aggregate_type, aggregate_id, reached,
                                       events, requested_by, requested_at)
            SELECT ?, asked.after, greatest(asked.after, head.last), asked.stream, asked.aggregate_type,
                   asked.aggregate_id, asked.after,
                   CASE WHEN asked.stream IS NULL AND asked.aggregate_id IS NULL
                        THEN greatest(0, head.last - asked.after)
                        ELSE (SELECT count(*) FROM outbox o
                              WHERE o.stream = asked.stream AND o.position > asked.after AND o.position <= head.last)
                           + (SELECT count(*) FROM outbox o
                              WHERE o.aggregate_type = asked.aggregate_type AND o.aggregate_id = asked.aggregate_id
                                AND o.position > asked.after AND o.position <= head.last) END,
                   ?, ?
            FROM (SELECT ?::bigint AS after, ?::uuid AS stream, ?::text AS aggregate_type, ?::text AS aggregate_id) asked,
                 (SELECT coalesce(max(last), 0) AS last FROM outbox_head WHERE stream = ?) head
            RETURNING *""";
    private static final String AFTER = "SELECT * FROM outbox_replay WHERE id > ? ORDER BY id LIMIT ?";
    private static final String FIND = "SELECT * FROM outbox_replay WHERE id = ?";

    private final DataSource dataSource;
    private final Clock clock;

    Replays(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * Asks for a replay; it begins when the transaction is committed.
     *
     * @param afterPosition 0 for everything
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Replay start(long afterPosition, Replay.Scope scope, String requestedBy) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(START)) {
            insert.setObject(1, Ids.next());
            insert.setString(2, requestedBy);
            insert.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setLong(4, afterPosition);
            insert.setObject(5, scope.stream());
            insert.setString(6, scope.aggregateType());
            insert.setString(7, scope.aggregateId());
            insert.setObject(8, OutboxTable.PUBLICATION);
            return read(insert).getFirst();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public Optional<Replay> find(UUID id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setObject(1, id);
            return read(select).stream().findFirst();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Oldest first. */
    public List<Replay> after(Optional<UUID> id, int count) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(AFTER)) {
            select.setObject(1, id.orElse(BEFORE_ALL));
            select.setInt(2, count);
            return read(select);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Replay> read(PreparedStatement statement) throws SQLException {
        List<Replay> replays = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                replays.add(new Replay(
                        row.getObject("id", UUID.class),
                        row.getLong("after_position"),
                        row.getLong("until_position"),
                        new Replay.Scope(
                                row.getObject("stream", UUID.class),
                                row.getString("aggregate_type"),
                                row.getString("aggregate_id")),
                        row.getLong("events"),
                        row.getLong("sent"),
                        instant(row, "requested_at"),
                        instant(row, "finished_at")));
            }
        }
        return replays;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
