package careers.launcher;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A Kafka broker of our own: one node in KRaft mode (broker and controller), in a process of its own, on a folder that
 * stays. Topics are made on first use with four partitions and keep everything, because the figures of insight can be
 * rebuilt from them.
 */
public final class KafkaBroker implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int API_VERSIONS = 18;

    private final Path data;
    private final int port;
    private final int controllerPort;
    private final Jvm jvm;
    private final Path log;
    private WatchedProcess process;

    private KafkaBroker(Path data, Path log, int port, int controllerPort, Jvm jvm) {
        this.data = data;
        this.log = log;
        this.port = port;
        this.controllerPort = controllerPort;
        this.jvm = jvm;
    }

    /**
     * Starts a broker and returns when it answers.
     *
     * @param dir its data; formatted when empty, otherwise continued
     * @param port a port on the loopback interface (the controller then takes the next one), or 0 for any free ones
     * @throws LauncherException if the broker does not start
     */
    public static KafkaBroker start(Path dir, int port) {
        var data = dir.toAbsolutePath().normalize();
        return start(
                data,
                data.resolveSibling(data.getFileName() + ".log"),
                port == 0 ? Ports.anyFree() : port,
                port == 0 ? Ports.anyFree() : port + 1,
                new Jvm("kafka", Parts.find().folder().resolve("aot"), true));
    }

    static KafkaBroker start(Path data, Path log, int port, int controllerPort, Jvm jvm) {
        var broker = new KafkaBroker(data, log, port, controllerPort, jvm);
        try {
            broker.open();
            return broker;
        } catch (RuntimeException failure) {
            broker.close();
            throw failure;
        }
    }

    /** What clients take as {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return Topology.HOST + ":" + port;
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    WatchedProcess process() {
        return process;
    }

    /** Ends the broker without any chance to tidy up. */
    public void kill9() {
        process.kill9();
    }

    @Override
    public synchronized void close() {
        if (process != null && process.stop() == WatchedProcess.ENDED_BY_TERM) {
            jvm.keepCache();
        }
        process = null;
    }

    private void open() {
        try {
            Files.createDirectories(data);
            Files.createDirectories(log.getParent());
            var settings = Files.writeString(data.resolve("server.properties"), settings());
            if (!Files.exists(data.resolve("meta.properties"))) {
                format(settings);
            }
            var pidFile = data.resolveSibling(data.getFileName() + ".pid");
            process = WatchedProcess.start(new WatchedProcess.Command(
                    "Kafka", serverCommand(settings, pidFile), Map.of("MALLOC_ARENA_MAX", "2"), log, pidFile));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!Await.until(PATIENCE, () -> answers() || !process.isAlive()) || !process.isAlive()) {
            throw process.failure("did not become ready");
        }
    }

    private List<String> serverCommand(Path settings, Path pidFile) {
        var options = List.of(
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:ReservedCodeCacheSize=64m",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
        var what = List.of(WatchedProcess.mark(pidFile), "-cp", classPath(), "kafka.Kafka", settings.toString());
        return jvm.command(options, List.of(Parts.find().kafka()), what);
    }

    private void format(Path settings) throws IOException {
        var command = new ArrayList<>(List.of(
                Jvm.java(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                classPath(),
                "kafka.tools.StorageTool",
                "format",
                "--ignore-formatted",
                "--config",
                settings.toString(),
                // In one argument, because an id may begin with a hyphen.
                "--cluster-id=" + clusterId()));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new LauncherException("Kafka could not format " + data + ".", LogFile.tail(log, 15), null);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted while Kafka was formatting its folder.", e);
        }
    }

    /** Kafka writes ids as 16 bytes in base 64 for addresses. */
    private static String clusterId() {
        var id = UUID.randomUUID();
        var bytes = ByteBuffer.allocate(16).putLong(id.getMostSignificantBits());
        bytes.putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Every jar by name and in order: a cache ahead of time does not accept a wildcard whose order may change. */
    private static String classPath() {
        try (var jars = Files.list(Parts.find().kafka())) {
            return String.join(
                    ":",
                    jars.map(Path::toString)
                            .filter(jar -> jar.endsWith(".jar"))
                            .sorted()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True if the broker answers the smallest request there is (ApiVersions, version 0). */
    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(Topology.HOST, port), 500);
            socket.setSoTimeout(2_000);
            var client = "launcher".getBytes(StandardCharsets.UTF_8);
            var request = new DataOutputStream(socket.getOutputStream());
            request.writeInt(2 + 2 + 4 + 2 + client.length);
            request.writeShort(API_VERSIONS);
            request.writeShort(0);
            request.writeInt(1);
            request.writeShort(client.length);
            request.write(client);
            request.flush();
            return new DataInputStream(socket.getInputStream()).readInt() > 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String settings() {
        return """
                # Written by the launcher at each start.
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@%1$s:%3$d
                listeners=PLAINTEXT://%1$s:%2$d,CONTROLLER://%1$s:%3$d
                advertised.listeners=PLAINTEXT://%1$s:%2$d
                controller.listener.names=CONTROLLER
                log.dirs=%4$s

                auto.create.topics.enable=true
                num.partitions=4
                default.replication.factor=1
                min.insync.replicas=1
                # Insight is rebuilt from the topics: nothing is thrown away.
                log.retention.ms=-1
                # As much as the services send: a long questionnaire is one event.
                message.max.bytes=16777216

                # One node, few topics: internal topics small, consumers in at once.
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=4
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=4
                group.initial.rebalance.delay.ms=0
                log.cleaner.dedupe.buffer.size=8388608
                num.network.threads=2
                num.io.threads=4
                """.formatted(Topology.HOST, port, controllerPort, data);
    }
}
