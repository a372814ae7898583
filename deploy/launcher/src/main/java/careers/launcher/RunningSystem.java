package careers.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The parts that run. Closing stops them in the reverse of the order in which they need each other. */
public final class RunningSystem implements AutoCloseable {

    /** What needs what: parts of a later stage need those of the earlier ones. */
    enum Stage {
        DATABASE,
        SHARED,
        SERVICES,
        ENTRANCE
    }

    private record Part(Stage stage, String name, AutoCloseable handle) {}

    private final Topology topology;
    private final Progress progress;
    private final FolderLock lock;
    private final ExecutorService starters = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Part> parts = new CopyOnWriteArrayList<>();
    private final Map<String, ServiceProcess> services = new ConcurrentHashMap<>();
    private final CompletableFuture<LauncherException> failure = new CompletableFuture<>();
    private volatile boolean closing;

    RunningSystem(Topology topology, Progress progress, FolderLock lock) {
        this.topology = topology;
        this.progress = progress;
        this.lock = lock;
    }

    public Topology topology() {
        return topology;
    }

    /** Where clients send everything. */
    public String gatewayUrl() {
        return topology.gatewayUrl();
    }

    /** Where clients get access tokens. */
    public String tokenUrl() {
        return topology.tokenUrl();
    }

    /** JDBC address of {@code survey}, {@code training}, {@code insight}; user and password are the same word. */
    public String databaseUrl(String database) {
        return topology.databaseUrl(database);
    }

    public String bootstrapServers() {
        return topology.bootstrapServers();
    }

    /** A service by name: {@code survey-service}, {@code training-service}, {@code insight-service}, {@code gateway}. */
    public ServiceProcess serviceProcess(String name) {
        var service = services.get(name);
        if (service == null) {
            throw new IllegalArgumentException("No service " + name + " runs, only " + services.keySet());
        }
        return service;
    }

    /** Starts a service again, after a crash or in order, and returns when it is ready. */
    public void restart(String service) {
        serviceProcess(service).restart();
    }

    /** Completes when a part ends although nobody asked it to. */
    CompletableFuture<LauncherException> failure() {
        return failure;
    }

    ExecutorService starters() {
        return starters;
    }

    void add(Stage stage, String name, AutoCloseable handle) {
        parts.add(new Part(stage, name, handle));
        if (handle instanceof ServiceProcess service) {
            services.put(name, service);
        }
    }

    /** What ends while everything is being stopped is no failure. */
    void fail(LauncherException reason) {
        failure.complete(closing ? new LauncherException("Stopped while starting.") : reason);
    }

    @Override
    public synchronized void close() {
        if (closing) {
            return;
        }
        closing = true;
        starters.shutdownNow();
        awaitStarters();
        if (services.values().stream().anyMatch(ServiceProcess::isTraining)) {
            progress.say(
                    "all",
                    "stopping; longer than usual, because start-up caches are written once (20 seconds, longer on a small machine)");
        }
        var stages = new ArrayList<>(List.of(Stage.values())).reversed();
        stages.forEach(this::stop);
        lock.close();
    }

    private void awaitStarters() {
        try {
            starters.awaitTermination(90, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop(Stage stage) {
        try (var stoppers = Executors.newVirtualThreadPerTaskExecutor()) {
            parts.stream().filter(part -> part.stage() == stage).forEach(part -> stoppers.execute(() -> stop(part)));
        }
    }

    private void stop(Part part) {
        long start = System.nanoTime();
        try {
            part.handle().close();
            progress.say(part.name(), "stopped " + Progress.took(start));
        } catch (Exception e) {
            progress.say(part.name(), "did not stop in order: " + e.getMessage());
        }
    }
}
