package careers.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** A PostgreSQL data folder and the programs that make it, serve it and stop serving it. */
record PostgresFolder(PostgresBinaries binaries, Unprivileged user, Path data, Path log) {

    private static final String MAJOR_VERSION = "18";
    private static final String PROCESS_FILE = "postmaster.pid";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    Optional<Long> serverPid() {
        return PidFile.read(data.resolve(PROCESS_FILE));
    }

    /** Keeps every other launcher and test from the folder until it is closed. */
    FolderLock lock() {
        try {
            Files.createDirectories(data.getParent());
            Files.createDirectories(log.toAbsolutePath().getParent());
            return FolderLock.tryTake(data.resolveSibling(data.getFileName() + ".lock"))
                    .orElseThrow(() -> new LauncherException("Another process uses the PostgreSQL data in " + data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the folder, or tidies up what a killed server left in it. */
    void prepare(int port) {
        try {
            requireSameMajorVersion();
            if (Files.exists(data)) {
                stopLeftOver();
            } else {
                initialise();
            }
            Files.writeString(data.resolve("postgresql.conf"), settings(port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the server and gives back the process that stops it when this one ends. */
    Process startServer() {
        try {
            return launch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireSameMajorVersion() throws IOException {
        var version = data.resolve("PG_VERSION");
        if (Files.exists(version) && !Files.readString(version).trim().equals(MAJOR_VERSION)) {
            throw new LauncherException("The data in " + data + " are of PostgreSQL "
                    + Files.readString(version).trim() + ", the server is " + MAJOR_VERSION
                    + ". Start empty with: deploy/up --fresh");
        }
    }

    /** In a folder beside, moved at the end: an interrupted initialisation leaves nothing that looks finished. */
    private void initialise() throws IOException {
        var fresh = data.resolveSibling(data.getFileName() + ".new");
        Folders.delete(fresh);
        Files.createDirectories(fresh);
        var password =
                Files.writeString(fresh.resolveSibling(fresh.getFileName() + ".password"), PostgresServer.SUPERUSER);
        user.give(fresh);
        user.give(password);
        run(
                binaries.program("initdb").toString(),
                "--pgdata=" + fresh,
                "--username=" + PostgresServer.SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--data-checksums",
                "--no-instructions");
        Files.delete(password);
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * The process file names a process. If that is a server which a killed launcher left on our folder, it is stopped.
     * Otherwise the file is stale: its number may by now belong to anybody, which PostgreSQL itself cannot tell.
     */
    private void stopLeftOver() throws IOException {
        stopIfRunning();
        Files.deleteIfExists(data.resolve(PROCESS_FILE));
    }

    /** Stops the server that works on the folder, if there is one; true if there was. */
    boolean stopIfRunning() throws IOException {
        boolean running = isServerOf(data.resolve(PROCESS_FILE));
        if (running) {
            stopServer();
        }
        return running;
    }

    /** True if the process that the file names lives and began when the file says. */
    static boolean isServerOf(Path processFile) throws IOException {
        var lines = Files.exists(processFile) ? Files.readAllLines(processFile) : List.<String>of();
        if (lines.size() < 3) {
            return false;
        }
        var written = Instant.ofEpochSecond(Long.parseLong(lines.get(2).trim()));
        return ProcessHandle.of(Long.parseLong(lines.get(0).trim()))
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().startInstant())
                .filter(began -> Duration.between(began, written).abs().compareTo(Duration.ofSeconds(5)) < 0)
                .isPresent();
    }

    private Process launch() throws IOException {
        user.give(data);
        if (!Files.exists(log)) {
            Files.createFile(log);
        }
        user.give(log);
        run(
                binaries.program("pg_ctl").toString(),
                "start",
                "--pgdata=" + data,
                "--log=" + log,
                "--wait",
                "--timeout=" + PATIENCE.toSeconds(),
                "--silent");
        // `pg_ctl start` puts the server into a session of its own, so Ctrl-C in the terminal does not reach it.
        var stop = user.command(
                List.of(binaries.program("pg_ctl").toString(), "stop", "--pgdata=" + data, "--mode=fast", "--silent"));
        var command = new ArrayList<>(
                List.of("/bin/sh", "-c", "trap '' INT TERM HUP; read -r _; exec \"$@\" >/dev/null 2>&1", "watched"));
        command.addAll(stop);
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Stops the server: running statements are rolled back, everything committed is on disk. */
    void stopServer() {
        try {
            var stop = new ProcessBuilder(user.command(List.of(
                            binaries.program("pg_ctl").toString(),
                            "stop",
                            "--pgdata=" + data,
                            "--mode=fast",
                            "--wait",
                            "--silent")))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            stop.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(String... command) throws IOException {
        var output = log.resolveSibling(
                log.getFileName() + "." + ThreadLocalRandom.current().nextInt(1_000_000));
        try {
            var process = new ProcessBuilder(user.command(List.of(command)))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (process.waitFor() != 0) {
                var said = LogFile.tail(output, 10) + "\n" + LogFile.tail(log, 10);
                throw new LauncherException("PostgreSQL did not start. Its log: " + log, said, null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted while PostgreSQL was starting.", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static String settings(int port) {
        return """
                # Written by the launcher at each start.
                listen_addresses = '%s'
                port = %d
                unix_socket_directories = ''
                max_connections = 200

                # Durable: what is committed is on disk.
                fsync = on
                synchronous_commit = on
                full_page_writes = on

                shared_buffers = 128MB
                max_wal_size = 1GB
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_line_prefix = '%%m %%u@%%d '
                """.formatted(Topology.HOST, port);
    }
}
