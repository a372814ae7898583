package careers.platform.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The service's database as its owner sees it: for looking at rows, and for attacking rules behind the service's back. */
public final class Database {

    private static final String EMPTY = """
            DO $$
            DECLARE
                name text;
            BEGIN
                -- A relay that is publishing ends first, or it would count events that are gone.
                FOR name IN SELECT format('%I', tablename) FROM pg_tables
                             WHERE schemaname = 'public' AND tablename IN ('outbox', 'outbox_head') ORDER BY 1 LOOP
                    EXECUTE 'LOCK TABLE ' || name || ' IN EXCLUSIVE MODE';
                END LOOP;
                FOR name IN SELECT format('%I', tablename) FROM pg_tables
                             WHERE schemaname = 'public' AND tablename NOT LIKE 'flyway%'
                               AND tablename <> ALL (string_to_array(current_setting('careers.kept'), ',')) LOOP
                    EXECUTE 'DELETE FROM ' || name;
                END LOOP;
                FOR name IN SELECT format('%I', sequencename) FROM pg_sequences
                             WHERE schemaname = 'public' AND last_value IS NOT NULL LOOP
                    EXECUTE 'ALTER SEQUENCE ' || name || ' RESTART';
                END LOOP;
            END $$""";

    // Kept between calls: to open a connection costs more than most of what is asked over it.
    private static final Queue<Connection> IDLE = new ConcurrentLinkedQueue<>();
    private static Connection emptying;

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

    /** A connection of the server's superuser, for attacks that no service account could make. */
    public static Connection superuserConnection() throws SQLException {
        return DriverManager.getConnection(Infrastructure.jdbcUrl(), "postgres", "postgres");
    }

    /**
     * Empties every table except Flyway's history and those named: reference data that migrations put there. Rows are
     * deleted, because to truncate some dozens of nearly empty tables would make new files for each of them.
     */
    public static synchronized void truncateAllExcept(String... kept) {
        try (Statement statement = emptying().createStatement()) {
            statement.execute("SET careers.kept = '" + String.join(",", kept) + "'");
            statement.execute(EMPTY);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The single value that a query gives, as text; null for SQL NULL. */
    public static String value(String query) {
        try {
            return kept(statement -> {
                try (ResultSet row = statement.executeQuery(query)) {
                    row.next();
                    return row.getString(1);
                }
            });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a statement and gives back how many rows it changed. */
    public static int execute(String sql) throws SQLException {
        return kept(statement -> {
            statement.execute(sql);
            return statement.getUpdateCount();
        });
    }

    /** Callers at the same time get connections of their own, so that one can wait for a lock of another. */
    private static <T> T kept(Asked<T> asked) throws SQLException {
        Connection idle = IDLE.poll();
        Connection connection = idle == null || idle.isClosed() ? connection() : idle;
        try (Statement statement = connection.createStatement()) {
            return asked.of(statement);
        } finally {
            IDLE.add(connection);
        }
    }

    private static Connection emptying() throws SQLException {
        if (emptying == null || emptying.isClosed()) {
            emptying = superuserConnection();
            try (Statement statement = emptying.createStatement()) {
                // Append-only tables refuse to be emptied; a test may do what no service account can. Foreign keys do
                // not ask either.
                statement.execute("SET session_replication_role = replica");
            }
        }
        return emptying;
    }

    private interface Asked<T> {

        T of(Statement statement) throws SQLException;
    }
}
