package careers.bench;

import careers.bench.ClaimsMeasurement.Rates;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says what came out of the claims and writes it to {@code docs/benchmarks}. */
final class ClaimsFindings {

    private static final double TARGET_MILLIS = 100;

    private final ResultPages pages;

    ClaimsFindings(PrintStream out, Path project) {
        this.pages = new ResultPages(out, project);
    }

    void say(ClaimsReport report) {
        pages.write("claims", text(report), report);
    }

    private static String text(ClaimsReport report) {
        var machine = report.machine();
        return "# Claims, registers, checks and pages\n\n"
                + line(
                        "%s, %d processors shared by everything, Java %s, %s. PostgreSQL 18 with fsync, the services with"
                                + " `-Xmx256m`, %d clients. Again: `%s`.",
                        machine.system(),
                        machine.processors(),
                        machine.java(),
                        report.taken(),
                        report.options().clients(),
                        "deploy/bench claims")
                + (report.claims() == null ? "" : claims(report.claims()) + processor(report))
                + (report.imports().isEmpty() ? "" : imports(report))
                + (report.eligibility() == null ? "" : eligibility(report.eligibility()))
                + (report.pages() == null ? "" : pages(report));
    }

    private static String claims(ClaimsReport.Claims claims) {
        var text = new StringBuilder("\n## From submission to payment, target 0.5 × raw SQL\n\n");
        text.append(
                line("| way | claims a second, round by round | all rounds | × raw SQL | only to the second approval |"
                        + " only the payment run | p50 ms | p99 ms |"));
        text.append("|---|---|---|---|---|---|---|---|\n");
        text.append(line("| raw SQL | %s | 1 | %s | | |", rates(claims.reference()), parts(claims.reference())));
        claims.ways()
                .forEach((name, way) -> text.append(line(
                        "| %s | %s | %.2f | %s | %.1f | %.1f |",
                        name, rates(way.rates()), way.ratio(), parts(way.rates()), way.p50Millis(), way.p99Millis())));
        text.append(line(
                "%nEach claim is submitted by its school, approved by two people, put into a run with %,d others of its kind,"
                        + " and the run is made, locked, authorised by somebody else, ordered, its file taken and each"
                        + " payment reported as settled: everything over the public API, every check on. Latencies are"
                        + " from a claim's submission to its second approval. %,d claims were sent this way, and the"
                        + " database has all of them as paid.",
                claims.claimsOfRun() - 1, claims.paid()));
        text.append(line(
                "%nRaw SQL is what the same database does with the same rows and no questions asked. For one batch,"
                        + " triggers noted every row that the service wrote: %d transactions for a claim up to its"
                        + " second approval, %d for a run, %.1f rows for a claim in all, with the decisions, the ledger,"
                        + " the events, the seals, the audit trail and the keys of repeatable requests. pgbench writes these"
                        + " rows again with new ids, in as many transactions, into copies of the tables with all their"
                        + " indexes but without triggers, foreign keys and CHECKs: the claims with as many clients as the"
                        + " service has, prepared; the runs with one, each table's rows of a transaction in one"
                        + " statement. It reads nothing, decides nothing and publishes nothing, while the service reads,"
                        + " checks, and publishes every event to Kafka, and insight-service takes them in.",
                claims.transactionsOfClaim(), claims.transactionsOfRun(), claims.rowsOfClaim()));
        return text.toString();
    }

    /** Why the ratio is what it is. */
    private static String processor(ClaimsReport report) {
        var claims = report.claims();
        var text = new StringBuilder(line(
                "%nWhat a claim takes of the processors, in ms, of which raw SQL has %.1f for everything, pgbench"
                        + " included:%n",
                report.machine().processors() * 1_000 / claims.reference().mean()));
        var parts = claims.ways().values().iterator().next().processorMillis().keySet();
        text.append(line("| way | %s |", String.join(" | ", parts)));
        text.append(line("|---|%s", "---|".repeat(parts.size())));
        claims.ways()
                .forEach((name, way) -> text.append(line(
                        "| %s | %s |",
                        name,
                        parts.stream()
                                .map(part -> String.format(
                                        Locale.ROOT,
                                        "%.1f",
                                        way.processorMillis().get(part)))
                                .collect(Collectors.joining(" | ")))));
        return text.toString();
    }

    private static String rates(Rates rates) {
        return rates.rounds().stream()
                        .map(rate -> String.format(Locale.ROOT, "%,.1f", rate))
                        .collect(Collectors.joining(" · "))
                + String.format(Locale.ROOT, " | %,.1f", rates.mean());
    }

    private static String parts(Rates rates) {
        return String.format(Locale.ROOT, "%,.1f | %,.1f", rates.approved(), rates.paid());
    }

    private static String imports(ClaimsReport report) {
        var text = new StringBuilder("\n## Real registers, target 30 s in 256 MiB\n\n");
        text.append("| file | rows | MB | s | peak heap MiB of 256 | |\n|---|---|---|---|---|---|\n");
        for (var done : report.imports()) {
            text.append(line(
                    "| %s | %,d | %.1f | %.1f | %d | %s |",
                    done.what(),
                    done.rows(),
                    done.bytes() / 1e6,
                    done.seconds(),
                    done.peakHeapMebibytes(),
                    done.outcome().entrySet().stream()
                            .filter(e -> e.getValue() > 0)
                            .map(e -> String.format(Locale.ROOT, "%,d %s", e.getValue(), e.getKey()))
                            .collect(Collectors.joining(", "))));
        }
        text.append(line(
                "%nThe first work after a start, one after the other, each from its POST to the end of the import. The peak is the sum of the peaks of the"
                        + " heap's parts, garbage included."));
        return text.toString();
    }

    private static String eligibility(ClaimsReport.Eligibility checks) {
        return line(
                "%n## Eligibility checks, target p99 50 ms beside 100,000 claims%n%np50 %.1f ms, p99 %.1f ms, %,.0f a"
                        + " second; %,d checks through the gateway beside %,d claims and %,d enrolments. Verdicts: %s.",
                checks.p50Millis(),
                checks.p99Millis(),
                checks.perSecond(),
                checks.checks(),
                checks.claims(),
                checks.enrolments(),
                checks.verdicts().entrySet().stream()
                        .map(e -> String.format(Locale.ROOT, "%,d %s", e.getValue(), e.getKey()))
                        .sorted()
                        .collect(Collectors.joining(", ")));
    }

    private static String pages(ClaimsReport report) {
        var text = new StringBuilder(line(
                "%n## Pages, target 100 ms at 1,000,000 enrolments%n%n%,d enrolments; every list that the service describes,"
                        + " with each filter whose values are known, as somebody who sees everything, as a system of 40"
                        + " schools and as a provider; pages of the largest size, one after the other through the gateway."
                        + " … after the number: time was up before the last page. \"again\" is the slowest page asked for"
                        + " five times more, the middle of these.%n",
                report.options().enrolments()));
        text.append("| list | reader | pages | first | middle | last | p99 | slowest | again | over 100 ms |\n"
                + "|---|---|---|---|---|---|---|---|---|---|\n");
        report.pages().stream()
                .sorted(Comparator.comparing(ClaimsReport.Pages::slowestAgain).reversed())
                .forEach(list -> text.append(line(
                        "| `%s` | %s | %,d%s | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %d |",
                        list.list().replace(Template.TRAINING, ""),
                        list.reader(),
                        list.pages(),
                        list.complete() ? "" : " …",
                        list.first(),
                        list.middle(),
                        list.last(),
                        list.p99(),
                        list.slowest(),
                        list.slowestAgain(),
                        list.over100())));
        long slow = report.pages().stream()
                .filter(list -> list.slowestAgain() > TARGET_MILLIS)
                .count();
        text.append(line(
                "%nLists with a page that takes more than 100 ms again: %d of %d.",
                slow, report.pages().size()));
        if (!report.pagesNotMeasured().isEmpty()) {
            text.append(line(
                    "%nNot measured, because there was nothing to name in their path: %s.",
                    String.join(", ", report.pagesNotMeasured())));
        }
        return text.toString();
    }

    private static String line(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values).replace("\r", "") + "\n";
    }
}
