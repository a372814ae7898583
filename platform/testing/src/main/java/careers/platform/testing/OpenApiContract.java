package careers.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The published OpenAPI document is what the code offers. */
public final class OpenApiContract {

    private OpenApiContract() {}

    /**
     * Compares {@code target/openapi/openapi.yaml}, written by the build, with {@code docs/api/<service>.openapi.yaml};
     * with {@code -Dopenapi.update} accepts the code's version instead.
     */
    public static void assertUnchanged(String service) {
        Path published = Repository.root().resolve("docs/api/" + service + ".openapi.yaml");
        try {
            String offered = Files.readString(Path.of("target/openapi/openapi.yaml"));
            if (System.getProperty("openapi.update") != null) {
                Files.createDirectories(published.getParent());
                Files.writeString(published, offered);
            }
            assertThat(published)
                    .as("run with -Dopenapi.update to accept the change")
                    .exists();
            assertThat(Files.readString(published))
                    .as("docs/api differs from the code; run with -Dopenapi.update to accept the change")
                    .isEqualTo(offered);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A reader of the document is told everything: each operation has an id, a summary, a description and a tag; each
     * error has an example in both languages; every example obeys its schema.
     */
    public static void assertDescribed(String service) {
        List<String> faults = new ArrayList<>();
        for (DocumentedApi.Operation operation : DocumentedApi.of(service).operations()) {
            Stream.of("operationId", "summary", "description", "tags")
                    .filter(member -> operation.node().path(member).isEmpty()
                            && operation.node().path(member).asText().isBlank())
                    .forEach(member -> faults.add(operation.id() + ": " + member));
            faults.addAll(DocumentedExamples.faults(operation));
        }
        assertThat(faults).isEmpty();
    }

    /** Every request and every successful answer that is text has an example. */
    public static void assertExamples(String service) {
        assertThat(DocumentedApi.of(service).operations().stream()
                        .flatMap(operation -> DocumentedExamples.missing(operation).stream()))
                .isEmpty();
    }
}
