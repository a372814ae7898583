package careers.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;

/**
 * What a client of the last release relies on is still there. This half of the comparison runs wherever Maven does;
 * {@code deploy/contract/check} runs the other, and says why one is not enough.
 */
class CompatibilityTest {

    private static final Path API = Path.of(System.getProperty("careers.root"), "docs/api");
    private static final Path PLANTED = Path.of("src/test/resources/planted");

    @ParameterizedTest
    @ValueSource(strings = {"survey", "training", "insight"})
    void breaksNoClientOfTheLastRelease(String service) throws IOException {
        // Given
        String file = service + "-service.openapi.yaml";
        // When
        ChangedOpenApi changes = compare(API.resolve("released").resolve(file), API.resolve(file));
        // Then
        assertThat(changes.isCompatible())
                .as(() -> "released and offered " + file + " differ: " + changes.getChangedElements())
                .isTrue();
    }

    @Test
    void seesATightenedLimitThatTheOtherToolMisses() throws IOException {
        assertThat(compare(PLANTED.resolve("released.yaml"), PLANTED.resolve("tighter-limit.yaml"))
                        .isCompatible())
                .isFalse();
    }

    @Test
    void missesAnotherTypeInAnAnswerWhichIsWhyThereIsAnotherTool() throws IOException {
        assertThat(compare(PLANTED.resolve("released.yaml"), PLANTED.resolve("other-type.yaml"))
                        .isCompatible())
                .isTrue();
    }

    @Test
    void seesAnOperationThatIsGone() throws IOException {
        assertThat(compare(PLANTED.resolve("released.yaml"), PLANTED.resolve("operation-gone.yaml"))
                        .isCompatible())
                .isFalse();
    }

    private static ChangedOpenApi compare(Path released, Path offered) throws IOException {
        return OpenApiCompare.fromContents(Files.readString(released), Files.readString(offered));
    }
}
