package careers.insight.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careers.insight.response.CodeBook.Entry;
import careers.insight.response.CodeBook.Numbered;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeBookTest {

    private final CodeBook book = new CodeBook(List.of(
            new Numbered(1, new Entry("satisfaction", "4", true)),
            new Numbered(2, new Entry("sources", "A", true)),
            new Numbered(3, new Entry("sources", "B", true)),
            new Numbered(4, new Entry("sources", "B", false)),
            new Numbered(9, new Entry("sources", "C", false))));

    private final CodeBook.Writer writer = book.new Writer();

    @ParameterizedTest
    @CsvSource({
        "satisfaction, '\"4\"', [1]",
        "satisfaction, '[\"4\"]', [1]",
        "sources, '[\"A\",\"B\",\"C\"]', '[2, 4, 9]'",
        "sources, '[\"B\",\"C\"]', '[3, 9]'",
        "sources, '[\"A\",\"B\",\"A\",\"B\"]', '[2, 4]'"
    })
    void numbersAnAnswerInTheOrderOfItsCodesEachOnce(String variable, String answer, String numbers) throws Exception {
        // When
        var written = writer.write(variable, json(answer));
        // Then
        assertThat(written).isTrue();
        assertThat(writer.numbers()).hasToString(numbers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"5\"", "[]", "[\"4\",\"4\",\"5\"]", "[\"4\",4]", "4", "null", "{\"4\":\"4\"}", "[[\"4\"]]"})
    void writesNothingOfWhatItDoesNotKnowWhole(String answer) throws Exception {
        // When
        var written = writer.write("satisfaction", json(answer));
        // Then
        assertThat(written).isFalse();
        assertThat(writer.numbers()).isEqualTo(CodeNumbers.NONE);
    }

    @Test
    void knowsACodeOfItsOwnQuestionOnly() throws Exception {
        assertThat(writer.write("sources", json("\"4\""))).isFalse();
        assertThat(writer.write("other", json("\"A\""))).isFalse();
    }

    @Test
    void keepsMoreNumbersThanAnyQuestionnaireHas() throws Exception {
        // When
        for (int i = 0; i < 200; i++) {
            writer.write("satisfaction", json("\"4\""));
        }
        // Then
        assertThat(writer.numbers().size()).isEqualTo(200);
    }

    @Test
    void countsThePersonOnceForEachAnswer() throws Exception {
        // Given
        writer.write("sources", json("[\"A\",\"B\",\"C\"]"));
        var numbers = writer.numbers();
        // When
        var cells = new ArrayList<String>();
        for (int i = 0; i < numbers.size(); i++) {
            book.cells(numbers.at(i), (variable, code) -> cells.add(variable + " " + code));
        }
        // Then
        assertThat(cells).containsExactly("sources A", "sources *", "sources B", "sources C");
    }

    @ParameterizedTest
    @ValueSource(shorts = {-1, 0, 5, 10})
    void refusesANumberThatStandsForNothing(short number) {
        assertThatThrownBy(() -> book.entry(number)).isInstanceOf(IllegalStateException.class);
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }
}
