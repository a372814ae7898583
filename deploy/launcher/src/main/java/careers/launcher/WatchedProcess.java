package careers.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * A program that cannot outlive this Java process. It runs under {@code watched.sh}, which stops it as soon as the
 * pipe to us closes: by {@link #stop}, by our end, by {@code kill -9}. Its process id is in a file beside its data, so
 * that a later start or {@code deploy/down} can find it.
 */
final class WatchedProcess {

    /** Exit code of a program that ended in order when it was asked to (128 + SIGTERM). */
    static final int ENDED_BY_TERM = 143;

    private static final String WATCHED = script();

    /** Keeps the pipes reachable: a collected {@link Process} would close its pipe and so end the program. */
    private static final Set<WatchedProcess> RUNNING = ConcurrentHashMap.newKeySet();

    private final String name;
    private final Path log;
    private final Process shell;
    private final ProcessHandle program;
    private volatile boolean expectedToEnd;

    private WatchedProcess(String name, Path log, Process shell, ProcessHandle program) {
        this.name = name;
        this.log = log;
        this.shell = shell;
        this.program = program;
    }

    /** What to run, where its output goes and where its process id is kept. */
    record Command(String name, List<String> command, Map<String, String> environment, Path log, Path pidFile) {}

    static WatchedProcess start(Command what) {
        try {
            Files.createDirectories(what.log().getParent());
            Files.createDirectories(what.pidFile().getParent());
            stopLeftOver(what);
            var line = new ArrayList<>(
                    List.of("/bin/sh", "-c", WATCHED, "watched", what.pidFile().toString()));
            line.addAll(what.command());
            var builder = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(what.log().toFile()));
            builder.environment().putAll(what.environment());
            var shell = builder.start();
            var started = new WatchedProcess(what.name(), what.log(), shell, program(what, shell));
            RUNNING.add(started);
            var unused = shell.onExit().thenRun(() -> RUNNING.remove(started));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The id that a program left behind, if that process lives and was started with this very pid file in mind. */
    private static void stopLeftOver(Command what) throws IOException {
        PidFile.read(what.pidFile())
                .flatMap(ProcessHandle::of)
                .filter(process -> isOurs(process, what.pidFile()))
                .ifPresent(process -> end(process, Duration.ofSeconds(15)));
        Files.deleteIfExists(what.pidFile());
    }

    /** True if the command line of the process carries the mark that {@link #mark} put there. */
    static boolean isOurs(ProcessHandle process, Path pidFile) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains(mark(pidFile)))
                .isPresent();
    }

    /** An argument for a JVM by which {@link #isOurs} knows it again, even if the system gave its id to another. */
    static String mark(Path pidFile) {
        return "-Dcareers.pid-file=" + pidFile.toAbsolutePath();
    }

    static void end(ProcessHandle process, Duration patience) {
        process.destroy();
        if (!Await.until(patience, () -> !process.isAlive())) {
            process.destroyForcibly();
            Await.until(patience, () -> !process.isAlive());
        }
    }

    private static ProcessHandle program(Command what, Process shell) {
        var pid = Await.value(Duration.ofSeconds(10), () -> PidFile.read(what.pidFile()), () -> !shell.isAlive());
        return pid.flatMap(ProcessHandle::of)
                .orElseThrow(() -> new LauncherException(
                        what.name() + " ended as soon as it was started.", LogFile.tail(what.log(), 15), null));
    }

    boolean isAlive() {
        return shell.isAlive();
    }

    /** The process id of the program itself. */
    long pid() {
        return program.pid();
    }

    /** Runs once when the program ends although nobody asked it to. */
    void onUnexpectedEnd(Runnable action) {
        var unused = shell.onExit().thenRun(() -> {
            if (!expectedToEnd) {
                action.run();
            }
        });
    }

    LauncherException failure(String what) {
        return new LauncherException(name + " " + what + ". Its log: " + log, LogFile.tail(log, 15), null);
    }

    /** Asks the program to end, waits, and returns its exit code; after a minute it is ended for good. */
    int stop() {
        expectedToEnd = true;
        try {
            shell.getOutputStream().close();
            if (!shell.waitFor(70, TimeUnit.SECONDS)) {
                program.destroyForcibly();
                shell.waitFor(5, TimeUnit.SECONDS);
            }
            return shell.isAlive() ? -1 : shell.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            program.destroyForcibly();
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** Ends the program without any chance to tidy up, and waits until it is gone. */
    void kill9() {
        expectedToEnd = true;
        program.destroyForcibly();
        Await.until(Duration.ofSeconds(10), () -> !shell.isAlive());
    }

    private static String script() {
        try (var in = WatchedProcess.class.getResourceAsStream("watched.sh")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
