package careers.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A service's OpenAPI document as it is published in {@code docs/api}. */
public final class PublishedApi {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode document;
    private final Map<String, JsonNode> operations = new LinkedHashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();

    private PublishedApi(JsonNode document) {
        this.document = document;
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> add(path.getKey(), method.getKey(), method.getValue())));
    }

    /** @param service survey, training or insight */
    public static PublishedApi of(String service) {
        try {
            return new PublishedApi(new YAMLMapper()
                    .readTree(Repository.root()
                            .resolve("docs/api/" + service + "-service.openapi.yaml")
                            .toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String path, String method, JsonNode operation) {
        String id = operation.path("operationId").asText();
        operations.put(id, operation);
        places.put(id, method.toUpperCase(java.util.Locale.ROOT) + " " + path);
    }

    /** The ids of all operations. */
    public Set<String> operations() {
        return operations.keySet();
    }

    /** Method and path of an operation: {@code GET /api/…}. */
    public String place(String operation) {
        return places.get(operation);
    }

    /** True when the operation asks for no token. */
    public boolean isOpen(String operation) {
        return operations.get(operation).path("security").isEmpty();
    }

    /** The roles that the operation names; {@code **} for every token. */
    public Set<String> roles(String operation) {
        Set<String> roles = new TreeSet<>();
        operations
                .get(operation)
                .path("security")
                .forEach(scheme -> scheme.forEach(named -> named.forEach(role -> roles.add(role.asText()))));
        return roles;
    }

    /** The media type of the operation's body; null if it takes none. */
    public String mediaType(String operation) {
        var content =
                operations.get(operation).path("requestBody").path("content").fieldNames();
        return content.hasNext() ? content.next() : null;
    }

    /** A body that can be read as the operation's, as text; empty for what is no JSON. */
    public String body(String operation) {
        String mediaType = mediaType(operation);
        if (mediaType == null || !mediaType.matches("application/(.+[+])?json")) {
            return "";
        }
        return new SampleBody(document)
                .of(operations
                        .get(operation)
                        .path("requestBody")
                        .path("content")
                        .path(mediaType)
                        .path("schema"))
                .toString();
    }
}
