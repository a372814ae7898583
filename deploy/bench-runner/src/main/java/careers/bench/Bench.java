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

/** {@code deploy/bench}: starts a system of its own, measures it, says what came out and writes it down. */
public final class Bench {

    private static final List<String> SERVICES =
            List.of("gateway", "survey-service", "training-service", "insight-service");

    private final PrintStream out;
    private final BenchOptions options;

    private Bench(PrintStream out, BenchOptions options) {
        this.out = out;
        this.options = options;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            new Bench(out, BenchOptions.parse(arguments)).run();
        } catch (BenchFailure | LauncherException | DemoFailure failure) {
            out.println(failure.getMessage());
            System.exit(1);
        }
    }

    private void run() {
        var pgbench = Pgbench.find();
        var folder = folder();
        var beside = Options.forTests(folder);
        var system = Launcher.start(
                new Options(beside.project(), folder, beside.topology(), true, false, beside.environment(), out));
        try {
            var api = ApiClient.of(system.gatewayUrl(), system.topology().keycloakUrl());
            var report = new IntakeBench(out, options, system, api, pgbench, folder, beside.project()).measure();
            new Findings(out, beside.project()).say(report);
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
        // In order they would first write start-up caches, for half a minute.
        SERVICES.forEach(service -> system.serviceProcess(service).kill9());
        system.close();
    }

    static String token(ApiClient api) {
        return api.tokens().of(Actor.RESPONDENTS);
    }
}
