package careers.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The command line behind {@code deploy/up} and {@code deploy/down}. */
public final class Main {

    private static final String USAGE = "Usage: deploy/up [--fresh] [--port-base N] [--only infra]   or   deploy/down";

    private Main() {}

    public static void main(String[] arguments) {
        try {
            System.exit(run(new ArrayDeque<>(List.of(arguments)), System.out));
        } catch (LauncherException refusal) {
            System.err.println(refusal.getMessage());
            if (!refusal.details().isBlank()) {
                System.err.println(refusal.details());
            }
            System.exit(1);
        }
    }

    private static int run(Deque<String> arguments, PrintStream out) {
        var command = arguments.isEmpty() ? "" : arguments.pop();
        return switch (command) {
            case "up" -> up(options(arguments), out);
            case "down" -> down(options(arguments), out);
            default -> throw new LauncherException(USAGE);
        };
    }

    static Options options(Deque<String> arguments) {
        var options = Options.forPeople();
        while (!arguments.isEmpty()) {
            var argument = arguments.pop();
            options = switch (argument) {
                case "--fresh" -> options.startingEmpty();
                case "--port-base" -> options.on(new Topology(number(arguments)));
                case "--only" -> {
                    if (!"infra".equals(arguments.poll())) {
                        throw new LauncherException("After --only comes: infra. " + USAGE);
                    }
                    yield options.withoutServices();
                }
                default -> throw new LauncherException("Unknown: " + argument + ". " + USAGE);
            };
        }
        return options;
    }

    private static int number(Deque<String> arguments) {
        try {
            return Integer.parseInt(String.valueOf(arguments.poll()));
        } catch (NumberFormatException e) {
            throw new LauncherException("After --port-base comes a number. " + USAGE, e);
        }
    }

    private static int up(Options options, PrintStream out) {
        var launcher = Launcher.prepare(options);
        var system = launcher.system();
        Runtime.getRuntime().addShutdownHook(new Thread(system::close, "stop"));
        launcher.run();
        out.println(Welcome.to(options));
        var failure = system.failure().join();
        out.println();
        system.close();
        throw failure;
    }

    private static int down(Options options, PrintStream out) {
        boolean wasRunning = stopLauncher(options, out);
        var leftOvers = LeftOvers.stop(options.runFolder());
        if (!leftOvers.isEmpty()) {
            out.println("Stopped what was left: " + String.join(", ", leftOvers));
        } else if (!wasRunning) {
            out.println("Nothing is running.");
        }
        return 0;
    }

    /** The operating system drops the lock when its owner is gone, whoever its parent is. */
    private static boolean isFree(Options options) {
        var free = FolderLock.tryTake(options.lock());
        free.ifPresent(FolderLock::close);
        return free.isPresent();
    }

    private static boolean stopLauncher(Options options, PrintStream out) {
        if (isFree(options)) {
            return false;
        }
        var owner = FolderLock.owner(options.lock())
                .orElseThrow(() -> new LauncherException("The run folder is locked, but not by a process I can see."));
        out.println("Stopping the system of process " + owner.pid() + " ...");
        owner.destroy();
        if (!Await.until(Duration.ofSeconds(180), () -> isFree(options))) {
            throw new LauncherException("Process " + owner.pid() + " does not end. Its logs: " + options.log("*"));
        }
        out.println("Stopped.");
        return true;
    }
}
