package careers.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of our own packaged services (or the gateway) as a process. */
public final class ServiceProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Room for one service on a small machine; C2 stays on, because throughput matters more than the last megabytes. */
    private static final List<String> OPTIONS = List.of(
            "-Xms32m",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:ReservedCodeCacheSize=64m",
            "-Xss512k",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dquarkus.profile=local");

    private final Settings settings;
    private final Runnable unexpectedEnd;
    private volatile WatchedProcess process;

    private ServiceProcess(Settings settings, Runnable unexpectedEnd) {
        this.settings = settings;
        this.unexpectedEnd = unexpectedEnd;
    }

    /**
     * What a start needs to know.
     *
     * @param application the folder {@code quarkus-app} of the packaged service
     * @param environment its configuration
     */
    record Settings(
            String name,
            Path application,
            int port,
            Map<String, String> environment,
            Path log,
            Path pidFile,
            Jvm jvm) {}

    /** Starts it and returns when it is ready; {@code unexpectedEnd} runs if it ever ends on its own. */
    static ServiceProcess start(Settings settings, Runnable unexpectedEnd) {
        var service = new ServiceProcess(settings, unexpectedEnd);
        service.open(Map.of());
        return service;
    }

    public String name() {
        return settings.name();
    }

    public int port() {
        return settings.port();
    }

    public String url() {
        return Topology.http(settings.port());
    }

    public long pid() {
        return process.pid();
    }

    WatchedProcess process() {
        return process;
    }

    /** Ends the service as a crash would; {@link #restart} brings it back. */
    public void kill9() {
        process.kill9();
    }

    /** Ends the service in order if it is running, starts it again, and returns when it is ready. */
    public void restart() {
        restart(Map.of());
    }

    /** The same with more configuration, for this one run: a restart after it has the usual configuration again. */
    public synchronized void restart(Map<String, String> onlyThisTime) {
        close();
        open(onlyThisTime);
    }

    /** True until the process has ended, whatever the reason. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** True if ending takes some seconds more this time, because the start-up cache is being written. */
    boolean isTraining() {
        return settings.jvm().isTraining();
    }

    @Override
    public synchronized void close() {
        if (process.stop() == WatchedProcess.ENDED_BY_TERM) {
            settings.jvm().keepCache();
        }
    }

    private void open(Map<String, String> more) {
        var runner = settings.application().resolve("quarkus-run.jar");
        if (!Files.exists(runner)) {
            throw new LauncherException(settings.name() + " is not built: " + runner + " is missing. Run: deploy/up");
        }
        var what = List.of(WatchedProcess.mark(settings.pidFile()), "-jar", runner.toString());
        var jvm = more.isEmpty() ? settings.jvm() : settings.jvm().withoutTraining();
        var command = jvm.command(OPTIONS, List.of(settings.application()), what);
        var environment = new HashMap<>(settings.environment());
        environment.putAll(more);
        process = WatchedProcess.start(
                new WatchedProcess.Command(settings.name(), command, environment, settings.log(), settings.pidFile()));
        process.onUnexpectedEnd(unexpectedEnd);
        try {
            if (!Http.awaitOk(url() + "/q/health/ready", PATIENCE, process::isAlive)) {
                throw process.failure("did not become ready");
            }
        } catch (RuntimeException failure) {
            process.stop();
            throw failure;
        }
    }
}
