package careers.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The reference: what the service wrote for one claim up to its second approval, and for one payment run over a batch of
 * claims, written again by pgbench in as many transactions into copies of the tables. The copies have the columns and all
 * indexes; no triggers, no foreign keys, no CHECKs. The first script is run by many clients, the second by one, as a payment
 * officer would.
 */
final class RawClaims {

    private static final String SCHEMA = "reference";
    private static final int SECONDS = 8;
    /** Runs of the second script; for each of them the batch's claims are put in first, approved. */
    private static final int RUNS = 20;

    private static final Map<String, String> ENVIRONMENT =
            Map.of("PGPASSWORD", TrainingDatabase.SUPERUSER, "PGOPTIONS", "-c search_path=" + SCHEMA);

    private final TrainingDatabase database;
    private final Pgbench pgbench;
    private final int port;
    private final int clients;
    private final Sample sample;
    private final RowSql runSql = new RowSql(true, new HashSet<>());
    private final Path claimScript;
    private final Path runScript;
    private int runs;

    /**
     * What the service wrote.
     *
     * @param claim the transactions of one claim up to its approval
     * @param batch the transactions of all claims of the batch
     * @param run the transactions of the payment run over them
     * @param size claims in the batch
     */
    record Sample(List<List<WrittenRow>> claim, List<List<WrittenRow>> batch, List<List<WrittenRow>> run, int size) {

        int transactionsOfClaim() {
            return claim.size();
        }

        int transactionsOfRun() {
            return run.size();
        }

        /** Rows inserted or changed for one claim, its part of the run included. */
        double rowsPerClaim() {
            return rows(claim) + rows(run) / (double) size;
        }

        private static int rows(List<List<WrittenRow>> transactions) {
            return transactions.stream().mapToInt(List::size).sum();
        }
    }

    RawClaims(TrainingDatabase database, Pgbench pgbench, int port, int clients, Sample sample, Path folder) {
        this.database = database;
        this.pgbench = pgbench;
        this.port = port;
        this.clients = clients;
        this.sample = sample;
        copyTables();
        var claimSql = new RowSql(false, new HashSet<>());
        sample.claim().forEach(transaction -> putFirst(transaction, claimSql.made(), claimSql));
        this.claimScript = write(folder.resolve("claim.sql"), """
                \\set i :i + 1
                SELECT p AS prefix, replace(p, '-', '') AS plain FROM (SELECT left(uuidv7()::text, 14) || '7' ||
                    lpad(to_hex(:client_id::int * 256 + :i::int % 256), 3, '0') AS p) fresh \\gset
                """ + script(claimSql, sample.claim()));
        sample.batch()
                .forEach(transaction -> transaction.stream()
                        .filter(WrittenRow::inserted)
                        .forEach(row -> runSql.made().add(row.identity())));
        this.runScript = write(folder.resolve("run.sql"), """
                \\set i :i + 1
                SELECT p AS prefix, replace(p, '-', '') AS plain FROM (SELECT '%s' || lpad(to_hex(:i), 3, '0') AS p) \
                fresh \\gset
                """.formatted(RUN_PREFIX) + script(runSql, sample.run()));
    }

    private static final String RUN_PREFIX = "019e0000-0000-7";

    private void copyTables() {
        database.run("create schema " + SCHEMA);
        var tables = new HashSet<String>();
        for (var transactions : List.of(sample.claim(), sample.run())) {
            transactions.forEach(
                    rows -> rows.forEach(row -> tables.add(row.shape().table())));
        }
        tables.forEach(table -> database.run("create table " + SCHEMA + "." + table + " (like public." + table
                + " including all excluding constraints excluding comments excluding statistics)"));
    }

    /** Rows that were there before, and that the transaction changes, are there in the copy too. */
    private void putFirst(List<WrittenRow> transaction, Set<String> made, RowSql sql) {
        transaction.stream()
                .filter(WrittenRow::inserted)
                .map(WrittenRow::identity)
                .forEach(made::add);
        for (var row : transaction) {
            if (!row.inserted() && !made.contains(row.identity())) {
                put(sql.insert(List.of(row.before()), row.shape(), false));
            }
        }
    }

    private void put(String insert) {
        database.run("set search_path = " + SCHEMA + "; " + insert + " ON CONFLICT DO NOTHING; reset search_path");
    }

    private static String script(RowSql sql, List<List<WrittenRow>> transactions) {
        var script = new StringBuilder();
        transactions.forEach(transaction -> script.append(sql.transaction(transaction)));
        return script.toString();
    }

    private static Path write(Path file, String script) {
        try {
            return Files.writeString(file, script);
        } catch (IOException e) {
            throw new BenchFailure("The script cannot be written: " + e.getMessage(), e);
        }
    }

    /** Measures both scripts once. */
    Speed measure() {
        double claims = pgbench.run(
                arguments(claimScript, "prepared", clients, "--time=" + SECONDS, 0), ENVIRONMENT, SECONDS + 60);
        prepareRuns();
        double perRun =
                pgbench.run(arguments(runScript, "simple", 1, "--transactions=" + RUNS, runs), ENVIRONMENT, 120);
        runs += RUNS;
        return new Speed(claims, perRun * sample.size());
    }

    private List<String> arguments(Path script, String protocol, int connections, String length, int first) {
        return List.of(
                "--host=127.0.0.1",
                "--port=" + port,
                "--username=" + TrainingDatabase.SUPERUSER,
                "--no-vacuum",
                "--protocol=" + protocol,
                "--client=" + connections,
                "--jobs=1",
                length,
                "--define=i=" + first,
                "--file=" + script,
                TrainingDatabase.NAME);
    }

    /** The claims as they were before their run, once for each time the script will run. */
    private void prepareRuns() {
        var waiting = new ArrayList<String>();
        var seen = new HashSet<String>();
        var inserted = new HashSet<String>();
        for (var transaction : sample.run()) {
            for (var row : transaction) {
                if (row.inserted()) {
                    inserted.add(row.identity());
                } else if (!inserted.contains(row.identity()) && seen.add(row.identity())) {
                    boolean own = runSql.made().contains(row.identity());
                    waiting.add(runSql.insert(List.of(row.before()), row.shape(), own));
                }
            }
        }
        for (int i = runs + 1; i <= runs + RUNS; i++) {
            var prefix = RUN_PREFIX + String.format(Locale.ROOT, "%03x", i);
            waiting.forEach(
                    insert -> put(insert.replace(":prefix", prefix).replace(":plain", prefix.replace("-", ""))));
        }
    }

    /**
     * How fast.
     *
     * @param approved claims a second that are submitted and approved twice
     * @param paid claims a second that go through a run
     */
    record Speed(double approved, double paid) {

        /** Claims a second from submission to payment, one step after the other. */
        double perSecond() {
            return 1 / (1 / approved + 1 / paid);
        }
    }
}
