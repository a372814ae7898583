package careers.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own measuring client, which tells what the machine can do. */
final class Pgbench {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: ([0-9]+)");

    private final Path program;

    private Pgbench(Path program) {
        this.program = program;
    }

    /** Where Debian, Homebrew and others put it. */
    static Pgbench find() {
        var named = Stream.of(System.getenv("PATH").split(":", -1)).map(folder -> Path.of(folder, "pgbench"));
        var usual = Stream.of(Path.of("/usr/lib/postgresql"), Path.of("/opt/homebrew/opt"), Path.of("/usr/local/opt"))
                .flatMap(Pgbench::under)
                .map(folder -> folder.resolve("bin").resolve("pgbench"));
        return Stream.concat(named, usual)
                .filter(Files::isExecutable)
                .findFirst()
                .map(Pgbench::new)
                .orElseThrow(() -> new BenchFailure("pgbench was not found. It comes with PostgreSQL: on Debian and"
                        + " Ubuntu in the package postgresql-contrib, with Homebrew in postgresql."));
    }

    private static Stream<Path> under(Path folder) {
        try (var folders = Files.isDirectory(folder) ? Files.list(folder) : Stream.<Path>empty()) {
            return folders.toList().stream();
        } catch (IOException e) {
            throw new BenchFailure("The folder cannot be read: " + folder, e);
        }
    }

    /**
     * Transactions a second.
     *
     * @param script in pgbench's own language
     * @param variables what it uses; sent as parameters of prepared statements
     */
    double run(Path script, Map<String, String> variables, int port, BenchOptions options) {
        var arguments = new ArrayList<>(List.of(
                "--host=127.0.0.1",
                "--port=" + port,
                "--username=" + Scratch.DATABASE,
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + options.clients(),
                "--jobs=1",
                "--time=" + options.seconds(),
                "--file=" + script));
        variables.forEach((name, value) -> arguments.add("--define=" + name + "=" + value));
        arguments.add(Scratch.DATABASE);
        return run(arguments, Map.of("PGPASSWORD", Scratch.DATABASE), options.seconds() + 30L);
    }

    /**
     * Runs of the script a second.
     *
     * @param arguments of the program
     * @param environment of the process
     * @param patience how many seconds it may take
     */
    double run(List<String> arguments, Map<String, String> environment, long patience) {
        var output = output(arguments, environment, patience);
        var failed = FAILED.matcher(output);
        var rate = RATE.matcher(output);
        if (!rate.find() || !failed.find() || !failed.group(1).equals("0")) {
            throw new BenchFailure("pgbench failed:\n" + output);
        }
        return Double.parseDouble(rate.group(1));
    }

    private String output(List<String> arguments, Map<String, String> environment, long patience) {
        var command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            var process = builder.start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(patience, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new BenchFailure("pgbench ended with an error:\n" + output);
            }
            return output;
        } catch (IOException e) {
            throw new BenchFailure("pgbench could not be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted.");
        }
    }
}
