package careers.survey.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptCodesTest {

    private final ReceiptCodes codes = new ReceiptCodes("a secret of the tests");

    @Test
    void givesTheSameResponseTheSameCode() {
        UUID id = UUID.randomUUID();

        assertThat(codes.of(id)).isEqualTo(codes.of(id)).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
    }

    @Test
    void givesAnotherCodeUnderAnotherSecret() {
        UUID id = UUID.randomUUID();

        assertThat(new ReceiptCodes("another").of(id)).isNotEqualTo(codes.of(id));
    }

    @Test
    void usesEveryCharacterInEveryPlace() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            String code = codes.of(UUID.randomUUID()).replace("-", "");
            for (int place = 0; place < code.length(); place++) {
                seen.add(place + ":" + code.charAt(place));
            }
        }
        assertThat(seen).hasSize(16 * 32);
    }

    @Test
    void understandsACodeAsPeopleTypeIt() {
        String code = codes.of(UUID.randomUUID());

        assertThat(ReceiptCodes.hashOfTyped(code)).contains(ReceiptCodes.hash(code));
        assertThat(ReceiptCodes.hashOfTyped(code.toLowerCase(Locale.ROOT).replace("-", " ")))
                .contains(ReceiptCodes.hash(code));
        assertThat(ReceiptCodes.hashOfTyped(code.replace('0', 'O').replace('1', 'l')))
                .contains(ReceiptCodes.hash(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7KQ2", "7KQ2-9XJM-04RT-BW5N-7KQ2", "7KQ2-9XJM-04RT-BW5\0", "７KQ2-9XJM-04RT-BW5N"})
    void takesNothingElseForACode(String typed) {
        assertThat(ReceiptCodes.hashOfTyped(typed)).isEmpty();
    }
}
