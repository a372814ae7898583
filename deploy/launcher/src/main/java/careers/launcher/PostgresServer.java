package careers.launcher;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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

    static final String SUPERUSER = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Keeps the pipes of the watchers reachable: a collected one would close and so stop its server. */
    private static final Set<PostgresServer> RUNNING = ConcurrentHashMap.newKeySet();

    private final PostgresFolder folder;
    private final int port;
    private FolderLock lock;
    private Process watcher;

    private PostgresServer(PostgresFolder folder, int port) {
        this.folder = folder;
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
        var folder = new PostgresFolder(PostgresBinaries.unpacked(Parts.find().postgres()), user, data, log);
        int attempts = port == 0 ? 3 : 1;
        for (int attempt = 1; ; attempt++) {
            var server = new PostgresServer(folder, port == 0 ? Ports.anyFree() : port);
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
        return folder.serverPid();
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
        return folder.log();
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
            folder.stopServer();
            watcher.destroyForcibly();
            watcher = null;
        }
        if (lock != null) {
            lock.close();
            lock = null;
        }
    }

    private void open() {
        lock = folder.lock();
        folder.prepare(port);
        watcher = folder.startServer();
        RUNNING.add(this);
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
