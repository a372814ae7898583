package careers.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;

/** The insight-service's database as its superuser: to look at it, and to count the same people without the service. */
final class InsightDatabase implements AutoCloseable {

    static final String WIDE = "measured_wide";

    private final Connection connection;

    InsightDatabase(int port) {
        try {
            connection = DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + port + "/insight",
                    TrainingDatabase.SUPERUSER,
                    TrainingDatabase.SUPERUSER);
        } catch (SQLException e) {
            throw failure("connect", e);
        }
    }

    /** How far the log of responses has been read. */
    long read() {
        return Long.parseLong(
                rows("SELECT coalesce(sum(next_offset), 0) FROM inbox_offset WHERE topic = 'survey.response.v1'")
                        .getFirst());
    }

    /** Whether nobody waits for a block who need not, and all who are in one are in the sums. */
    boolean isReleased() {
        return rows("SELECT 1 FROM leaf WHERE pending >= 2 * minimum OR missing > 0 LIMIT 1")
                .isEmpty();
    }

    void run(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failure(sql, e);
        }
    }

    /** All rows, the columns of each joined by a bar. */
    List<String> rows(String sql) {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return joined(row);
        } catch (SQLException e) {
            throw failure(sql, e);
        }
    }

    static List<String> joined(ResultSet row) throws SQLException {
        var rows = new ArrayList<String>();
        int columns = row.getMetaData().getColumnCount();
        while (row.next()) {
            var line = new StringBuilder(String.valueOf(row.getObject(1)));
            for (int i = 2; i <= columns; i++) {
                line.append('|').append(row.getObject(i));
            }
            rows.add(line.toString());
        }
        return rows;
    }

    /**
     * The people of released blocks once more, one row each with a column for every question, in a file too. Everybody
     * answered every question, in the order of the questionnaire: the first number is the answer to the first.
     */
    void spread(String campaign, int questions, Path file) {
        var columns = IntStream.rangeClosed(1, questions)
                .mapToObj(q -> "step.taken[f.codes[%d]] AS %s".formatted(q, ResponseLog.variable(q)))
                .collect(Collectors.joining(", "));
        run("CREATE UNLOGGED TABLE " + WIDE + " AS SELECT l.leaf_id::smallint AS grp,"
                + " substr(f.establishment, 4)::int AS school, " + columns
                + " FROM response_fact f JOIN leaf l USING (leaf_id)"
                + " CROSS JOIN (SELECT array_agg(coalesce(substring(a.code FROM '^C([0-9])$'), '0')::smallint ORDER BY n.number)"
                + " AS taken FROM generate_series(1, (SELECT max(number) FROM answer_code)) AS n (number)"
                + " LEFT JOIN answer_code a USING (number)) AS step"
                + " WHERE f.block IS NOT NULL AND l.campaign_id = '" + campaign + "'");
        run("VACUUM ANALYZE " + WIDE);
        try (OutputStream out = Files.newOutputStream(file)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY " + WIDE + " TO STDOUT (FORMAT csv)", out);
        } catch (SQLException | IOException e) {
            throw new BenchFailure("The people could not be written to " + file + ": " + e.getMessage(), e);
        }
    }

    private static BenchFailure failure(String what, SQLException e) {
        return new BenchFailure("The database refused: " + e.getMessage() + "\n" + what, e);
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
