package careers.bench;

import careers.demo.ApiClient;
import careers.launcher.RunningSystem;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How fast responses are accepted, in turn with what the database alone can do. */
final class IntakeBench {

    private static final int LONGEST_WARM_UP = 8;
    private static final double NO_FASTER = 1.05;

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String UNPUBLISHED = "SELECT count(*) FROM outbox WHERE published_at IS NULL";
    private static final String PUBLISHED =
            "SELECT count(*) FROM outbox WHERE topic = 'survey.response.v1' AND published_at IS NOT NULL";
    private static final String TAKEN_IN =
            "SELECT coalesce(sum(next_offset), 0) FROM inbox_offset WHERE topic = 'survey.response.v1'";

    private final PrintStream out;
    private final BenchOptions options;
    private final RunningSystem system;
    private final Pgbench pgbench;
    private final Path folder;
    private final Intake intake;
    private final Scratch scratch;
    private final Processes processes;
    private final BatchLoad batches;
    private final Map<String, Measurement> ways = new LinkedHashMap<>();
    private final List<Double> reference = new ArrayList<>();

    IntakeBench(
            PrintStream out,
            BenchOptions options,
            RunningSystem system,
            ApiClient api,
            Pgbench pgbench,
            Path folder,
            Path project) {
        this.out = out;
        this.options = options;
        this.system = system;
        this.pgbench = pgbench;
        this.folder = folder;
        this.intake = Intake.open(api, options.items());
        this.scratch = Scratch.create(
                system.topology().postgresPort(), project.resolve("survey-service/src/main/resources/db/migration"));
        this.processes = new Processes(system, "survey", folder);
        var requests = new Requests(intake.path(), Bench.token(api), intake.body());
        way(Report.SINGLE, new LoadGenerator(system.topology().surveyPort(), requests, options.clients()));
        way("through the gateway", new LoadGenerator(system.topology().gatewayPort(), requests, options.clients()));
        var direct = "http://127.0.0.1:" + system.topology().surveyPort();
        batches = new BatchLoad(ApiClient.of(direct, system.topology().keycloakUrl()), intake);
        way(Report.BATCHES, batches);
    }

    private void way(String name, Load load) {
        ways.put(name, new Measurement(load, processes));
    }

    Report measure() {
        out.printf(
                Locale.ROOT,
                "%d items, %,d bytes a response, %d clients, %d rounds of %d s each%n",
                options.items(),
                intake.body().length,
                options.clients(),
                options.rounds(),
                options.seconds());
        ways.forEach(this::warmUp);
        long warm = ways.values().stream().mapToLong(Measurement::answers).sum();
        ways.values().forEach(Measurement::forget);
        var script = scratch.script(intake, folder);
        for (int round = 1; round <= options.rounds(); round++) {
            awaitQuiet();
            reference.add(pgbench.run(
                    script.file(), script.variables(), system.topology().postgresPort(), options));
            say("round " + round, "pgbench", reference.getLast());
            for (var way : ways.entrySet()) {
                awaitQuiet();
                say(
                        "round " + round,
                        way.getKey(),
                        way.getValue().round(options.phase()).perSecond());
            }
        }
        var memory = processes.memory();
        awaitQuiet();
        return report(warm, memory);
    }

    /** Until the code is compiled: until it gets no faster. */
    private void warmUp(String name, Measurement way) {
        double best = 0;
        for (int i = 0; i < LONGEST_WARM_UP; i++) {
            double rate = way.round(options.warmUpPhase()).perSecond();
            say("warm-up", name, rate);
            if (rate < best * NO_FASTER) {
                return;
            }
            best = rate;
        }
    }

    private void say(String when, String what, double perSecond) {
        out.printf(Locale.ROOT, "%-10s %-28s %,9.0f a second%n", when, what, perSecond);
    }

    /** What one way has left to be published, and insight to be taken in, would slow down the next, pgbench too. */
    private void awaitQuiet() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (scratch.count(UNPUBLISHED) > 0 || scratch.countInInsight(TAKEN_IN) < scratch.count(PUBLISHED)) {
            if (System.nanoTime() > end) {
                throw new BenchFailure("The events were not all published and taken in after " + PATIENCE.toMinutes()
                        + " minutes: " + scratch.count(UNPUBLISHED) + " wait to be published, "
                        + (scratch.count(PUBLISHED) - scratch.countInInsight(TAKEN_IN)) + " for insight.");
            }
            Pauses.of(Duration.ofSeconds(1));
        }
        Pauses.of(Duration.ofSeconds(1));
    }

    private Report report(long warm, Map<String, Long> memory) {
        double mean =
                reference.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        var measured = new LinkedHashMap<String, Report.Way>();
        ways.forEach((name, way) -> measured.put(name, way.against(mean)));
        long acknowledged =
                warm + ways.values().stream().mapToLong(Measurement::answers).sum();
        return new Report(
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                Report.Machine.here(),
                options,
                intake.body().length,
                batches.lines(),
                reference.stream().map(r -> Measurement.rounded(r, 10)).toList(),
                measured,
                new Report.Stored(
                        acknowledged,
                        scratch.count("SELECT count(*) FROM response"),
                        scratch.count("SELECT count(*) FROM outbox WHERE aggregate_type = 'response'"),
                        scratch.count("SELECT count(*) FROM outbox WHERE aggregate_type = 'response'"
                                + " AND published_at IS NOT NULL")),
                memory);
    }
}
