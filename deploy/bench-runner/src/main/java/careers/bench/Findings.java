package careers.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Says what came out and writes it to {@code docs/benchmarks}. */
final class Findings {

    private final ResultPages pages;

    Findings(PrintStream out, Path project) {
        this.pages = new ResultPages(out, project);
    }

    void say(Report report) {
        var name = report.options().items() == 20
                ? "intake"
                : "intake-" + report.options().items() + "-items";
        pages.write(name, text(report), report);
        if (!report.stored().exact()) {
            throw new BenchFailure("What was acknowledged is not what is stored: " + report.stored());
        }
    }

    private static String text(Report report) {
        var lines = new StringBuilder();
        lines.append("# Intake, ").append(report.options().items()).append(" items\n\n");
        lines.append("%s, %d processors shared by everything, Java %s, %s. %,d bytes a response, %d clients.%n%n"
                .formatted(
                        report.machine().system(),
                        report.machine().processors(),
                        report.machine().java(),
                        report.taken(),
                        report.bodyBytes(),
                        report.options().clients()));
        lines.append("| way | a second, round by round | × pgbench | p50 ms | p99 ms |\n|---|---|---|---|---|\n");
        lines.append("| pgbench, the two inserts | %s | 1 | | |%n".formatted(rates(report.reference())));
        report.ways()
                .forEach((name, way) -> lines.append("| %s | %s | %.2f | %.1f | %.1f |%n"
                        .formatted(name, rates(way.perSecond()), way.ratio(), way.p50Millis(), way.p99Millis())));
        lines.append(
                "\nIn batches of %,d lines: %.2f × the rate of single responses; their milliseconds are those of whole batches.%n"
                        .formatted(report.linesOfABatch(), report.batchToSingle()));
        lines.append("\nProcessor seconds for 1,000 responses:\n\n");
        report.ways()
                .forEach((name, way) -> lines.append("- %s: %s%n"
                        .formatted(
                                name,
                                way.processorSeconds().entrySet().stream()
                                        .map(e -> e.getKey() + " " + e.getValue())
                                        .collect(Collectors.joining(", ")))));
        lines.append("%nMemory (PSS, MB): %s%n%n"
                .formatted(report.memoryMegabytes().entrySet().stream()
                        .map(e -> e.getKey() + " " + e.getValue())
                        .collect(Collectors.joining(", "))));
        var stored = report.stored();
        lines.append("%,d acknowledged with 201; stored: %,d responses, %,d events, %,d of them published.%n"
                .formatted(stored.acknowledged(), stored.responses(), stored.events(), stored.publishedEvents()));
        return lines.toString();
    }

    private static String rates(Iterable<Double> rates) {
        var text = new StringBuilder();
        rates.forEach(rate -> text.append(text.isEmpty() ? "" : " · ").append("%,.0f".formatted(rate)));
        return text.toString();
    }
}
