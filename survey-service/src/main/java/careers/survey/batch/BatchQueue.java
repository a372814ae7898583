package careers.survey.batch;

import careers.survey.response.Submitter;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Batches as they are worked on. A batch is taken by an advisory lock, which goes with the process that holds it. */
@ApplicationScoped
class BatchQueue {

    // Any number that no other advisory lock of the service's database uses.
    private static final int LOCK_SPACE = 0x0BA7;

    private static final String WAITING = """
            SELECT key, campaign_id, content, submitter, traceparent FROM submission_batch
            WHERE finished_at IS NULL AND key = ?""";
    private static final String KEYS =
            "SELECT key FROM submission_batch WHERE finished_at IS NULL ORDER BY key LIMIT 50";
    private static final String LOCK = "SELECT pg_try_advisory_lock(?, hashtext(?))";
    private static final String UNLOCK = "SELECT pg_advisory_unlock(?, hashtext(?))";
    private static final String DONE = "SELECT line FROM submission_batch_line WHERE batch = ?";
    private static final String STORE = """
            INSERT INTO submission_batch_line (batch, line, response_id, status, problem)
            SELECT ?, line, response_id, status, problem::jsonb
            FROM unnest(?::integer[], ?::uuid[], ?::integer[], ?::text[]) AS n (line, response_id, status, problem)
            ON CONFLICT DO NOTHING""";
    private static final String FINISH =
            "UPDATE submission_batch SET content = NULL, finished_at = ? WHERE key = ? AND finished_at IS NULL";

    private final ObjectMapper mapper;
    private final Clock clock;

    BatchQueue(ObjectMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Takes the oldest batch that nobody works on; {@link #letGo} gives it back. */
    Optional<UnfinishedBatch> take(Connection connection) throws SQLException {
        for (UUID key : keys(connection)) {
            if (isTrue(connection, LOCK, key)) {
                // Read under the lock: it may have been finished while its key was looked up.
                Optional<UnfinishedBatch> batch = read(connection, key);
                if (batch.isPresent()) {
                    return batch;
                }
                letGo(connection, key);
            }
        }
        return Optional.empty();
    }

    void letGo(Connection connection, UUID key) throws SQLException {
        isTrue(connection, UNLOCK, key);
    }

    private static List<UUID> keys(Connection connection) throws SQLException {
        List<UUID> keys = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(KEYS);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                keys.add(row.getObject(1, UUID.class));
            }
        }
        return keys;
    }

    private static boolean isTrue(Connection connection, String sql, UUID key) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(sql)) {
            lock.setInt(1, LOCK_SPACE);
            lock.setString(2, key.toString());
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private Optional<UnfinishedBatch> read(Connection connection, UUID key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WAITING)) {
            select.setObject(1, key);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                return Optional.of(new UnfinishedBatch(
                        key,
                        row.getObject("campaign_id", UUID.class),
                        new BatchContent(row.getBytes("content")),
                        mapper.readValue(row.getString("submitter"), Submitter.class),
                        row.getString("traceparent"),
                        done(connection, key)));
            }
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Integer> done(Connection connection, UUID key) throws SQLException {
        Set<Integer> done = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(DONE)) {
            select.setObject(1, key);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    done.add(row.getInt(1));
                }
            }
        }
        return done;
    }

    /** Stores what became of some lines, all of it or nothing. */
    void store(Connection connection, UUID key, List<LineOutcome> outcomes) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement(STORE)) {
            insert.setObject(1, key);
            insert.setArray(2, array(connection, "int4", outcomes, LineOutcome::line));
            insert.setArray(3, array(connection, "uuid", outcomes, LineOutcome::responseId));
            insert.setArray(4, array(connection, "int4", outcomes, LineOutcome::status));
            insert.setArray(5, array(connection, "text", outcomes, outcome -> json(outcome.problem())));
            insert.executeUpdate();
            connection.commit();
        } finally {
            // Rolls back what was not committed.
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static Array array(
            Connection connection, String type, List<LineOutcome> outcomes, Function<LineOutcome, Object> column)
            throws SQLException {
        return connection.createArrayOf(type, outcomes.stream().map(column).toArray());
    }

    private String json(LineOutcome.LineProblem problem) {
        try {
            return problem == null ? null : mapper.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every line has its receipt: the lines themselves are deleted. */
    void finish(Connection connection, UUID key) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(FINISH)) {
            update.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            update.setObject(2, key);
            update.executeUpdate();
        }
    }
}
