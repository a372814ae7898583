package careers.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a launcher that was killed may have left running. Only processes that carry our mark on their command line are
 * touched; a process id alone proves nothing, the system may have given it to somebody else.
 */
final class LeftOvers {

    private LeftOvers() {}

    /** Stops all left-overs of a run folder and returns their names. */
    static List<String> stop(Path runFolder) {
        var stopped = new ArrayList<String>();
        for (var pidFile : pidFiles(runFolder)) {
            PidFile.read(pidFile)
                    .flatMap(ProcessHandle::of)
                    .filter(process -> WatchedProcess.isOurs(process, pidFile))
                    .ifPresent(process -> {
                        WatchedProcess.end(process, Duration.ofSeconds(20));
                        stopped.add(pidFile.getFileName().toString().replace(".pid", ""));
                    });
        }
        try {
            var data = runFolder.resolve("data").resolve("postgres");
            if (Files.exists(data.resolve("postmaster.pid"))
                    && new PostgresFolder(
                                    PostgresBinaries.unpacked(Parts.find().postgres()),
                                    Unprivileged.onThisMachine(),
                                    data,
                                    data)
                            .stopIfRunning()) {
                stopped.add("PostgreSQL");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stopped;
    }

    private static List<Path> pidFiles(Path runFolder) {
        var folders = List.of(runFolder.resolve("pids"), runFolder.resolve("data"));
        var found = new ArrayList<Path>();
        for (var folder : folders) {
            if (Files.isDirectory(folder)) {
                try (var files = Files.list(folder)) {
                    files.filter(file -> file.toString().endsWith(".pid")).forEach(found::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return found;
    }
}
