package careers.bench;

import careers.launcher.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How much processor time and memory the parts of the system take, from {@code /proc}; nothing where there is none. */
final class Processes {

    private static final String LOAD = "load generator";
    private static final String POSTGRES = "PostgreSQL";
    private static final String BROKER = "Kafka";
    private static final long TICK_NANOS = 10_000_000;
    private static final int UTIME = 13;

    private final Map<String, Long> pids = new LinkedHashMap<>();
    private final List<String> databases;

    /**
     * The parts that have to do with what is asked of one service.
     *
     * @param asked {@code survey} or {@code training}
     * @param folder where the system runs
     */
    Processes(RunningSystem system, String asked, Path folder) {
        databases = List.of(asked, "insight");
        for (var service : List.of(asked + "-service", "gateway", "insight-service")) {
            pids.put(service, system.serviceProcess(service).pid());
        }
        pids.put(POSTGRES, postmaster(folder.resolve("data").resolve("postgres")));
        ProcessHandle.current()
                .descendants()
                .filter(process -> commandLine(process.pid()).contains(" kafka.Kafka "))
                // The shell that watches over it has the same words in its command line.
                .filter(process -> process.children().findAny().isEmpty())
                .findAny()
                .ifPresent(process -> pids.put(BROKER, process.pid()));
        pids.put(LOAD, ProcessHandle.current().pid());
    }

    private static long postmaster(Path data) {
        try {
            return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                    .getFirst()
                    .trim());
        } catch (IOException e) {
            throw new BenchFailure("PostgreSQL's process file cannot be read: " + e.getMessage(), e);
        }
    }

    /** Processor time since each started; of PostgreSQL that of all its connections, ended ones too. */
    Map<String, Duration> processorTime() {
        var times = new LinkedHashMap<String, Duration>();
        pids.forEach((name, pid) -> {
            times.put(
                    name,
                    name.equals(POSTGRES) ? processorTime(pid) : Duration.ofNanos(ticks(pid, false) * TICK_NANOS));
        });
        databases.forEach(database -> times.put("of PostgreSQL's for " + database, connectionsTo(database)));
        return times;
    }

    /** Processor time of a process and its children since each started, ended ones too. */
    static Duration processorTime(long pid) {
        long children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::children)
                .mapToLong(child -> ticks(child.pid(), false))
                .sum();
        return Duration.ofNanos((ticks(pid, true) + children) * TICK_NANOS);
    }

    /** What the server did for the connections to a database that are open now: each is a process named after it. */
    private Duration connectionsTo(String database) {
        var title = "postgres: " + database + " " + database + " ";
        long ticks = ProcessHandle.of(pids.get(POSTGRES)).stream()
                .flatMap(ProcessHandle::children)
                .filter(child -> commandLine(child.pid()).startsWith(title))
                .mapToLong(child -> ticks(child.pid(), false))
                .sum();
        return Duration.ofNanos(ticks * TICK_NANOS);
    }

    private static String commandLine(long pid) {
        return read(Path.of("/proc", Long.toString(pid), "cmdline")).replace('\0', ' ');
    }

    /** Resident memory in MB now; of PostgreSQL without what its processes share being counted twice. */
    Map<String, Long> memory() {
        var memory = new LinkedHashMap<String, Long>();
        pids.forEach((name, pid) -> {
            long kilobytes = proportional(pid);
            if (name.equals(POSTGRES)) {
                kilobytes += ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::children)
                        .mapToLong(child -> proportional(child.pid()))
                        .sum();
            }
            memory.put(name, kilobytes / 1_000);
        });
        return memory;
    }

    private static long ticks(long pid, boolean endedChildrenToo) {
        var stat = read(Path.of("/proc", Long.toString(pid), "stat"));
        if (stat.isEmpty()) {
            return 0;
        }
        // The name in parentheses may have spaces; the third field comes after it.
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        int from = UTIME - 2;
        long own = Long.parseLong(fields[from]) + Long.parseLong(fields[from + 1]);
        return endedChildrenToo ? own + Long.parseLong(fields[from + 2]) + Long.parseLong(fields[from + 3]) : own;
    }

    private static long proportional(long pid) {
        return read(Path.of("/proc", Long.toString(pid), "smaps_rollup"))
                .lines()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(0);
    }

    /** Empty for a process that has ended, and where there is no such file. */
    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }
}
