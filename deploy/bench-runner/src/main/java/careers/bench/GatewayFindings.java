package careers.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;

/** Says what the entrance costs and writes it to {@code docs/benchmarks}. */
final class GatewayFindings {

    private static final double MOST_MICROS = 100;

    private final ResultPages pages;

    GatewayFindings(PrintStream out, Path project) {
        this.pages = new ResultPages(out, project);
    }

    void say(GatewayReport report) {
        pages.write("gateway", text(report), report);
    }

    static String text(GatewayReport report) {
        var text = new StringBuilder("# The entrance\n\n");
        add(
                text,
                "`%s`. %s, %d processors shared by everything, Java %s, %s. %d clients, %d rounds of %d s.%n%n",
                report.command(),
                report.machine().system(),
                report.machine().processors(),
                report.machine().java(),
                report.taken(),
                report.options().clients(),
                report.options().rounds(),
                report.options().seconds());
        text.append(
                "The gateway checks tokens, quotas and sizes; nginx as a reverse proxy checks nothing. The service behind"
                        + " both is the same.\n\n| request | entrance | a second | processor µs each | p50 ms | p99 ms |\n"
                        + "|---|---|---|---|---|---|\n");
        report.asked()
                .forEach((what, ways) -> ways.forEach((name, way) -> add(
                        text,
                        "| %s | %s | %,.0f | %.1f | %.2f | %.2f |%n",
                        what,
                        name,
                        way.perSecond(),
                        way.processorMicros(),
                        way.p50Millis(),
                        way.p99Millis())));
        text.append('\n');
        report.asked().forEach((what, ways) -> {
            double gateway = ways.get("gateway").processorMicros();
            double nginx = ways.get("nginx").processorMicros();
            add(
                    text,
                    "- %s: %.1f µs more than nginx, %.1f times as much; target ≤ %.0f µs more: %s%n",
                    what,
                    gateway - nginx,
                    gateway / nginx,
                    MOST_MICROS,
                    gateway - nginx <= MOST_MICROS ? "reached" : "**not reached**");
        });
        return text.toString();
    }

    private static void add(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values));
    }
}
