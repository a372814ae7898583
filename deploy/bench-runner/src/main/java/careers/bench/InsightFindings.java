package careers.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Says how insight-service did and writes it to {@code docs/benchmarks}, with what was not reached. */
final class InsightFindings {

    private static final Map<String, Double> MOST_MILLIS =
            Map.of("one question", 20.0, "all questions", 250.0, "one question, one answer", 50.0);
    private static final double EVENTS = 20_000;
    private static final int MEGABYTES = 400;
    private static final double FRESH = 2_000;

    private final ResultPages pages;

    InsightFindings(PrintStream out, Path project) {
        this.pages = new ResultPages(out, project);
    }

    void say(InsightReport report) {
        pages.write("insight", text(report), report);
    }

    static String text(InsightReport report) {
        var text = new StringBuilder("# insight-service\n\n");
        add(
                text,
                "`%s`. %s, %d processors shared by everything, Java %s, %s.%n%n",
                report.command(),
                report.machine().system(),
                report.machine().processors(),
                report.machine().java(),
                report.taken());
        add(
                text,
                "%,d responses to %d questions, from %,d schools%s.%n%n",
                report.responses(),
                report.questions(),
                report.schools(),
                report.realFrame() ? " of the register" : ", made up");
        text.append(
                "## Reading the log\n\n| what | responses | a second | µs each | seconds with the start | target |\n"
                        + "|---|---|---|---|---|---|\n");
        for (var reading : report.readings()) {
            add(
                    text,
                    "| %s | %,d | %,.0f | %.1f | %.1f | ≥ %,.0f a second: %s |%n",
                    reading.what(),
                    reading.responses(),
                    reading.perSecond(),
                    1e6 / reading.perSecond(),
                    reading.seconds(),
                    EVENTS,
                    reached(reading.perSecond() >= EVENTS));
        }
        text.append(
                "\nThe log is full before the service starts. Reading it anew gave the same root, and the sums counted"
                        + " afresh agree with it.\n");
        asked(text, report);
        if (report.freshness() != null) {
            var fresh = report.freshness();
            add(
                    text,
                    "%n## From a response to a figure%n%nAt %,.0f responses a second through survey-service and Kafka, from"
                            + " the 201 of the response that fills a block to the changed figure: p50 %,.0f ms, p95 %,.0f ms of %,d;"
                            + " target p95 ≤ %,.0f ms: %s.%n",
                    fresh.perSecond(),
                    fresh.millis().p50(),
                    fresh.millis().p95(),
                    fresh.millis().times(),
                    FRESH,
                    reached(fresh.millis().p95() <= FRESH));
        }
        return text.toString();
    }

    private static void asked(StringBuilder text, InsightReport report) {
        var service = report.asked().get("insight-service");
        text.append(
                "\n## Asking\n\nFive groups. The service answers over HTTP from its released sums, with noise, intervals"
                        + " and tests; all questions are as many calls, one after the other. The engines count one row for each person"
                        + " of the same blocks, without any of it. × is how many times longer than the service at p50.\n\n"
                        + "| what | way | p50 ms | p95 ms | × | target p95 |\n|---|---|---|---|---|---|\n");
        MOST_MILLIS.keySet().stream()
                .sorted()
                .forEach(what -> report.asked().forEach((way, took) -> {
                    var times = took.get(what);
                    var own = way.equals("insight-service");
                    add(
                            text,
                            "| %s | %s | %,.2f | %,.2f | %.1f | %s |%n",
                            what,
                            way,
                            times.p50(),
                            times.p95(),
                            times.p50() / service.get(what).p50(),
                            own
                                    ? "≤ %.0f: %s"
                                            .formatted(
                                                    MOST_MILLIS.get(what),
                                                    reached(times.p95() <= MOST_MILLIS.get(what)))
                                    : "");
                }));
        add(
                text,
                "%nThe most heap of the whole service meanwhile: %,d MB; target for a store in memory ≤ %d MB: %s. It"
                        + " remembers counts of leaves, whose number does not grow with the responses.%n",
                report.heapMegabytes(),
                MEGABYTES,
                reached(report.heapMegabytes() <= MEGABYTES));
    }

    private static void add(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values));
    }

    private static String reached(boolean reached) {
        return reached ? "reached" : "**not reached**";
    }
}
