package careers.bench;

import careers.bench.LoadGenerator.Measured;
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
import java.util.stream.LongStream;

/**
 * What a request costs at the entrance: the gateway, which checks tokens, quotas and sizes, beside nginx, which checks
 * nothing. Same requests, same service behind both, in turn.
 */
final class GatewayBench {

    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final int ITEMS = 20;

    private final PrintStream out;
    private final GatewayOptions options;
    private final RunningSystem system;

    GatewayBench(PrintStream out, GatewayOptions options, RunningSystem system) {
        this.out = out;
        this.options = options;
        this.system = system;
    }

    GatewayReport measure(String command, Path program, Path folder) {
        var api = ApiClient.of(system.gatewayUrl(), system.topology().keycloakUrl());
        var intake = Intake.open(api, ITEMS);
        var token = Bench.token(api);
        var asked = new LinkedHashMap<String, Requests>();
        asked.put("GET a campaign", Requests.get("/api/survey/v1/campaigns/" + intake.campaign(), token));
        asked.put("PUT a response", new Requests(intake.path(), token, intake.body()));
        var measured = new LinkedHashMap<String, Map<String, GatewayReport.Way>>();
        try (var nginx = Nginx.start(program, folder, system.topology().surveyPort())) {
            asked.forEach((what, requests) -> measured.put(what, measure(what, requests, nginx)));
        }
        return new GatewayReport(
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                command,
                Report.Machine.here(),
                options,
                measured);
    }

    private Map<String, GatewayReport.Way> measure(String what, Requests requests, Nginx nginx) {
        var gateway = new Turn(
                system.topology().gatewayPort(),
                system.serviceProcess("gateway").pid(),
                requests);
        var other = new Turn(nginx.port(), nginx.pid(), requests);
        var turns = new LinkedHashMap<String, Turn>();
        turns.put("nginx", other);
        turns.put("gateway", gateway);
        turns.values().forEach(turn -> turn.run(WARM_UP));
        turns.values().forEach(Turn::forget);
        for (int round = 0; round < options.rounds(); round++) {
            turns.values().forEach(turn -> turn.run(options.phase()));
        }
        var ways = new LinkedHashMap<String, GatewayReport.Way>();
        turns.forEach((name, turn) -> {
            var way = turn.way();
            ways.put(name, way);
            out.printf(
                    Locale.ROOT,
                    "%-16s %-8s %,7.0f a second, %6.1f µs of processor each, p50 %.2f ms, p99 %.2f ms%n",
                    what,
                    name,
                    way.perSecond(),
                    way.processorMicros(),
                    way.p50Millis(),
                    way.p99Millis());
        });
        return ways;
    }

    /** One entrance. */
    private final class Turn {

        private final LoadGenerator load;
        private final long pid;
        private final List<Measured> rounds = new ArrayList<>();
        private Duration processor = Duration.ZERO;

        Turn(int port, long pid, Requests requests) {
            this.load = new LoadGenerator(port, requests, options.clients());
            this.pid = pid;
        }

        void run(Duration time) {
            var before = Processes.processorTime(pid);
            rounds.add(load.run(time));
            processor = processor.plus(Processes.processorTime(pid).minus(before));
        }

        void forget() {
            rounds.clear();
            processor = Duration.ZERO;
        }

        GatewayReport.Way way() {
            var all = new Measured(
                    rounds.stream().mapToInt(Measured::answers).sum(),
                    rounds.stream().mapToLong(Measured::took).sum(),
                    rounds.stream()
                            .flatMapToLong(round -> LongStream.of(round.latencies()))
                            .toArray());
            return new GatewayReport.Way(
                    Measurement.rounded(all.perSecond(), 1),
                    Measurement.rounded(processor.toNanos() / 1e3 / all.answers(), 10),
                    Measurement.rounded(all.percentile(0.50), 100),
                    Measurement.rounded(all.percentile(0.99), 100));
        }
    }
}
