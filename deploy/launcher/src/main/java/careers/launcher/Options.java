package careers.launcher;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * How to start a local system.
 *
 * @param project the root folder of this repository, where the packaged services are
 * @param runFolder where data, logs and process ids are kept
 * @param topology the ports
 * @param fresh delete all data first
 * @param infrastructureOnly PostgreSQL, Kafka and Keycloak, but none of our own services
 * @param training whether parts that have no start-up cache yet record one; they are slower while they do
 * @param environment more configuration for a service, by service name
 * @param out where progress is printed
 */
public record Options(
        Path project,
        Path runFolder,
        Topology topology,
        boolean fresh,
        boolean infrastructureOnly,
        boolean training,
        Map<String, Map<String, String>> environment,
        PrintStream out) {

    /** What {@code deploy/up} does: default ports, data in {@code .run}, progress on standard output. */
    public static Options forPeople() {
        var project = Parts.find().project();
        return new Options(
                project,
                project.resolve(".run"),
                new Topology(Topology.DEFAULT_BASE_PORT),
                false,
                false,
                true,
                Map.of(),
                System.out);
    }

    /** A system beside any other: free ports, data in the given folder, silent. */
    public static Options forTests(Path runFolder) {
        var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Options(
                Parts.find().project(), runFolder, Topology.onFreePorts(), false, false, true, Map.of(), silent);
    }

    public Options on(Topology other) {
        return new Options(project, runFolder, other, fresh, infrastructureOnly, training, environment, out);
    }

    public Options in(Path otherRunFolder) {
        return new Options(project, otherRunFolder, topology, fresh, infrastructureOnly, training, environment, out);
    }

    /** Caches that are there are used, and none is written. */
    public Options withoutTraining() {
        return new Options(project, runFolder, topology, fresh, infrastructureOnly, false, environment, out);
    }

    public Options printingTo(PrintStream other) {
        return new Options(project, runFolder, topology, fresh, infrastructureOnly, training, environment, other);
    }

    public Options startingEmpty() {
        return new Options(project, runFolder, topology, true, infrastructureOnly, training, environment, out);
    }

    public Options withoutServices() {
        return new Options(project, runFolder, topology, fresh, true, training, environment, out);
    }

    /** Sets one environment variable of one service, over what the launcher sets. */
    public Options with(String service, String variable, String value) {
        var all = new HashMap<>(environment);
        var own = new HashMap<>(all.getOrDefault(service, Map.of()));
        own.put(variable, value);
        all.put(service, Map.copyOf(own));
        return new Options(project, runFolder, topology, fresh, infrastructureOnly, training, Map.copyOf(all), out);
    }

    Jvm jvm(String part) {
        return new Jvm(part, Parts.find().folder().resolve("aot"), training);
    }

    Path data(String part) {
        return runFolder.resolve("data").resolve(part);
    }

    Path log(String part) {
        return runFolder.resolve("logs").resolve(part + ".log");
    }

    Path pidFile(String part) {
        return runFolder.resolve("pids").resolve(part + ".pid");
    }

    Path lock() {
        return runFolder.resolve("lock");
    }
}
