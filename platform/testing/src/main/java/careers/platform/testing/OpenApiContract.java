package careers.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
}
