package careers.platform.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/**
 * The description of all events for their consumers, AsyncAPI 3.0: made of the schemas and examples in {@code
 * docs/events}, which the services' own tests compare with what their code produces. A channel is a topic.
 */
final class AsyncApiDocument {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES));

    private final ObjectNode document;

    /** @param types of events that have a schema */
    AsyncApiDocument(List<String> types) {
        document = frame();
        types.forEach(this::add);
    }

    /** The topic of a type, as the outbox makes it. */
    static String topic(String type) {
        return type.substring(0, type.lastIndexOf('.')) + ".v1";
    }

    String yaml() {
        try {
            return "# Made of the schemas and examples beside it; -Dasyncapi.update makes it anew.\n"
                    + YAML.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode read(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What does not depend on the types. */
    private static ObjectNode frame() {
        try (InputStream frame = AsyncApiDocument.class.getResourceAsStream("/asyncapi-frame.yaml")) {
            return (ObjectNode) YAML.readTree(frame);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String type) {
        String topic = topic(type);
        ObjectNode channel = document.withObjectProperty("channels").withObjectProperty(topic);
        channel.put("address", topic);
        channel.withObjectProperty("messages").withObjectProperty(type).put("$ref", "#/components/messages/" + type);
        ObjectNode operation = document.withObjectProperty("operations").withObjectProperty("publish." + topic);
        operation.put("action", "send");
        operation.withObjectProperty("channel").put("$ref", "#/channels/" + topic);
        document.withObjectProperty("components").withObjectProperty("messages").set(type, message(type));
    }

    private static ObjectNode message(String type) {
        ObjectNode message = JSON.createObjectNode();
        message.put("name", type);
        message.put("summary", tree(schema(type)).path("description").asText());
        ObjectNode headers = message.putObject("headers");
        headers.withArrayProperty("allOf").addObject().put("$ref", "#/components/schemas/cloudEvent");
        ObjectNode own = headers.withArrayProperty("allOf").addObject().putObject("properties");
        own.putObject("ce_type").put("const", type);
        own.putObject("ce_source").put("const", "/" + type.substring(0, type.indexOf('.')) + "-service");
        own.putObject("ce_dataschema").put("const", "/events/" + type + ".schema.json");
        message.putObject("payload").put("$ref", "./" + type + ".schema.json");
        message.putObject("bindings").put("$ref", "#/components/messageBindings/keyed");
        message.putArray("examples").addObject().set("payload", tree(EventSchemaContract.example(type)));
        return message;
    }

    private static String schema(String type) {
        try {
            return Files.readString(Repository.root().resolve("docs/events/" + type + ".schema.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
