package careers.platform.web;

import careers.platform.problem.PlatformError;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** The keys that clients have used, with the answers they got, in the table {@code idempotency_key}. */
@ApplicationScoped
class IdempotencyKeys {

    private static final String CLAIM = """
            INSERT INTO idempotency_key (caller, operation, key, fingerprint, created_at)
            VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""";
    private static final String FIND = """
            SELECT fingerprint, status, headers, body FROM idempotency_key
            WHERE caller = ? AND operation = ? AND key = ?""";
    private static final String KEEP = """
            UPDATE idempotency_key SET status = ?, headers = ?::jsonb, body = ?
            WHERE caller = ? AND operation = ? AND key = ?""";

    private final DataSource dataSource;
    private final ObjectMapper mapper;
    private final Clock clock;

    IdempotencyKeys(DataSource dataSource, ObjectMapper mapper, Clock clock) {
        this.dataSource = dataSource;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** A key belongs to one caller and one operation. */
    record Scope(String caller, String operation, String key) {}

    record Answer(int status, Map<String, String> headers, String body) {}

    /**
     * Takes the key for this transaction. A concurrent taker waits here until the first one commits or rolls back.
     *
     * @return the answer of the first use, or nothing if this is it
     */
    Optional<Answer> claim(Scope scope, String fingerprint) {
        try (Connection connection = dataSource.getConnection()) {
            if (insert(connection, scope, fingerprint)) {
                return Optional.empty();
            }
            return Optional.of(find(connection, scope, fingerprint));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean insert(Connection connection, Scope scope, String fingerprint) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(CLAIM)) {
            insert.setString(1, scope.caller());
            insert.setString(2, scope.operation());
            insert.setString(3, scope.key());
            insert.setString(4, fingerprint);
            insert.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        }
    }

    private Answer find(Connection connection, Scope scope, String fingerprint) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setString(1, scope.caller());
            select.setString(2, scope.operation());
            select.setString(3, scope.key());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next() || row.getString("body") == null) {
                    throw PlatformError.TEMPORARILY_UNAVAILABLE.problem();
                }
                if (!row.getString("fingerprint").equals(fingerprint)) {
                    throw PlatformError.IDEMPOTENCY_KEY_REUSED.problem();
                }
                return new Answer(row.getInt("status"), headers(row.getString("headers")), row.getString("body"));
            }
        }
    }

    void keep(Scope scope, Answer answer) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(KEEP)) {
            update.setInt(1, answer.status());
            update.setString(2, mapper.writeValueAsString(answer.headers()));
            update.setString(3, answer.body());
            update.setString(4, scope.caller());
            update.setString(5, scope.operation());
            update.setString(6, scope.key());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> headers(String json) {
        try {
            return mapper.readValue(json, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
