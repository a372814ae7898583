package careers.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Questions about loopback ports: is one free, and who has it if not. */
final class Ports {

    private static final String LISTENING = "0A";
    /** Longer than another launcher holds a port to see whether it is free. */
    private static final Duration LOOK_OF_ANOTHER = Duration.ofMillis(500);

    private Ports() {}

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException busy) {
            return false;
        }
    }

    /** A port that the operating system gave us just now; somebody may still be faster. */
    static int anyFree() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses with one line that names the port, the part that needs it and, if it can be known, who has it. */
    static void requireFree(List<Topology.Listener> listeners) {
        for (var listener : listeners) {
            if (!Await.until(LOOK_OF_ANOTHER, () -> isFree(listener.port()))) {
                throw new LauncherException("Port " + listener.port() + " (" + listener.part() + ") is in use"
                        + owner(listener.port()).map(who -> " by " + who).orElse("")
                        + ". Stop that, or choose other ports: deploy/up --port-base 9080");
            }
        }
    }

    static Optional<String> owner(int port) {
        try {
            return ownerInProc(port).or(() -> ownerByLsof(port)).map(Ports::describe);
        } catch (RuntimeException unknown) {
            return Optional.empty(); // a nicety of the message, never a reason to fail
        }
    }

    private static String describe(long pid) {
        var command = ProcessHandle.of(pid).flatMap(process -> process.info().command());
        return command.map(path -> Path.of(path).getFileName() + " (process " + pid + ")")
                .orElse("process " + pid);
    }

    private static Optional<Long> ownerInProc(int port) {
        var suffix = String.format(":%04X", port);
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .map(Path::of)
                .filter(Files::isReadable)
                .flatMap(Ports::lines)
                .map(line -> line.trim().split("\\s+"))
                .filter(column -> column.length > 9 && column[1].endsWith(suffix) && column[3].equals(LISTENING))
                .map(column -> "socket:[" + column[9] + "]")
                .findFirst()
                .flatMap(Ports::processWithOpen);
    }

    private static Optional<Long> processWithOpen(String socket) {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> hasOpen(Path.of("/proc", pid.toString(), "fd"), socket))
                .findFirst();
    }

    private static boolean hasOpen(Path descriptors, String socket) {
        try (var files = Files.list(descriptors)) {
            return files.anyMatch(file -> {
                try {
                    return Files.readSymbolicLink(file).toString().equals(socket);
                } catch (IOException closedMeanwhile) {
                    return false;
                }
            });
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static Optional<Long> ownerByLsof(int port) {
        try {
            var lsof = new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN")
                    .redirectErrorStream(true)
                    .start();
            var answer = new String(lsof.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
            boolean answered = lsof.waitFor(5, TimeUnit.SECONDS) && lsof.exitValue() == 0;
            return answered
                    ? Optional.of(Long.valueOf(answer.lines().findFirst().orElseThrow()))
                    : Optional.empty();
        } catch (IOException notInstalled) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
