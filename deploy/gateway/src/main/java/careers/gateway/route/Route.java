package careers.gateway.route;

import io.vertx.core.http.RequestOptions;
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
}
