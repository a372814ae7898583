package careers.bench;

import careers.launcher.RunningSystem;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** What insight-service promises about time: reading the log, asking, and how old a figure is. */
final class InsightBench {

    private static final int TENTH = 10;

    private final PrintStream out;
    private final InsightOptions options;
    private final RunningSystem system;

    InsightBench(PrintStream out, InsightOptions options, RunningSystem system) {
        this.out = out;
        this.options = options;
        this.system = system;
    }

    InsightReport measure(String command, Path folder, Path project) {
        var frame = Frame.read(project.resolve(options.schools()));
        out.printf(
                Locale.ROOT,
                "frame      %,d schools, %s%n",
                frame.schools().size(),
                frame.real() ? "of the register" : "made up: " + options.schools() + " is not there");
        var freshness = options.seconds() == 0
                ? null
                : new Freshness(out, system).measure(options.seconds(), options.questions());
        try (var database = new InsightDatabase(system.topology().postgresPort())) {
            var readings = new Readings(out, system, database, frame, options.questions());
            var read = readings.measure(sizes());
            try (var log = readings.last();
                    var heap = new HeapPeak(
                            system.serviceProcess("insight-service").pid())) {
                heap.reset();
                var asked = new Comparisons(out, system, database, log.campaign(), options.questions()).measure(folder);
                return new InsightReport(
                        Clock.systemUTC()
                                .instant()
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString(),
                        command,
                        Report.Machine.here(),
                        frame.schools().size(),
                        frame.real(),
                        options.responses(),
                        options.questions(),
                        read,
                        asked,
                        heap.mebibytes(),
                        freshness);
            }
        }
    }

    /** A tenth of them, and then all. */
    private List<Integer> sizes() {
        return List.of(options.responses() / TENTH, options.responses());
    }
}
