package careers.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    @TempDir
    Path folder;

    @Test
    void namesBusyPortAndItsOwnerBeforeAnythingStarts() throws Exception {
        // Given
        var options = Options.forTests(folder).withoutServices();
        int port = options.topology().kafkaPort();
        try (var squatter = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            // When
            var refusal = assertThrows(LauncherException.class, () -> Launcher.start(options));
            // Then
            assertTrue(squatter.isBound());
            assertTrue(
                    refusal.getMessage()
                            .startsWith("Port " + port + " (Kafka) is in use by java (process "
                                    + ProcessHandle.current().pid() + ")"),
                    refusal.getMessage());
            assertEquals(1, refusal.getMessage().lines().count());
            assertFalse(Files.exists(folder.resolve("data")), "nothing was started");
        }
    }

    @Test
    void refusesSecondSystemInSameFolder() {
        // Given
        var options = Options.forTests(folder).withoutServices();
        var first = FolderLock.tryTake(options.lock()).orElseThrow();
        try {
            // When
            var refusal = assertThrows(LauncherException.class, () -> Launcher.start(options));
            // Then
            assertEquals(
                    "It is already running (process " + ProcessHandle.current().pid()
                            + "). Stop it with Ctrl-C there, or: deploy/down",
                    refusal.getMessage());
        } finally {
            first.close();
        }
        Launcher.prepare(options).system().close();
    }

    @Test
    void givesLockBackAfterRefusal() throws Exception {
        // Given
        var options = Options.forTests(folder).withoutServices();
        try (var squatter = new ServerSocket(options.topology().gatewayPort(), 1, InetAddress.getLoopbackAddress())) {
            assertThrows(LauncherException.class, () -> Launcher.prepare(options));
            assertTrue(squatter.isBound());
        }
        // When, Then
        Launcher.prepare(options).system().close();
    }

    @Test
    void isNotRefusedForAPortThatAnotherOnlyLooksAt() throws Exception {
        // Given
        var options = Options.forTests(folder).withoutServices();
        var look = new ServerSocket(options.topology().gatewayPort(), 1, InetAddress.getLoopbackAddress());
        var other = Thread.ofVirtual().start(() -> {
            try (look) {
                Thread.sleep(100);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        // When, Then
        Launcher.prepare(options).system().close();
        other.join();
    }

    @Test
    void deletesDataOnlyWhenAskedToStartEmpty() throws Exception {
        // Given
        var kept = Files.writeString(
                Files.createDirectories(folder.resolve("data")).resolve("precious"), "yes");
        var options = Options.forTests(folder).withoutServices();
        // When
        Launcher.prepare(options).system().close();
        // Then
        assertTrue(Files.exists(kept));
        Launcher.prepare(options.startingEmpty()).system().close();
        assertFalse(Files.exists(kept));
    }

    @Test
    void stopsOnlyProcessesThatCarryOurMark() throws Exception {
        // Given
        var ours = Files.createDirectories(folder.resolve("pids")).resolve("ours.pid");
        var foreign = folder.resolve("pids").resolve("foreign.pid");
        var marked = new ProcessBuilder("/bin/sh", "-c", "sleep 60; true", WatchedProcess.mark(ours)).start();
        var innocent = new ProcessBuilder("/bin/sh", "-c", "sleep 60; true", "innocent").start();
        Files.writeString(ours, marked.pid() + "\n");
        Files.writeString(foreign, innocent.pid() + "\n");
        try {
            // When
            var stopped = LeftOvers.stop(folder);
            // Then
            assertEquals(List.of("ours"), stopped);
            assertTrue(Await.until(Duration.ofSeconds(5), () -> !marked.isAlive()));
            assertTrue(innocent.isAlive());
        } finally {
            for (var shell : List.of(marked, innocent)) {
                shell.descendants().forEach(ProcessHandle::destroyForcibly);
                shell.destroyForcibly();
            }
        }
    }

    @Test
    void understandsItsArguments() {
        var options = Main.options(new ArrayDeque<>(List.of("--fresh", "--port-base", "9100", "--only", "infra")));
        assertTrue(options.fresh());
        assertTrue(options.infrastructureOnly());
        assertEquals(9100, options.topology().gatewayPort());
        for (var wrong : List.of("--prot-base", "--port-base", "--only")) {
            assertThrows(LauncherException.class, () -> Main.options(new ArrayDeque<>(List.of(wrong))));
        }
    }

    @Test
    void addsConfigurationToOneServiceOnly() {
        var options = Options.forTests(folder).with("survey-service", "SOME_KEY", "1");
        var services = new Services(options).all();
        assertEquals("1", services.get(0).environment().get("SOME_KEY"));
        assertFalse(services.get(1).environment().containsKey("SOME_KEY"));
        assertEquals("127.0.0.1", services.get(0).environment().get("QUARKUS_HTTP_HOST"));
    }
}
