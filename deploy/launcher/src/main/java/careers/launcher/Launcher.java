package careers.launcher;

import careers.launcher.RunningSystem.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Starts the whole system on one machine, without containers: PostgreSQL, Kafka, Keycloak, the services and the
 * gateway, each a process of its own, in parallel where they do not need each other. The same code serves people
 * ({@code deploy/up}), end-to-end tests and benchmarks.
 */
public final class Launcher {

    private static final long LEAST_FREE_BYTES = 1_000_000_000;

    private final Options options;
    private final Progress progress;
    private final RunningSystem system;

    private Launcher(Options options, FolderLock lock) {
        this.options = options;
        this.progress = new Progress(options.out());
        this.system = new RunningSystem(options.topology(), progress, lock);
    }

    /**
     * Starts everything and returns when every part is ready.
     *
     * @throws LauncherException if something is in the way; then nothing is left running
     */
    public static RunningSystem start(Options options) {
        var launcher = prepare(options);
        launcher.run();
        return launcher.system;
    }

    /** Checks all that can be checked before anything starts, and takes the lock of the run folder. */
    static Launcher prepare(Options options) {
        var lock = FolderLock.tryTake(options.lock()).orElseThrow(() -> alreadyRunning(options));
        try {
            requireDisk(options);
            LeftOvers.stop(options.runFolder());
            Ports.requireFree(options.topology().listeners());
            if (options.fresh()) {
                Folders.delete(options.runFolder().resolve("data"));
                Folders.delete(options.runFolder().resolve("logs"));
            }
            return new Launcher(options, lock);
        } catch (RuntimeException refusal) {
            lock.close();
            throw refusal;
        }
    }

    private static LauncherException alreadyRunning(Options options) {
        var owner = FolderLock.owner(options.lock())
                .map(process -> " (process " + process.pid() + ")")
                .orElse("");
        return new LauncherException("It is already running" + owner + ". Stop it with Ctrl-C there, or: deploy/down");
    }

    private static void requireDisk(Options options) {
        try {
            var free = Files.getFileStore(options.runFolder()).getUsableSpace();
            if (free < LEAST_FREE_BYTES) {
                throw new LauncherException("Only " + free / 1_000_000 + " MB are free on the disk of "
                        + options.runFolder() + "; 1000 MB are needed.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RunningSystem system() {
        return system;
    }

    /** Starts the parts; on the first failure, or when the system is closed meanwhile, stops them all again. */
    void run() {
        var keycloakReady = async(() -> prepareKeycloak());
        var database = async(this::startPostgres);
        var events = async(this::startKafka);
        var identity = database.thenCombineAsync(keycloakReady, (a, b) -> startKeycloak(), system.starters());
        var all = new ArrayList<CompletableFuture<?>>(List.of(database, events, identity));
        if (!options.infrastructureOnly()) {
            var infrastructure = CompletableFuture.allOf(database, events);
            for (var service : new Services(options).all()) {
                all.add(infrastructure.thenRunAsync(() -> startService(service), system.starters()));
            }
        }
        // A part counts as done only after its failure, if any, has been reported.
        var reported = all.stream()
                .map(part -> part.whenComplete((done, problem) -> failOn(problem)))
                .toArray(CompletableFuture[]::new);
        var everything = CompletableFuture.allOf(reported).exceptionally(problem -> null);
        CompletableFuture.anyOf(everything, system.failure()).join();
        if (system.failure().isDone()) {
            system.close();
            throw system.failure().join();
        }
    }

    private <T> CompletableFuture<T> async(Supplier<T> start) {
        return CompletableFuture.supplyAsync(start, system.starters());
    }

    private void failOn(Throwable problem) {
        if (problem == null) {
            return;
        }
        var cause = problem instanceof CompletionException && problem.getCause() != null ? problem.getCause() : problem;
        system.fail(
                cause instanceof LauncherException known
                        ? known
                        : new LauncherException("A part did not start: " + cause, cause));
    }

    private Boolean prepareKeycloak() {
        var log = options.log("keycloak-build");
        if (!KeycloakServer.isPrepared(Parts.find().keycloak())) {
            progress.say("Keycloak", "being prepared, once for this version (about 25 s)");
            KeycloakServer.prepare(Parts.find().keycloak(), log);
        }
        return true;
    }

    private PostgresServer startPostgres() {
        return timed("PostgreSQL", options.topology().postgresPort(), () -> {
            var server = PostgresServer.start(
                    options.data("postgres"),
                    options.log("postgres"),
                    options.topology().postgresPort(),
                    Unprivileged.onThisMachine());
            system.add(Stage.DATABASE, "PostgreSQL", server);
            Topology.DATABASES.forEach(server::createDatabase);
            server.onUnexpectedEnd(() -> ended("PostgreSQL", server.log()));
            return server;
        });
    }

    private KafkaBroker startKafka() {
        return timed("Kafka", options.topology().kafkaPort(), () -> {
            var broker = KafkaBroker.start(
                    options.data("kafka"),
                    options.log("kafka"),
                    options.topology().kafkaPort(),
                    options.topology().kafkaControllerPort(),
                    options.jvm("kafka"));
            system.add(Stage.SHARED, "Kafka", broker);
            broker.process().onUnexpectedEnd(() -> ended("Kafka", options.log("kafka")));
            return broker;
        });
    }

    private KeycloakServer startKeycloak() {
        return timed("Keycloak", options.topology().keycloakPort(), () -> {
            var server = KeycloakServer.start(new KeycloakServer.Settings(
                    Parts.find().keycloak(),
                    options.project().resolve("deploy/identity/careers-realm.json"),
                    options.topology(),
                    options.log("keycloak"),
                    options.pidFile("keycloak"),
                    options.jvm("keycloak")));
            system.add(Stage.SHARED, "Keycloak", server);
            server.process().onUnexpectedEnd(() -> ended("Keycloak", options.log("keycloak")));
            return server;
        });
    }

    private void startService(ServiceProcess.Settings settings) {
        timed(settings.name(), settings.port(), () -> {
            var service = ServiceProcess.start(settings, () -> ended(settings.name(), settings.log()));
            var stage = settings.name().equals(Services.GATEWAY) ? Stage.ENTRANCE : Stage.SERVICES;
            system.add(stage, settings.name(), service);
            return service;
        });
    }

    private <T> T timed(String part, int port, Supplier<T> start) {
        long begin = System.nanoTime();
        progress.say(part, "starting on " + Topology.HOST + ":" + port);
        var started = start.get();
        progress.say(part, "ready " + Progress.took(begin));
        return started;
    }

    private void ended(String part, Path log) {
        system.fail(
                new LauncherException(part + " has ended on its own. Its log: " + log, LogFile.tail(log, 15), null));
    }
}
