package careers.gateway.route;

import io.vertx.core.http.RequestOptions;
import java.util.List;
import java.util.Map;

/**
 * One service behind the gateway.
 *
 * @param largeBodies limits in bytes by path, for a path and everything below it
 * @param bodyLimit bytes for every other path
 */
public record Route(
        String name, String prefix, String host, int port, boolean tls, Map<String, Long> largeBodies, long bodyLimit) {

    /** Where to connect; the caller adds method and path. */
    public RequestOptions connection() {
        return new RequestOptions().setHost(host).setPort(port).setSsl(tls);
    }

    /** The limit in bytes for a body sent to the path. */
    public long bodyLimit(String path) {
        return largeBodies.entrySet().stream()
                .filter(large -> path.equals(large.getKey()) || path.startsWith(large.getKey() + "/"))
                .mapToLong(Map.Entry::getValue)
                .findFirst()
                .orElse(bodyLimit);
    }

    /** True if the path belongs to this service, letter for letter: an encoded prefix is another path. */
    boolean owns(String path) {
        return path.startsWith(prefix);
    }

    static List<String> problemsOf(String name, GatewayConfig.RouteConfig config) {
        String target = config.target().toString();
        boolean prefixRight = config.prefix().matches("(/[a-z0-9-]+)+/");
        boolean targetRight = target.matches("https?://([A-Za-z0-9.-]+|\\[[0-9a-fA-F:]+])(:[0-9]{1,5})?/?");
        return List.of(
                        prefixRight ? "" : "careers.gateway.routes." + name + ".prefix must look like /api/name/",
                        targetRight ? "" : "careers.gateway.routes." + name + ".target must be http(s)://host:port")
                .stream()
                .filter(problem -> !problem.isEmpty())
                .toList();
    }
}
