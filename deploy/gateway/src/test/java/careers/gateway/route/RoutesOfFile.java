package careers.gateway.route;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.Map;

/** Routes that stand in a file. */
public final class RoutesOfFile {
    private RoutesOfFile() {}

    public static Routes of(Path file) {
        return new Routes(config(file));
    }

    /** Routes that follow the file, looked at ten times a second. */
    public static Routes followed(Vertx vertx, Path file) {
        Routes routes = of(file);
        new RoutingWatch(vertx, routes, config(file)).begin(null);
        return routes;
    }

    private static GatewayConfig config(Path file) {
        return Settings.with(
                Map.of("careers.gateway.routing-file", file.toString(), "careers.gateway.routing-check", "100ms"));
    }
}
