package careers.gateway.route;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The table of routes, fixed at the start. A setting that makes no sense stops the start with one line that names all. */
@Singleton
public class Routes {
    private final List<Route> all;

    Routes(GatewayConfig config) {
        List<String> problems = config.routes().entrySet().stream()
                .flatMap(entry -> Route.problemsOf(entry.getKey(), entry.getValue()).stream())
                .sorted()
                .toList();
        if (!problems.isEmpty()) {
            throw new ConfigurationException(String.join("; ", problems));
        }
        all = config.routes().entrySet().stream()
                .map(entry -> routeOf(
                        entry.getKey(), entry.getValue(), config.limits().body().asLongValue()))
                .sorted(Comparator.comparing(Route::name))
                .toList();
    }

    /** Every route, by name. */
    public List<Route> all() {
        return all;
    }

    /** The route of the path, if a service owns it. */
    public Optional<Route> of(String path) {
        for (Route route : all) {
            if (route.owns(path)) {
                return Optional.of(route);
            }
        }
        return Optional.empty();
    }

    private static Route routeOf(String name, GatewayConfig.RouteConfig config, long bodyLimit) {
        boolean tls = config.target().getScheme().equals("https");
        int port = config.target().getPort();
        TreeMap<String, Long> largeBodies = new TreeMap<>();
        config.largeBodies()
                .forEach(large -> largeBodies.put(large.path(), large.limit().asLongValue()));
        return new Route(
                name,
                config.prefix(),
                config.target().getHost(),
                port >= 0 ? port : tls ? 443 : 80,
                tls,
                largeBodies,
                bodyLimit);
    }
}
