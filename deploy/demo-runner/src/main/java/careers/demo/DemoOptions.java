package careers.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/**
 * Where the system is and which schools take part.
 *
 * @param portBase the port of the gateway; the identity provider is four above
 * @param register a real register file, or nothing for the fictional one
 */
record DemoOptions(int portBase, Optional<Path> register) {

    static final String USAGE = "Usage: deploy/demo [--port-base N] [--register FILE]";

    private static final int DEFAULT_PORT_BASE = 8080;
    private static final int IDENTITY_OFFSET = 4;

    static DemoOptions parse(String... arguments) {
        var rest = new ArrayDeque<>(List.of(arguments));
        var options = new DemoOptions(DEFAULT_PORT_BASE, Optional.empty());
        while (!rest.isEmpty()) {
            var argument = rest.pop();
            options = switch (argument) {
                case "--port-base" -> new DemoOptions(port(rest.poll()), options.register);
                case "--register" -> new DemoOptions(options.portBase, Optional.of(file(rest.poll())));
                default -> throw new DemoFailure("Unknown: " + argument + ". " + USAGE);
            };
        }
        return options;
    }

    String gateway() {
        return "http://127.0.0.1:" + portBase;
    }

    String identity() {
        return "http://127.0.0.1:" + (portBase + IDENTITY_OFFSET);
    }

    private static int port(String number) {
        if (number == null || !number.matches("[0-9]{4,5}")) {
            throw new DemoFailure("After --port-base comes a number. " + USAGE);
        }
        return Integer.parseInt(number);
    }

    private static Path file(String name) {
        if (name == null) {
            throw new DemoFailure("After --register comes a file. " + USAGE);
        }
        var file = Path.of(name);
        if (!Files.isReadable(file)) {
            throw new DemoFailure("The register cannot be read: " + file);
        }
        return file;
    }
}
