package careers.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The OpenAPI document of one service as {@code docs/api} has it, ready to be asked. */
final class DocumentedApi {

    private static final String HERE = "https://careers.example/openapi.json";

    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();
    private final SchemaRegistry registry;

    private DocumentedApi(JsonNode document) {
        this.document = document;
        JsonNode closed = closed(document.path("components").path("schemas").deepCopy());
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.putObject("components").set("schemas", closed);
        this.registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(HERE, root.toString())));
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(entry -> operations.add(new Operation(
                                path.getKey(), entry.getKey().toUpperCase(Locale.ROOT), entry.getValue()))));
        // A literal segment is meant before a variable one.
        operations.sort(Comparator.comparing(operation -> operation.path.replace('{', '~')));
    }

    static boolean exists(String service) {
        return Files.exists(file(service));
    }

    static DocumentedApi of(String service) {
        try {
            return new DocumentedApi(new YAMLMapper().readTree(Files.readString(file(service))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(String service) {
        return Repository.root().resolve("docs/api/" + service + "-service.openapi.yaml");
    }

    List<Operation> operations() {
        return List.copyOf(operations);
    }

    /** The operation that a call is for, null where there is none. */
    Operation operation(String method, String path) {
        for (Operation operation : operations) {
            if (operation.verb.equals(method) && operation.pattern.matcher(path).matches()) {
                return operation;
            }
        }
        return null;
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    /** The same schemas, but an object has the members that are named and no others. */
    private static JsonNode closed(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.has("properties")
                && object.path("properties").isObject()
                && !object.has("additionalProperties")
                && !object.has("allOf")
                && !isProblem(object)) {
            object.put("additionalProperties", false);
        }
        node.forEach(DocumentedApi::closed);
        return node;
    }

    /** RFC 9457: further members depend on the code. */
    private static boolean isProblem(ObjectNode schema) {
        return schema.path("properties").has("requestId")
                && schema.path("properties").has("title");
    }

    /** One operation of the document. */
    final class Operation {

        private final String path;
        private final String verb;
        private final JsonNode node;
        private final Pattern pattern;
        private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

        Operation(String path, String verb, JsonNode node) {
            this.path = path;
            this.verb = verb;
            this.node = node;
            this.pattern = Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+"));
        }

        String id() {
            return node.path("operationId").asText();
        }

        JsonNode node() {
            return node;
        }

        /** What is documented for a status or, as {@code request}, what is sent; by media type, those with a profile too. */
        Map<String, JsonNode> bodies(String part) {
            JsonNode holder = part.equals("request")
                    ? node.path("requestBody")
                    : node.path("responses").path(part);
            Map<String, JsonNode> bodies = new LinkedHashMap<>();
            resolved(holder).path("content").properties().forEach(body -> {
                bodies.put(body.getKey(), body.getValue());
                body.getValue()
                        .path("x-profiles")
                        .properties()
                        .forEach(profile ->
                                bodies.put(body.getKey() + ";profile=\"" + profile.getKey() + '"', profile.getValue()));
            });
            return bodies;
        }

        /** The value of an example, which may be one that several share. */
        JsonNode example(JsonNode example) {
            return resolved(example).path("value");
        }

        JsonNode response(String status) {
            return resolved(node.path("responses").path(status));
        }

        boolean knows(int status) {
            return node.path("responses").has(String.valueOf(status));
        }

        boolean knows(int status, String mediaType) {
            return bodies(String.valueOf(status)).containsKey(mediaType);
        }

        List<Error> validate(int status, String mediaType, String body) {
            return validate(String.valueOf(status), mediaType, body);
        }

        List<Error> validate(String part, String mediaType, String body) {
            if (!Exchange.isJson(mediaType)) {
                return List.of();
            }
            return compiled.computeIfAbsent(part + " " + mediaType, key -> compile(part, mediaType))
                    .validate(body, InputFormat.JSON);
        }

        private Schema compile(String part, String mediaType) {
            JsonNode schema = closed(bodies(part).get(mediaType).path("schema").deepCopy());
            return registry.getSchema(
                    schema.toString().replace("\"#/components/", "\"" + HERE + "#/components/"), InputFormat.JSON);
        }
    }
}
