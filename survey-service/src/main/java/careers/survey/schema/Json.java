package careers.survey.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;

/** Schemas in few words. */
final class Json {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    static ObjectNode object() {
        return NODES.objectNode();
    }

    static ArrayNode array() {
        return NODES.arrayNode();
    }

    static ObjectNode type(String type) {
        return object().put("type", type);
    }

    static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = array();
        texts.forEach(array::add);
        return array;
    }

    static ObjectNode anyOf(Collection<String> texts) {
        return object().set("enum", texts(texts));
    }

    static ObjectNode constant(String text) {
        return object().put("const", text);
    }

    static ObjectNode not(JsonNode schema) {
        return object().set("not", schema);
    }

    /** An object in which a member, if it is there, obeys a schema. */
    static ObjectNode ifThere(String member, JsonNode schema) {
        return object().set("properties", object().set(member, schema));
    }

    /** An object in which a member is there and obeys a schema. */
    static ObjectNode there(String member, JsonNode schema) {
        ObjectNode there = ifThere(member, schema);
        there.putArray("required").add(member);
        return there;
    }

    static ObjectNode implies(JsonNode condition, JsonNode then) {
        return object().<ObjectNode>set("if", condition).set("then", then);
    }
}
