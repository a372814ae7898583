package careers.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The training-service's database as its superuser: to look, and to fill it faster than the service would. */
final class TrainingDatabase implements AutoCloseable {

    /** The superuser of a local system has its own name as password. */
    static final String SUPERUSER = "postgres";

    static final String NAME = "training";

    private final Connection connection;

    TrainingDatabase(int port) {
        try {
            connection = DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME, SUPERUSER, SUPERUSER);
        } catch (SQLException e) {
            throw failure("connect", e);
        }
    }

    /** One or more statements; returns how many rows the last one changed. */
    int run(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
            return Math.max(statement.getUpdateCount(), 0);
        } catch (SQLException e) {
            throw failure(sql, e);
        }
    }

    long number(String sql) {
        return Long.parseLong(texts(sql).getFirst().getFirst());
    }

    /** All rows, each value as text or null. */
    List<List<String>> texts(String sql) {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            var rows = new ArrayList<List<String>>();
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                var values = new ArrayList<String>();
                for (int i = 1; i <= columns; i++) {
                    values.add(row.getString(i));
                }
                rows.add(values);
            }
            return rows;
        } catch (SQLException e) {
            throw failure(sql, e);
        }
    }

    /** The first column of all rows. */
    List<String> column(String sql) {
        return texts(sql).stream().map(List::getFirst).toList();
    }

    private static BenchFailure failure(String what, SQLException e) {
        return new BenchFailure("The database refused: " + e.getMessage() + "\n" + abridged(what), e);
    }

    private static String abridged(String sql) {
        return sql.length() < 2_000 ? sql : sql.substring(0, 2_000) + " …";
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure("close", e);
        }
    }
}
