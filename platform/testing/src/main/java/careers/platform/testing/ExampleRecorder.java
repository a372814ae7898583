package careers.platform.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * With {@code -Dopenapi.examples} the tests write down what they sent and were answered, as examples of the OpenAPI
 * document. Of several calls the one that shows most is kept; long lists are cut to two items. An answer that says its language is asked for in both. What a file already has
 * stays: delete it to have it written again.
 */
final class ExampleRecorder {

    static final boolean ON = System.getProperty("openapi.examples") != null;
    private static final Path FOLDER = Path.of("src/main/resources/openapi-examples");
    /** The name of an example that is the same in every language; others are named by theirs. */
    private static final String ONLY = "example";

    private static final int LONGEST = 4_000;
    private static final int ITEMS = 2;
    private static final int LINES = 4;

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Map<String, Integer> BEST = new HashMap<>();

    private ExampleRecorder() {}

    static synchronized void offer(String operation, Exchange exchange) {
        if (!ON || exchange.status() >= 300) {
            return;
        }
        String name = exchange.language() == null ? ONLY : exchange.language();
        keep(operation, String.valueOf(exchange.status()), exchange.contentType(), name, exchange.body());
        keep(operation, "request", exchange.requestType(), ONLY, exchange.requestBody());
    }

    /** What an answer has that the document does not allow, for whoever writes the examples. */
    static synchronized void note(String difference) {
        try {
            Files.writeString(
                    Path.of("target/contract-differences.txt"),
                    difference,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keep(String operation, String part, String contentType, String name, String body) {
        if (body == null || body.isEmpty() || !Exchange.isText(contentType)) {
            return;
        }
        String mediaType = Exchange.mediaType(contentType);
        JsonNode value = Exchange.isJson(mediaType) ? shortened(read(body)) : TextNode.valueOf(firstLines(body));
        String key = operation + " " + part + " " + mediaType + " " + name;
        int shown = shown(value);
        Path file = FOLDER.resolve(operation + ".json");
        ObjectNode examples = existing(file);
        boolean fromEarlier = examples.path(part).path(mediaType).has(name) && !BEST.containsKey(key);
        if (fromEarlier || shown <= BEST.getOrDefault(key, Integer.MIN_VALUE)) {
            return;
        }
        BEST.put(key, shown);
        examples.withObjectProperty(part).withObjectProperty(mediaType).set(name, value);
        write(file, examples);
    }

    /** How many different members it has, less what is too long to read. */
    private static int shown(JsonNode value) {
        int excess = Math.max(0, value.toString().length() - LONGEST);
        return members(value) - excess / 10;
    }

    private static int members(JsonNode value) {
        int count = 0;
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            count += 1 + members(member.getValue());
        }
        for (JsonNode item : value.isArray() ? value : MAPPER.createArrayNode()) {
            count += members(item);
        }
        return count;
    }

    private static JsonNode shortened(JsonNode value) {
        if (value instanceof ArrayNode array) {
            while (array.size() > ITEMS) {
                array.remove(array.size() - 1);
            }
        }
        value.forEach(ExampleRecorder::shortened);
        return value;
    }

    private static String firstLines(String text) {
        return text.length() <= LONGEST ? text : text.lines().limit(LINES).collect(Collectors.joining("\n", "", "\n"));
    }

    private static JsonNode read(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode existing(Path file) {
        try {
            return Files.exists(file)
                    ? (ObjectNode) MAPPER.readTree(Files.readString(file))
                    : MAPPER.createObjectNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, ObjectNode examples) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(examples) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
