package careers.insight.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Runs one statement in the current transaction. Values are bound by position: strings, numbers, booleans, UUIDs, arrays,
 * {@link Instant} and null. A failure of the database is thrown unchecked and rolls the transaction back.
 */
@ApplicationScoped
public class FactDatabase {

    private static final int COPIED_AT_ONCE = 1 << 16;

    private final DataSource source;

    FactDatabase(DataSource source) {
        this.source = source;
    }

    /** Runs a statement that changes rows and says how many it changed. */
    public int update(String sql, Object... values) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A statement that changes facts failed", e);
        }
    }

    /** Runs a statement that changes rows once for each of these, in one go. */
    public void updateAll(String sql, List<Object[]> rows) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var values : rows) {
                bind(statement, values);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("A statement that changes facts failed", e);
        }
    }

    /**
     * Stores rows that are written as the statement says.
     *
     * @param sql {@code COPY … FROM STDIN}
     */
    public void copy(String sql, byte[] rows) {
        try (var connection = source.getConnection()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(sql, new ByteArrayInputStream(rows), COPIED_AT_ONCE);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("Rows of facts were refused", e);
        }
    }

    /** Runs a query and reads every row. */
    public <T> List<T> list(String sql, Row<T> row, Object... values) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (var result = statement.executeQuery()) {
                var rows = new ArrayList<T>();
                while (result.next()) {
                    rows.add(row.read(result));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A query over facts failed", e);
        }
    }

    /** Runs a query of at most one row. */
    public <T> Optional<T> first(String sql, Row<T> row, Object... values) {
        return list(sql, row, values).stream().findFirst();
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            var value = values[i];
            statement.setObject(i + 1, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
        }
    }

    /** Reads a timestamp column; null stays null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /**
     * Reads one row.
     *
     * @param <T> what a row becomes
     */
    @FunctionalInterface
    public interface Row<T> {
        /** Reads the current row of the result. */
        T read(ResultSet row) throws SQLException;
    }
}
