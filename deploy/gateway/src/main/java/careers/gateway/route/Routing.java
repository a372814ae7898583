package careers.gateway.route;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where requests go and whose pages may send them, as one piece: what the routing file holds. */
record Routing(RouteTable table, Origins origins) {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** From the settings of the process. */
    static Routing of(GatewayConfig config) {
        Map<String, RouteTable.Entry> entries = new TreeMap<>();
        config.routes().forEach((name, route) -> {
            Map<String, Long> large = new TreeMap<>();
            route.largeBodies()
                    .forEach(body -> large.put(body.path(), body.limit().asLongValue()));
            entries.put(name, new RouteTable.Entry(route.prefix(), route.target(), large));
        });
        return new Routing(
                RouteTable.of(entries, bodyLimit(config)),
                Origins.of(config.origins().orElse(List.of())));
    }

    /**
     * From the text of a routing file.
     *
     * @throws IllegalArgumentException with one line that says what is wrong
     */
    static Routing read(String yaml, GatewayConfig config) {
        try {
            Written written = YAML.readValue(yaml, Written.class);
            if (written == null || written.routes == null) {
                throw new IllegalArgumentException("there is no route");
            }
            Map<String, RouteTable.Entry> entries = new TreeMap<>();
            written.routes.forEach((name, route) -> entries.put(name, route.entry(name)));
            List<String> origins = written.origins == null ? List.of() : written.origins;
            return new Routing(RouteTable.of(entries, bodyLimit(config)), Origins.of(origins));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(
                    unreadable.getOriginalMessage().lines().findFirst().orElse("unreadable"), unreadable);
        }
    }

    private static long bodyLimit(GatewayConfig config) {
        return config.limits().body().asLongValue();
    }

    /** The file as it is written. */
    private record Written(Map<String, WrittenRoute> routes, List<String> origins) {}

    private record WrittenRoute(String prefix, URI target, Map<String, String> largeBodies) {

        RouteTable.Entry entry(String name) {
            Map<String, Long> large = new TreeMap<>();
            if (largeBodies != null) {
                largeBodies.forEach((path, limit) -> large.put(path, bytes(name, limit)));
            }
            return new RouteTable.Entry(prefix, target, large);
        }

        private static long bytes(String name, String limit) {
            try {
                return new MemorySizeConverter().convert(limit).asLongValue();
            } catch (RuntimeException unreadable) {
                throw new IllegalArgumentException(
                        "routes." + name + ".largeBodies must be sizes such as 64M", unreadable);
            }
        }
    }
}
