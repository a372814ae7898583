package careers.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GatewayErrorTest {

    @ParameterizedTest
    @EnumSource(GatewayError.class)
    void isInTheCatalogueWithTheSameWords(GatewayError error) throws IOException {
        // Given
        Path root = Path.of(System.getProperty("careers.root", "../.."));
        String catalogue = Files.readString(root.resolve("docs/api/errors.md"));
        // Then
        assertThat(catalogue.substring(catalogue.indexOf("## gateway")))
                .contains("| " + error.name() + " | " + error.status() + " | " + error.title(Language.EN) + " | "
                        + error.title(Language.CY) + " |");
    }

    @ParameterizedTest
    @EnumSource(GatewayError.class)
    void saysMoreInItsDetailAndDiffersByLanguage(GatewayError error) {
        assertThat(error.detail(Language.EN)).endsWith(".").isNotEqualTo(error.detail(Language.CY));
        assertThat(error.detail(Language.CY)).endsWith(".");
        assertThat(error.title(Language.EN)).doesNotEndWith(".").isNotEqualTo(error.title(Language.CY));
    }

    @Test
    void leavesOutAnInstanceThatMustNotBeRepeated() {
        // When
        Problem problem = new Problem(GatewayError.INVALID_PATH, Language.EN, null, "request-1");
        // Then
        assertThat(problem.toBuffer().toJsonObject().fieldNames())
                .containsExactly("type", "title", "status", "detail", "code", "requestId");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "null | EN",
                "'' | EN",
                "en | EN",
                "cy | CY",
                "CY | CY",
                "cy-GB | CY",
                "en;q=0.9, cy | CY",
                "cy;q=0.5, en;q=0.6 | EN",
                "fr, de;q=0.9 | EN",
                "fr, cy;q=0.1 | CY",
                "* | EN",
                "cy;q=0 | EN",
                "cy;q=rubbish | EN",
                "cymraeg | EN",
                ";;;,,, | EN",
                "--- | EN"
            })
    void findsTheLanguage(String header, Language expected) {
        assertThat(Language.of(header)).isEqualTo(expected);
    }
}
