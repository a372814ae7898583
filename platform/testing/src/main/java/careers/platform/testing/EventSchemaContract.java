package careers.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Events are what {@code docs/events} says: one JSON Schema 2020-12 and one example per type. */
public final class EventSchemaContract {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private EventSchemaContract() {}

    /** The data of an event of this type obeys its schema. */
    public static void assertValid(String type, String data) {
        assertThat(schema(type).validate(data, InputFormat.JSON))
                .as(type + " " + data)
                .isEmpty();
    }

    /** The data breaks the schema: shows that the schema can say no. */
    public static void assertInvalid(String type, String data) {
        assertThat(schema(type).validate(data, InputFormat.JSON))
                .as(type + " " + data)
                .isNotEmpty();
    }

    /** The published example of a type. */
    public static String example(String type) {
        return read(folder().resolve("examples/" + type + ".json"));
    }

    /** All types of a service that have a schema. */
    public static List<String> types(String service) {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.startsWith(service + ".") && n.endsWith(".schema.json"))
                    .map(n -> n.substring(0, n.length() - ".schema.json".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema schema(String type) {
        return SCHEMAS.getSchema(read(folder().resolve(type + ".schema.json")), InputFormat.JSON);
    }

    private static Path folder() {
        return Repository.root().resolve("docs/events");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
