package careers.bench;

import careers.demo.Actor;
import careers.demo.ApiClient;
import careers.demo.DemoFailure;
import careers.launcher.Launcher;
import careers.launcher.LauncherException;
import careers.launcher.Options;
import careers.launcher.RunningSystem;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

/** {@code deploy/bench}: starts a system of its own, measures it, says what came out and writes it down. */
public final class Bench {

    private static final List<String> SERVICES =
            List.of("gateway", "survey-service", "training-service", "insight-service");

    private final PrintStream out;
    private final List<String> arguments;

    private Bench(PrintStream out, String... arguments) {
        this.out = out;
        this.arguments = List.of(arguments);
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            new Bench(out, arguments).run();
        } catch (BenchFailure | LauncherException | DemoFailure failure) {
            out.println(failure.getMessage());
            System.exit(1);
        }
    }

    private void run() {
        var rest = arguments.stream().skip(1).toArray(String[]::new);
        switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
            case "claims" -> claims(ClaimsOptions.parse(rest));
            case "insight" -> insight(InsightOptions.parse(rest));
            case "gateway" -> gateway(GatewayOptions.parse(rest));
            default -> intake(BenchOptions.parse(arguments.toArray(String[]::new)));
        }
    }

    private void intake(BenchOptions options) {
        var pgbench = Pgbench.find();
        onItsOwn((system, place) -> {
            var api = ApiClient.of(system.gatewayUrl(), system.topology().keycloakUrl());
            var report =
                    new IntakeBench(out, options, system, api, pgbench, place.runFolder(), place.project()).measure();
            new Findings(out, place.project()).say(report);
        });
    }

    private void claims(ClaimsOptions options) {
        var pgbench = Pgbench.find();
        onItsOwn((system, place) -> {
            var report = new ClaimsBench(out, options, system).measure(pgbench, place.runFolder(), place.project());
            new ClaimsFindings(out, place.project()).say(report);
        });
    }

    private void insight(InsightOptions options) {
        var command = "deploy/bench " + String.join(" ", arguments);
        onItsOwn((system, place) -> {
            var report = new InsightBench(out, options, system).measure(command, place.runFolder(), place.project());
            new InsightFindings(out, place.project()).say(report);
        });
    }

    private void gateway(GatewayOptions options) {
        var nginx = Nginx.find();
        var command = "deploy/bench " + String.join(" ", arguments);
        onItsOwn((system, place) -> {
            var report = new GatewayBench(out, options, system).measure(command, nginx, place.runFolder());
            new GatewayFindings(out, place.project()).say(report);
        });
    }

    /** Starts a system on free ports with data of its own, and stops it whatever happens. */
    private void onItsOwn(BiConsumer<RunningSystem, Options> work) {
        var folder = folder();
        // A JVM that records for its start-up cache takes half the load that it takes later.
        var place = Options.forTests(folder).startingEmpty().withoutTraining().printingTo(out);
        var system = Launcher.start(place);
        try {
            work.accept(system, place);
        } finally {
            close(system);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("careers-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(RunningSystem system) {
        // Nobody waits for an answer any more.
        SERVICES.forEach(service -> system.serviceProcess(service).kill9());
        system.close();
    }

    static String token(ApiClient api) {
        return api.tokens().of(Actor.RESPONDENTS);
    }
}
