package careers.survey.schema;

import static org.assertj.core.api.Assertions.assertThat;

import careers.survey.questionnaire.FreeText;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VisibleTextTest {

    private static final Pattern SCHEMA = Pattern.compile(AnswerSchemas.NOT_BLANK);

    @Test
    void theSchemaSeesInATextExactlyWhatTheServiceSees() {
        List<String> characters = IntStream.range(0, Character.MIN_SUPPLEMENTARY_CODE_POINT)
                .filter(c -> !Character.isSurrogate((char) c))
                .filter(c -> !Character.isISOControl(c) || c == '\n' || c == '\r' || c == '\t')
                .mapToObj(Character::toString)
                .toList();

        assertThat(characters)
                .filteredOn(c -> SCHEMA.matcher(c).find() != isTaken(c))
                .isEmpty();
        assertThat(characters).filteredOn(c -> !isTaken(c)).hasSizeGreaterThan(30);
    }

    private static boolean isTaken(String text) {
        return new FreeText(null).check("/answers/text", text, null).isEmpty();
    }
}
