package careers.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import careers.gateway.problem.Language;
import org.junit.jupiter.api.Test;

class ErrorCatalogueTest {

    @Test
    void readsEveryRowOnce() {
        // When
        var entries = ErrorCatalogue.read("""
                # Error codes
                Text | with | bars
                | code | status | English | Cymraeg |
                |---|---|---|---|
                | SECOND_CODE | 409 | Second | Ail |
                | FIRST | 404 | First, with comma | Cyntaf |

                ## gateway
                | FIRST | 404 | First, with comma | Cyntaf |
                | lower | 404 | no | na |
                | SHORT | 404 | no |
                """);
        // Then
        assertThat(entries)
                .containsExactly(
                        new ErrorCatalogue.Entry("FIRST", 404, "First, with comma", "Cyntaf"),
                        new ErrorCatalogue.Entry("SECOND_CODE", 409, "Second", "Ail"));
        assertThat(entries.get(1).slug()).isEqualTo("second-code");
        assertThat(entries.get(1).title(Language.CY)).isEqualTo("Ail");
    }
}
