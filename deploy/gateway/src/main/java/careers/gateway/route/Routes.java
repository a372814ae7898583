package careers.gateway.route;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The routes and partners' origins in force. With a routing file they follow it: a changed file is taken whole or not at
 * all. A first file or setting that makes no sense stops the start with one line that names all.
 */
@Singleton
public class Routes {
    private static final Logger LOG = Logger.getLogger(Routes.class);

    private final GatewayConfig config;
    private final Optional<Path> file;
    private volatile Routing current;
    private String lastSeen;

    Routes(GatewayConfig config) {
        this.config = config;
        this.file = config.routingFile();
        try {
            current = file.isPresent() ? first(file.get()) : Routing.of(config);
        } catch (IllegalArgumentException senseless) {
            throw new ConfigurationException(
                    file.map(path -> path + ": ").orElse("careers.gateway: ") + senseless.getMessage());
        }
    }

    private Routing first(Path path) {
        try {
            lastSeen = Files.readString(path);
            return Routing.read(lastSeen, config);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("cannot be read", unreadable);
        }
    }

    /** Every route, by name. */
    public List<Route> all() {
        return current.table().all();
    }

    /** The route of the path, if a service owns it. */
    public Optional<Route> of(String path) {
        return current.table().of(path);
    }

    /** The origins from which browsers may call. */
    public Origins origins() {
        return current.origins();
    }

    /** True if there is a file to look at. */
    boolean followFile() {
        return file.isPresent();
    }

    /**
     * Takes the file over if it has changed. Compared by content: a mounted ConfigMap is exchanged by a link, with times
     * that may go backwards. One that cannot be used is refused with one line, once, and the routes stay as they are.
     */
    synchronized void reload() {
        Path path = file.orElseThrow();
        String text;
        try {
            text = Files.readString(path);
        } catch (IOException unreadable) {
            // Half exchanged, perhaps; if not, what was there stays valid.
            text = null;
        }
        if (Objects.equals(text, lastSeen)) {
            return;
        }
        lastSeen = text;
        try {
            if (text == null) {
                throw new IllegalArgumentException("cannot be read");
            }
            Routing changed = Routing.read(text, config);
            current = changed;
            LOG.infof(
                    "%s: taken over, %d routes, %d origins",
                    path, changed.table().all().size(), changed.origins().all().size());
        } catch (IllegalArgumentException senseless) {
            LOG.errorf("%s: refused, the routes in force stay: %s", path, senseless.getMessage());
        }
    }
}
