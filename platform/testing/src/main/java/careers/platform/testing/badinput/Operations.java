package careers.platform.testing.badinput;

import careers.platform.testing.SampleBody;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Every operation that the running service tells of: one that is added tomorrow is attacked tomorrow. */
public final class Operations {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode document;
    private final List<Operation> all = new ArrayList<>();

    public Operations() {
        try {
            document = new ObjectMapper()
                    .readTree(RestAssured.get("/q/openapi?format=json").asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    read(path.getKey(), method.getKey(), method.getValue());
                }
            }
        }
    }

    public Stream<Operation> all() {
        return all.stream();
    }

    public Stream<Operation> takingJson() {
        return all().filter(Operation::takesJson);
    }

    public Operation named(String id) {
        return all().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
    }

    public JsonNode document() {
        return document;
    }

    public JsonNode schema(String reference) {
        return document.at(reference.substring(1));
    }

    private void read(String path, String method, JsonNode node) {
        node.path("requestBody").path("content").properties().stream()
                .map(content -> operation(
                        path, method, node, content.getKey(), content.getValue().path("schema")))
                .forEach(all::add);
        if (!node.has("requestBody")) {
            all.add(operation(path, method, node, null, null));
        }
    }

    private Operation.Parameter parameter(JsonNode node) {
        String sample = node.path("required").asBoolean()
                ? new SampleBody(document).of(node.path("schema")).asText()
                : "";
        return new Operation.Parameter(
                node.path("name").asText(), node.path("in").asText(), sample);
    }

    private Operation operation(String path, String method, JsonNode node, String mediaType, JsonNode schema) {
        List<Operation.Parameter> parameters = new ArrayList<>();
        node.path("parameters").forEach(parameter -> parameters.add(parameter(parameter)));
        Set<String> roles = new HashSet<>();
        node.path("security").forEach(s -> s.path("accessToken").forEach(role -> roles.add(role.asText())));
        String id = node.path("operationId").asText();
        return new Operation(id, method.toUpperCase(java.util.Locale.ROOT), path, roles, parameters, mediaType, schema);
    }
}
