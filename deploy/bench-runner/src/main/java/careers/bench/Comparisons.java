package careers.bench;

import careers.demo.Actor;
import careers.demo.ApiClient;
import careers.launcher.RunningSystem;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The same counts by three ways in the same run: the service over HTTP, from its released sums, with noise, intervals and
 * tests; PostgreSQL and DuckDB from one row for each person of a released block, plain counts and no protection at all.
 */
final class Comparisons {

    private static final String ONE = "one question";
    private static final String ALL = "all questions";
    private static final String FILTER = "one question, one answer";
    private static final int OFTEN = 300;
    private static final int SOMETIMES = 20;
    private static final int RARELY = 3;

    private final PrintStream out;
    private final RunningSystem system;
    private final InsightDatabase database;
    private final UUID campaign;
    private final int questions;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private int next;

    Comparisons(PrintStream out, RunningSystem system, InsightDatabase database, UUID campaign, int questions) {
        this.out = out;
        this.system = system;
        this.database = database;
        this.campaign = campaign;
        this.questions = questions;
    }

    /** By way, and by what was asked. */
    Map<String, Map<String, Latencies>> measure(Path folder) {
        var people = folder.resolve("people.csv");
        database.spread(campaign.toString(), questions, people);
        var measured = new LinkedHashMap<String, Map<String, Latencies>>();
        measured.put("insight-service", service());
        measured.put("PostgreSQL", engine(database::rows, RARELY));
        measured.put("DuckDB", duck(people));
        return measured;
    }

    private Map<String, Latencies> service() {
        var token = ApiClient.of(system.gatewayUrl(), system.topology().keycloakUrl())
                .tokens()
                .of(Actor.ANA);
        return said(
                "insight-service",
                Map.of(
                        ONE,
                        Latencies.of(OFTEN, () -> ask(token, question(), "")),
                        ALL,
                        Latencies.of(
                                SOMETIMES,
                                () -> IntStream.rangeClosed(1, questions).forEach(q -> ask(token, q, ""))),
                        FILTER,
                        Latencies.of(OFTEN, () -> ask(token, question(), "&code=C4"))));
    }

    private void ask(String token, int question, String filter) {
        var uri = URI.create(system.serviceProcess("insight-service").url()
                + "/api/insight/v1/questions/comparison?campaign=" + campaign + "&concept="
                + ResponseLog.concept(question) + filter);
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(uri)
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != 200 || !answer.body().contains("\"FREE\"")) {
                throw new BenchFailure("The service answered " + answer.statusCode() + ": " + answer.body());
            }
        } catch (IOException e) {
            throw new BenchFailure("The service did not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted.", e);
        }
    }

    private Map<String, Latencies> duck(Path people) {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            var columns = IntStream.rangeClosed(1, questions)
                    .mapToObj(q -> "'" + ResponseLog.variable(q) + "': 'UTINYINT'")
                    .collect(Collectors.joining(", "));
            statement.execute("SET threads = 2");
            statement.execute("SET memory_limit = '2GB'");
            statement.execute("CREATE TABLE " + InsightDatabase.WIDE + " AS SELECT * FROM read_csv('" + people
                    + "', header = false, columns = {'grp': 'UTINYINT', 'school': 'INTEGER', " + columns + "})");
            Files.delete(people);
            Function<String, List<String>> run = sql -> {
                try (var rows = statement.executeQuery(sql)) {
                    return InsightDatabase.joined(rows);
                } catch (SQLException e) {
                    throw new BenchFailure("DuckDB refused: " + e.getMessage() + "\n" + sql, e);
                }
            };
            requireTheSame(run);
            return said(
                    "DuckDB",
                    engine(
                            sql -> {
                                var unused = run.apply(sql);
                            },
                            SOMETIMES));
        } catch (SQLException | IOException e) {
            throw new BenchFailure("DuckDB failed: " + e.getMessage(), e);
        }
    }

    /** All count the same people. */
    private void requireTheSame(Function<String, List<String>> duck) {
        for (int q = 1; q <= questions; q++) {
            var sql = "SELECT grp, 'C' || " + ResponseLog.variable(q) + ", count(*) FROM " + InsightDatabase.WIDE
                    + " GROUP BY 1, 2 ORDER BY 1, 2";
            var sums = database.rows("SELECT leaf_id, code, people FROM released_answer JOIN leaf USING (leaf_id)"
                    + " WHERE campaign_id = '" + campaign + "' AND variable = '" + ResponseLog.variable(q)
                    + "' AND code <> '*' ORDER BY 1, 2");
            if (!duck.apply(sql).equals(sums) || !database.rows(sql).equals(sums)) {
                throw new BenchFailure("Question " + q + ": the sums are not those of the people.");
            }
        }
        out.println("counts     the same by all three ways, " + questions + " questions");
    }

    private Map<String, Latencies> engine(Consumer<String> run, int times) {
        return Map.of(
                ONE,
                Latencies.of(times * 2, () -> run.accept(count(question()))),
                ALL,
                Latencies.of(
                        times,
                        () -> run.accept(IntStream.rangeClosed(1, questions)
                                .mapToObj(this::count)
                                .collect(Collectors.joining(" UNION ALL ")))),
                FILTER,
                Latencies.of(
                        times * 2,
                        () -> run.accept("SELECT grp, count(*), count(*) FILTER (WHERE "
                                + ResponseLog.variable(question()) + " = 4) FROM " + InsightDatabase.WIDE
                                + " GROUP BY 1")));
    }

    private String count(int question) {
        return "SELECT " + question + " AS q, grp, " + ResponseLog.variable(question) + " AS code, count(*) FROM "
                + InsightDatabase.WIDE + " GROUP BY 1, 2, 3";
    }

    /** Another one each time. */
    private int question() {
        return 1 + next++ % questions;
    }

    private Map<String, Latencies> said(String way, Map<String, Latencies> measured) {
        measured.forEach((what, took) -> out.printf(
                Locale.ROOT,
                "asked      %-16s %-26s p50 %,9.2f ms, p95 %,9.2f ms%n",
                way,
                what,
                took.p50(),
                took.p95()));
        return measured;
    }
}
