package careers.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @TempDir
    Path folder;

    @Test
    void writesDurably() throws SQLException {
        // Given
        try (var server = PostgresServer.start(folder.resolve("pg"), 0)) {
            // When, Then
            assertEquals("on", ask(server, "SHOW fsync"));
            assertEquals("on", ask(server, "SHOW synchronous_commit"));
            assertEquals("on", ask(server, "SHOW full_page_writes"));
            assertEquals("on", ask(server, "SHOW data_checksums"));
            assertEquals("127.0.0.1", ask(server, "SHOW listen_addresses"));
            assertTrue(ask(server, "SHOW server_version").startsWith("18"));
        }
    }

    @Test
    void keepsCommittedDataOverKill9AndRestart() throws SQLException {
        // Given
        var data = folder.resolve("pg");
        try (var server = PostgresServer.start(data, 0)) {
            server.createDatabase("ledger");
            execute(server, "ledger", "CREATE TABLE entry (pence BIGINT)");
            execute(server, "ledger", "INSERT INTO entry VALUES (100000)");
            // When
            server.kill9();
            assertTrue(Files.exists(data.resolve("postmaster.pid")), "the crash left its process file");
        }
        // Then
        try (var server = PostgresServer.start(data, 0)) {
            assertEquals("100000", ask(server, "ledger", "SELECT sum(pence) FROM entry"));
        }
    }

    @Test
    void startsAlthoughProcessFileNamesAnotherLivingProcess() throws Exception {
        // Given
        var data = folder.resolve("pg");
        PostgresServer.start(data, 0).close();
        var stale = ProcessHandle.current().pid() + "\n" + data + "\n1000000000\n5432\n\n127.0.0.1\n";
        Files.writeString(data.resolve("postmaster.pid"), stale);
        // When
        try (var server = PostgresServer.start(data, 0)) {
            // Then
            assertEquals("1", ask(server, "SELECT 1"));
        }
    }

    @Test
    void restartsWithinTwoSeconds() {
        // Given
        var data = folder.resolve("pg");
        PostgresServer.start(data, 0).close();
        // When
        long start = System.nanoTime();
        PostgresServer.start(data, 0).close();
        // Then
        var took = Duration.ofNanos(System.nanoTime() - start);
        assertTrue(took.compareTo(Duration.ofSeconds(4)) < 0, "start and stop took " + took);
    }

    @Test
    void runsAsNobodyWhereRootHasNoNamespaces() throws Exception {
        // Given
        assumeTrue(Unprivileged.onThisMachine() != Unprivileged.AS_WE_ARE, "only root needs to become somebody else");
        assumeTrue(Unprivileged.AS_NOBODY.works(), "nobody cannot be impersonated here");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var data = folder.resolve("pg");
        // When
        try (var server = PostgresServer.start(data, folder.resolve("pg.log"), 0, Unprivileged.AS_NOBODY)) {
            // Then
            assertEquals("1", ask(server, "SELECT 1"));
            assertEquals(65_534, Files.getAttribute(data, "unix:uid"));
        }
        // And the same folder in the usual way
        try (var server = PostgresServer.start(data, 0)) {
            assertEquals("1", ask(server, "SELECT 1"));
        }
    }

    @Test
    void refusesSecondServerOnSameFolder() {
        // Given
        var data = folder.resolve("pg");
        try (var first = PostgresServer.start(data, 0)) {
            // When
            var refusal = assertThrows(LauncherException.class, () -> PostgresServer.start(data, 0));
            // Then
            assertTrue(refusal.getMessage().contains("Another process uses"), refusal.getMessage());
            assertTrue(first.isAlive());
        }
    }

    @Test
    void keepsOtherRolesOutOfDatabase() {
        // Given
        try (var server = PostgresServer.start(folder.resolve("pg"), 0)) {
            server.createDatabase("survey");
            server.createDatabase("training");
            server.createDatabase("training");
            // When
            var refusal = assertThrows(SQLException.class, () -> server.connect("training", "survey"));
            // Then
            assertEquals("42501", refusal.getSQLState());
        }
    }

    @Test
    void refusesDataOfAnotherMajorVersion() throws Exception {
        // Given
        var data = Files.createDirectories(folder.resolve("pg"));
        Files.writeString(data.resolve("PG_VERSION"), "15\n");
        // When
        var refusal = assertThrows(LauncherException.class, () -> PostgresServer.start(data, 0));
        // Then
        assertTrue(refusal.getMessage().contains("PostgreSQL 15"), refusal.getMessage());
    }

    @Test
    void stopsWhenJvmThatStartedItIsKilled() throws Exception {
        // Given
        var data = folder.resolve("pg");
        var parent = Fork.of(Fork.Postgres.class, data.toString());
        var server = ProcessHandle.of(Long.parseLong(parent.firstLine())).orElseThrow();
        assertTrue(server.isAlive());
        // When
        parent.kill9();
        // Then
        assertTrue(Await.until(Duration.ofSeconds(20), () -> !server.isAlive()), "the server outlived its parent");
        assertFalse(Files.exists(data.resolve("postmaster.pid")), "it stopped in order");
    }

    private static String ask(PostgresServer server, String question) throws SQLException {
        return ask(server, "postgres", question);
    }

    private static String ask(PostgresServer server, String database, String question) throws SQLException {
        try (var connection = server.connect(database, database);
                var statement = connection.createStatement();
                var result = statement.executeQuery(question)) {
            result.next();
            return result.getString(1);
        }
    }

    private static void execute(PostgresServer server, String database, String sql) throws SQLException {
        try (var connection = server.connect(database, database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
