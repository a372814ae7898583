package careers.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A database with the tables of the survey-service beside its own, on the same server with the same settings. What one
 * accepted response left in the service's tables is what each transaction of pgbench inserts here: the same columns, the
 * same bytes, the same indexes; only the ids are new.
 */
final class Scratch {

    static final String DATABASE = "scratch";

    private static final String SURVEY = "survey";
    private static final String INSIGHT = "insight";

    private final String scratchUrl;
    private final String surveyUrl;
    private final String insightUrl;

    /** What pgbench runs, and the values it sends. */
    record Script(Path file, Map<String, String> variables) {}

    private Scratch(int port) {
        this.scratchUrl = url(port, DATABASE);
        this.surveyUrl = url(port, SURVEY);
        this.insightUrl = url(port, INSIGHT);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=" + database + "&password=" + database;
    }

    /** Makes the database; the address and password of the superuser are those of a local system. */
    static Scratch create(int port, Path migrations) {
        var superuser = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres&password=postgres";
        try (var connection = DriverManager.getConnection(superuser);
                var statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + DATABASE + " LOGIN PASSWORD '" + DATABASE + "'");
            statement.execute("CREATE DATABASE " + DATABASE + " OWNER " + DATABASE);
        } catch (SQLException e) {
            throw new BenchFailure("The scratch database could not be made: " + e.getMessage(), e);
        }
        var scratch = new Scratch(port);
        scratch.migrate(migrations);
        return scratch;
    }

    private void migrate(Path folder) {
        try (var files = Files.list(folder);
                var connection = DriverManager.getConnection(scratchUrl);
                var statement = connection.createStatement()) {
            for (var file : files.sorted().toList()) {
                statement.execute(Files.readString(file));
            }
        } catch (IOException | SQLException e) {
            throw new BenchFailure("The tables could not be made: " + e.getMessage(), e);
        }
    }

    /** Copies what a response refers to, and writes a script that inserts one like it. */
    Script script(Intake intake, Path folder) {
        try (var survey = DriverManager.getConnection(surveyUrl);
                var scratch = DriverManager.getConnection(scratchUrl)) {
            copy(survey, scratch, "instrument", intake.instrument());
            copy(survey, scratch, "campaign", intake.campaign());
            var response = anyResponse(survey);
            var variables = new LinkedHashMap<String, String>();
            var script = "BEGIN;\n"
                    + insert(survey, "response", "id = '" + response + "'", List.of("id"), variables)
                    + insert(
                            survey,
                            "outbox",
                            "aggregate_id = '" + response + "'",
                            // Numbered without gaps it would be one client after the other; this is only the two
                            // inserts.
                            List.of("event_id", "aggregate_id", "stream", "stream_sequence"),
                            variables)
                    + "COMMIT;\n";
            return new Script(Files.writeString(folder.resolve("insert.sql"), script), variables);
        } catch (IOException | SQLException e) {
            throw new BenchFailure("The stored response could not be read: " + e.getMessage(), e);
        }
    }

    private static UUID anyResponse(Connection survey) throws SQLException {
        try (var statement = survey.createStatement();
                var row = statement.executeQuery("SELECT id FROM response LIMIT 1")) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    private static void copy(Connection from, Connection to, String table, UUID id) throws SQLException {
        try (var select = from.prepareStatement("SELECT to_json(t)::text FROM " + table + " t WHERE id = ?")) {
            select.setObject(1, id);
            try (var row = select.executeQuery();
                    var insert = to.prepareStatement("INSERT INTO " + table
                            + " SELECT * FROM json_populate_record(NULL::" + table + ", ?::json)")) {
                row.next();
                insert.setString(1, row.getString(1));
                insert.executeUpdate();
            }
        }
    }

    /** An INSERT of the row as it stands, with its values as variables and new ids. */
    private static String insert(
            Connection survey, String table, String where, List<String> own, Map<String, String> variables)
            throws SQLException {
        var columns = new ArrayList<String>();
        var values = new ArrayList<String>();
        try (var select = survey.createStatement();
                var row = select.executeQuery("SELECT * FROM " + table + " WHERE " + where)) {
            row.next();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                var column = row.getMetaData().getColumnName(i);
                boolean generated = column.equals("bucket");
                boolean later = List.of("published_at", "position").contains(column);
                if (row.getString(i) != null && !generated && !later && !own.contains(column)) {
                    columns.add(column);
                    values.add(":" + table + "_" + column);
                    variables.put(table + "_" + column, row.getString(i));
                }
            }
        }
        for (var column : own) {
            if (!column.startsWith("stream")) {
                columns.add(column);
                values.add(column.equals("aggregate_id") ? "uuidv7()::text" : "uuidv7()");
            }
        }
        return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES (" + String.join(", ", values)
                + ");\n";
    }

    /** One number from the service's own database. */
    long count(String sql) {
        return count(surveyUrl, sql);
    }

    /** One number from the database of the service that takes the events in. */
    long countInInsight(String sql) {
        return count(insightUrl, sql);
    }

    private static long count(String url, String sql) {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new BenchFailure("The database could not be read: " + e.getMessage(), e);
        }
    }
}
