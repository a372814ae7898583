package careers.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;

/** Makes a body that can be read as what a schema describes; whether it obeys every rule is another matter. */
public final class SampleBody {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEP_ENOUGH = 8;

    private final JsonNode document;

    /** @param document the OpenAPI document that references lead into */
    public SampleBody(JsonNode document) {
        this.document = document;
    }

    public JsonNode of(JsonNode schema) {
        return of(schema, 0);
    }

    private JsonNode of(JsonNode schema, int depth) {
        if (schema.has("$ref")) {
            return of(document.at(schema.path("$ref").asText().substring(1)), depth);
        }
        if (schema.has("anyOf")) {
            return of(schema.path("anyOf").get(0), depth);
        }
        if (schema.has("oneOf")) {
            return oneOf(schema, depth);
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(0);
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" ->
                depth > DEEP_ENOUGH ? NODES.arrayNode() : NODES.arrayNode().add(of(schema.path("items"), depth + 1));
            case "integer" ->
                NODES.numberNode(Math.max(1, schema.path("minimum").asInt(1)));
            case "number" -> NODES.numberNode(1.5);
            case "boolean" -> NODES.booleanNode(false);
            case "string" -> text(schema);
            default -> NODES.textNode("x");
        };
    }

    /** Its type; of one that may be null the other. */
    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText();
    }

    /** The first of them, with the member that tells it from the others. */
    private JsonNode oneOf(JsonNode schema, int depth) {
        JsonNode first = of(schema.path("oneOf").get(0), depth);
        JsonNode discriminator = schema.path("discriminator");
        if (first instanceof ObjectNode object && discriminator.has("propertyName")) {
            object.put(
                    discriminator.path("propertyName").asText(),
                    discriminator.path("mapping").fieldNames().next());
        }
        return first;
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = NODES.objectNode();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            if (depth <= DEEP_ENOUGH) {
                object.set(property.getKey(), of(property.getValue(), depth + 1));
            }
        }
        if (schema.path("additionalProperties").isObject()) {
            object.set("key", of(schema.path("additionalProperties"), depth + 1));
        }
        return object;
    }

    private static JsonNode text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> NODES.textNode(UUID.randomUUID().toString());
            case "date" -> NODES.textNode("2026-11-22");
            case "date-time" -> NODES.textNode("2026-11-22T09:00:00Z");
            default -> NODES.textNode(schema.at("/examples/0").asText("x"));
        };
    }
}
