package careers.survey.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.problem.FieldError;
import careers.platform.testing.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FieldErrorCatalogueTest {

    @ParameterizedTest
    @EnumSource
    void documentsWhatCanBeWrongWithAnAnswer(Violation violation) {
        assertDocumented(violation.at("/answers"));
    }

    @ParameterizedTest
    @EnumSource
    void documentsWhatCanBeWrongWithAnInstrument(Finding finding) {
        assertDocumented(finding.at("/questions"));
    }

    @Test
    void noticesATextThatIsNotThere() {
        assertThat(catalogue()).doesNotContain("| NOBODY_KNOWS_THIS |");
    }

    private static void assertDocumented(FieldError error) {
        assertThat(catalogue())
                .contains("| " + error.code() + " |")
                .contains(error.message().en().replace("%d", "…"))
                .contains(error.message().cy().replace("%d", "…"));
    }

    private static String catalogue() {
        try {
            return Files.readString(Repository.root().resolve("docs/api/field-errors.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
