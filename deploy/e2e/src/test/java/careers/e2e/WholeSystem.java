package careers.e2e;

import careers.demo.ApiClient;
import careers.launcher.Launcher;
import careers.launcher.Options;
import careers.launcher.RunningSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The system as packaged, started once for all journeys beside any other, on ports and a folder of its own; its logs
 * are in {@code target/system/logs}. Gives tests {@link RunningSystem}, {@link ApiClient} and {@link Evidence}.
 */
final class WholeSystem implements ParameterResolver {

    /** Order of tests that may leave behind what would disturb a journey. */
    static final int AFTER_THE_JOURNEYS = Integer.MAX_VALUE - 1;

    static final int AFTER_EVERYTHING = Integer.MAX_VALUE;

    private record Started(RunningSystem system) implements AutoCloseable {

        private static final List<String> SERVICES =
                List.of("gateway", "survey-service", "training-service", "insight-service");

        static Started start() {
            var folder = Path.of(System.getProperty("careers.run"));
            return new Started(Launcher.start(
                    Options.forTests(folder).startingEmpty().printingTo(System.out)));
        }

        @Override
        public void close() {
            // In order they would first write start-up caches, for half a minute, that no journey uses.
            SERVICES.forEach(service -> system.serviceProcess(service).kill9());
            system.close();
        }
    }

    /** The folder of this repository. */
    static Path repository() {
        return Path.of(System.getProperty("careers.root"));
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == RunningSystem.class || type == ApiClient.class || type == Evidence.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var store = context.getRoot().getStore(ExtensionContext.Namespace.create(WholeSystem.class));
        var system = store.computeIfAbsent(Started.class, key -> Started.start(), Started.class)
                .system();
        var type = parameter.getParameter().getType();
        if (type == RunningSystem.class) {
            return system;
        }
        return type == Evidence.class
                ? new Evidence(system)
                : ApiClient.of(system.gatewayUrl(), system.topology().keycloakUrl());
    }
}
