package careers.gateway.route;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which service owns which paths. Never changed, only replaced as a whole. */
public final class RouteTable {
    private static final String PREFIX = "(/[a-z0-9-]+)+/";
    private static final String TARGET = "https?://([A-Za-z0-9.-]+|\\[[0-9a-fA-F:]+])(:[0-9]{1,5})?/?";

    private final List<Route> all;

    private RouteTable(List<Route> all) {
        this.all = List.copyOf(all);
    }

    /**
     * One service, as somebody wrote it down.
     *
     * @param prefix beginning of its paths
     * @param target scheme, host and port
     * @param largeBodies limits in bytes for single addresses
     */
    record Entry(String prefix, URI target, Map<String, Long> largeBodies) {}

    /**
     * The table of these services.
     *
     * @param bodyLimit bytes, for every address without a limit of its own
     * @throws IllegalArgumentException with everything that makes no sense, in one line
     */
    static RouteTable of(Map<String, Entry> entries, long bodyLimit) {
        List<String> problems = problemsOf(new TreeMap<>(entries));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        return new RouteTable(entries.entrySet().stream()
                .map(entry -> route(entry.getKey(), entry.getValue(), bodyLimit))
                .sorted(Comparator.comparing(Route::name))
                .toList());
    }

    /** Every route, by name. */
    List<Route> all() {
        return all;
    }

    /** The route of the path, if a service owns it. */
    Optional<Route> of(String path) {
        for (Route route : all) {
            if (route.owns(path)) {
                return Optional.of(route);
            }
        }
        return Optional.empty();
    }

    private static List<String> problemsOf(Map<String, Entry> entries) {
        List<String> problems = new ArrayList<>();
        if (entries.isEmpty()) {
            problems.add("there is no route");
        }
        entries.forEach((name, entry) -> {
            if (!isPrefix(entry.prefix())) {
                problems.add("routes." + name + ".prefix must look like /api/name/");
            } else if (entries.entrySet().stream()
                    .anyMatch(other -> !other.getKey().equals(name)
                            && isPrefix(other.getValue().prefix())
                            && entry.prefix().startsWith(other.getValue().prefix()))) {
                problems.add("routes." + name + ".prefix belongs to another route already");
            }
            if (entry.target() == null || !entry.target().toString().matches(TARGET)) {
                problems.add("routes." + name + ".target must be http(s)://host:port");
            }
        });
        return problems;
    }

    private static boolean isPrefix(String written) {
        return written != null && written.matches(PREFIX);
    }

    private static Route route(String name, Entry entry, long bodyLimit) {
        boolean tls = entry.target().getScheme().equals("https");
        int port = entry.target().getPort();
        return new Route(
                name,
                entry.prefix(),
                entry.target().getHost(),
                port >= 0 ? port : tls ? 443 : 80,
                tls,
                new TreeMap<>(entry.largeBodies()),
                bodyLimit);
    }
}
