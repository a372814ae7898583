package careers.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A PostgreSQL 18 server of our own on a data folder that stays. It writes durably ({@code fsync},
 * {@code synchronous_commit} and {@code full_page_writes} are on): what a service has acknowledged survives
 * {@code kill -9} and a power cut.
 *
 * <p>The binaries are those of {@code io.zonky.test.postgres}; its library is not used, because it keeps servers for
 * tests only: it unpacks to the temporary folder, turns durability off, and leaves the server running on a folder that
 * nobody can use again when its JVM is killed. Here a small shell watches the pipe to this process and stops the
 * server when it closes; and a start on a folder with a left-over server or process file tidies up first.
 *
 * <p>Users: {@code postgres} (password {@code postgres}) may do everything; each database belongs to a role of the same
 * name and password, and no other role may connect to it. Such passwords are for a loopback interface only.
 */
public final class PostgresServer implements AutoCloseable {

    private static final String MAJOR_VERSION = "18";
    private static final String SUPERUSER = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Keeps the pipes of the watchers reachable: a collected one would close and so stop its server. */
    private static final Set<PostgresServer> RUNNING = ConcurrentHashMap.newKeySet();

    private final PostgresBinaries binaries;
    private final Unprivileged user;
    private final Path data;
    private final Path log;
    private final int port;
    private FolderLock lock;
    private Process watcher;

    private PostgresServer(PostgresBinaries binaries, Unprivileged user, Path data, Path log, int port) {
        this.binaries = binaries;
        this.user = user;
        this.data = data;
        this.log = log;
        this.port = port;
    }

    /**
     * Starts a server and returns when it takes connections.
     *
     * @param dataDir its data; made when absent, otherwise continued
     * @param port a port on the loopback interface, or 0 for any free one
     * @throws LauncherException if the folder is in use or the server does not start
     */
    public static PostgresServer start(Path dataDir, int port) {
        var data = dataDir.toAbsolutePath().normalize();
        return start(data, data.resolveSibling(data.getFileName() + ".log"), port, Unprivileged.onThisMachine());
    }

    static PostgresServer start(Path data, Path log, int port, Unprivileged user) {
        var binaries = PostgresBinaries.unpacked(Parts.find().postgres());
        int attempts = port == 0 ? 3 : 1;
        for (int attempt = 1; ; attempt++) {
            var server = new PostgresServer(binaries, user, data, log, port == 0 ? Ports.anyFree() : port);
            try {
                server.open();
                return server;
            } catch (LauncherException failure) {
                server.close();
                if (attempt == attempts) {
                    throw failure;
                }
            }
        }
    }

    public int port() {
        return port;
    }

    /** JDBC address of a database, without user and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + Topology.HOST + ":" + port + "/" + database;
    }

    /** Makes a role and a database of that name which it owns, if they are missing. */
    public void createDatabase(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("A database name has lower-case letters, digits and _: " + name);
        }
        try (var connection = connect(SUPERUSER, SUPERUSER)) {
            if (!exists(connection, "SELECT FROM pg_roles WHERE rolname = ?", name)) {
                execute(connection, "CREATE ROLE " + name + " LOGIN PASSWORD '" + name + "'");
            }
            if (!exists(connection, "SELECT FROM pg_database WHERE datname = ?", name)) {
                execute(connection, "CREATE DATABASE " + name + " OWNER " + name);
            }
            execute(connection, "REVOKE CONNECT, TEMPORARY ON DATABASE " + name + " FROM PUBLIC");
        } catch (SQLException e) {
            throw new LauncherException("Database " + name + " could not be made: " + e.getMessage(), e);
        }
    }

    /** A connection as the owner of the database, or as the superuser to database {@code postgres}. */
    public Connection connect(String database, String role) throws SQLException {
        var login = new Properties();
        login.setProperty("user", role);
        login.setProperty("password", role);
        return driver().connect(jdbcUrl(database), login);
    }

    /** Found by name of the address, not through {@code DriverManager}, which looks at the class loader of the caller. */
    private Driver driver() throws SQLException {
        for (var driver : ServiceLoader.load(Driver.class, PostgresServer.class.getClassLoader())) {
            if (driver.acceptsURL(jdbcUrl(SUPERUSER))) {
                return driver;
            }
        }
        throw new SQLException("The PostgreSQL driver is not on the class path.");
    }

    /** The process id of the server, if it is running. */
    public Optional<Long> pid() {
        return PidFile.read(data.resolve("postmaster.pid"));
    }

    boolean isAlive() {
        return pid().flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive).isPresent();
    }

    /** Runs once when the server ends although nobody asked it to. */
    void onUnexpectedEnd(Runnable action) {
        var unused = pid().flatMap(ProcessHandle::of)
                .map(server -> server.onExit().thenRun(() -> {
                    if (RUNNING.contains(this)) {
                        action.run();
                    }
                }));
    }

    Path log() {
        return log;
    }

    /** Ends the server without any chance to tidy up, as a power cut would. */
    public void kill9() {
        RUNNING.remove(this);
        pid().flatMap(ProcessHandle::of).ifPresent(server -> {
            var workers = server.children().toList();
            server.destroyForcibly();
            workers.forEach(worker -> Await.until(PATIENCE, () -> !worker.isAlive()));
        });
    }

    /** Stops the server: running statements are rolled back, everything committed is on disk. */
    @Override
    public synchronized void close() {
        RUNNING.remove(this);
        if (watcher != null) {
            stop(user, binaries, data);
            watcher.destroyForcibly();
            watcher = null;
        }
        if (lock != null) {
            lock.close();
            lock = null;
        }
    }

    private void open() {
        try {
            Files.createDirectories(data.getParent());
            Files.createDirectories(log.toAbsolutePath().getParent());
            lock = FolderLock.tryTake(data.resolveSibling(data.getFileName() + ".lock"))
                    .orElseThrow(() -> new LauncherException("Another process uses the PostgreSQL data in " + data));
            requireSameMajorVersion();
            if (Files.exists(data)) {
                stopLeftOver();
            } else {
                initialise();
            }
            Files.writeString(data.resolve("postgresql.conf"), settings());
            launch();
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
        var password = Files.writeString(fresh.resolveSibling(fresh.getFileName() + ".password"), SUPERUSER);
        user.give(fresh);
        user.give(password);
        run(
                binaries.program("initdb").toString(),
                "--pgdata=" + fresh,
                "--username=" + SUPERUSER,
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
        stopLeftOver(data, user, binaries);
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }

    /** Stops the server that works on the folder, if there is one; true if there was. */
    static boolean stopLeftOver(Path data, Unprivileged user, PostgresBinaries binaries) throws IOException {
        boolean running = isServerOf(data.resolve("postmaster.pid"));
        if (running) {
            stop(user, binaries, data);
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

    private void launch() throws IOException {
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
        watcher = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        RUNNING.add(this);
    }

    private static void stop(Unprivileged user, PostgresBinaries binaries, Path data) {
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

    private String settings() {
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

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
