package careers.platform.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The service's database as its owner sees it: for looking at rows, and for attacking rules behind the service's back. */
public final class Database {

    private Database() {}

    /**
     * A connection of its own, auto-commit on; the caller closes it. It says that it oversees everything, for services
     * whose tables show each caller only rows of its own.
     */
    public static Connection connection() throws SQLException {
        return DriverManager.getConnection(
                Infrastructure.jdbcUrl() + "?options=-c%20careers.oversees=true",
                Infrastructure.database(),
                Infrastructure.database());
    }

    /** As {@link #connection} without saying anything: as a service sees it that has not said whose request it serves. */
    public static Connection silentConnection() throws SQLException {
        return DriverManager.getConnection(
                Infrastructure.jdbcUrl(), Infrastructure.database(), Infrastructure.database());
    }

    /** Empties every table except Flyway's history and those named: reference data that migrations put there. */
    public static void truncateAllExcept(String... kept) {
        Set<String> keep = Set.of(kept);
        try (Connection connection = DriverManager.getConnection(Infrastructure.jdbcUrl(), "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE 'flyway%'")) {
                while (rows.next()) {
                    if (!keep.contains(rows.getString(1))) {
                        tables.add(rows.getString(1));
                    }
                }
            }
            // Append-only tables refuse it; a test may do what no service account can.
            statement.execute("SET session_replication_role = replica");
            statement.execute("TRUNCATE " + String.join(", ", tables) + " RESTART IDENTITY");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The single value that a query gives, as text; null for SQL NULL. */
    public static String value(String query) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a statement and gives back how many rows it changed. */
    public static int execute(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return statement.getUpdateCount();
        }
    }
}
