package careers.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may call which operation, as the merged description says. Found by method and path in one walk over the segments;
 * a fixed segment goes before a parameter, as OpenAPI 3.1 has it (4.8.8).
 */
@Singleton
public class Operations {
    private static final String ANY_ROLE = "**";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final Node root = new Node();

    @Inject
    Operations(ApiDescription api) {
        this(api.document());
    }

    /** @param document a merged description */
    Operations(JsonNode document) {
        document.path("paths").properties().forEach(path -> {
            Node node = root.at(path.getKey());
            path.getValue().properties().forEach(operation -> {
                if (METHODS.contains(operation.getKey())) {
                    node.access.put(
                            operation.getKey().toUpperCase(Locale.ROOT), of(path.getKey(), operation.getValue()));
                }
            });
        });
    }

    /**
     * Who may call it.
     *
     * @return empty for what is not described
     */
    public Optional<Access> access(String method, String path) {
        return Optional.ofNullable(root.find(path, 1, method.equals("HEAD") ? "GET" : method));
    }

    private static Access of(String template, JsonNode operation) {
        JsonNode security = operation.path("security");
        if (security.isArray() && security.isEmpty()) {
            return new Access(template, true, Set.of());
        }
        Set<String> roles = new HashSet<>();
        security.path(0).path("bearer").forEach(role -> roles.add(role.asText()));
        return new Access(template, false, roles.contains(ANY_ROLE) ? Set.of() : Set.copyOf(roles));
    }

    /**
     * Who may call an operation.
     *
     * @param template its path as the description has it
     * @param open nobody needs a token
     * @param roles one of these is needed; empty if every token will do
     */
    public record Access(String template, boolean open, Set<String> roles) {

        /** True if one of the roles is enough, or none is asked for. */
        public boolean allows(Set<String> held) {
            if (open || roles.isEmpty()) {
                return true;
            }
            for (String role : held) {
                if (roles.contains(role)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final class Node {
        private final Map<String, Node> fixed = new HashMap<>();
        private final Map<String, Access> access = new HashMap<>();
        private Node parameter;

        /** The node of a path template, made where it is missing. */
        Node at(String template) {
            Node node = this;
            for (String segment : template.substring(1).split("/", -1)) {
                if (segment.startsWith("{")) {
                    node.parameter = node.parameter == null ? new Node() : node.parameter;
                    node = node.parameter;
                } else {
                    node = node.fixed.computeIfAbsent(segment, none -> new Node());
                }
            }
            return node;
        }

        Access find(String path, int from, String method) {
            if (from > path.length()) {
                return access.get(method);
            }
            int slash = path.indexOf('/', from);
            int end = slash < 0 ? path.length() : slash;
            Node next = fixed.get(path.substring(from, end));
            Access found = next == null ? null : next.find(path, end + 1, method);
            return found != null || parameter == null || end == from ? found : parameter.find(path, end + 1, method);
        }
    }
}
