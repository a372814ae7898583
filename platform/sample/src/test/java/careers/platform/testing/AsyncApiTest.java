package careers.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/events/asyncapi.yaml} describes every event, and nothing else. */
class AsyncApiTest {

    /** A type as the readers' page writes it, whole or from its last dot on. */
    private static final Pattern TYPE = Pattern.compile("`([a-z.-]*\\.[a-z-]+)`");

    private static final Path PUBLISHED = Repository.root().resolve("docs/events/asyncapi.yaml");

    @Test
    void isWhatTheSchemasAndExamplesSay() throws IOException {
        String made = new AsyncApiDocument(types()).yaml();
        if (System.getProperty("asyncapi.update") != null) {
            Files.writeString(PUBLISHED, made);
        }
        assertThat(Files.readString(PUBLISHED))
                .as("run with -Dasyncapi.update to accept the change")
                .isEqualTo(made);
    }

    @Test
    void hasAMessageInItsTopicForEachSchemaAndExampleAndNoOther() throws IOException {
        // Given
        JsonNode document = published();
        List<String> examples = names("docs/events/examples", ".json");
        // When
        Map<String, String> topics = new HashMap<>();
        document.path("channels")
                .properties()
                .forEach(channel -> channel.getValue()
                        .path("messages")
                        .fieldNames()
                        .forEachRemaining(type -> topics.put(
                                type, channel.getValue().path("address").asText())));
        // Then
        assertThat(topics.keySet()).containsExactlyInAnyOrderElementsOf(types());
        assertThat(topics.keySet()).containsExactlyInAnyOrderElementsOf(examples);
        assertThat(topics)
                .allSatisfy((type, topic) ->
                        assertThat(topic).isEqualTo(type.split("\\.")[0] + "." + type.split("\\.")[1] + ".v1"));
        List<String> messages = new ArrayList<>();
        document.path("components").path("messages").fieldNames().forEachRemaining(messages::add);
        assertThat(messages).containsExactlyInAnyOrderElementsOf(types());
    }

    @Test
    void theReadersPageListsTheSameTypes() throws IOException {
        // Given
        List<String> listed = new ArrayList<>();
        for (String row : Files.readAllLines(Repository.root().resolve("docs/events/README.md"))) {
            if (row.matches("\\| `[a-z-]+\\.[a-z-]+\\.v1` \\|.*")) {
                String aggregate = row.split("`")[1].replace(".v1", "");
                TYPE.matcher(row.split("\\|")[2])
                        .results()
                        .map(type -> type.group(1))
                        .map(type -> type.startsWith(".") ? aggregate + type : type)
                        .forEach(listed::add);
            }
        }
        // Then
        assertThat(listed).containsExactlyInAnyOrderElementsOf(types());
    }

    @Test
    void obeysTheSpecification() throws IOException {
        String specification;
        try (InputStream schema = AsyncApiTest.class.getResourceAsStream("/asyncapi-3.0.0.schema.json")) {
            specification = new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        }
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(specification, InputFormat.JSON);
        assertThat(schema.validate(Files.readString(PUBLISHED), InputFormat.YAML))
                .isEmpty();
        assertThat(schema.validate(
                        Files.readString(PUBLISHED).replace("action: \"send\"", "action: \"shout\""), InputFormat.YAML))
                .isNotEmpty();
    }

    private static JsonNode published() throws IOException {
        return AsyncApiDocument.read(Files.readString(PUBLISHED));
    }

    private static List<String> types() throws IOException {
        return names("docs/events", ".schema.json");
    }

    private static List<String> names(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(Repository.root().resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        }
    }
}
