package careers.survey.freetext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {

    private static final String WORDS = "Roedd Mr Prys yn wych, ond yn hwyr.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Roedd Mr Prys yn wych, ond yn hwyr. | true",
                "Roedd [athro] yn wych. | true",
                "[…] yn wych […] | true",
                "yn wych ond yn hwyr | true",
                "YN WYCH! | true",
                "[…] | true",
                "Roedd Mr Jones yn wych | false",
                "hwyr yn wych | false",
                "Roedd yn wych iawn | false",
                "Roedd [a note that is much longer than a note should be] yn wych | false",
                "Roedd [yn wych | false"
            })
    void knowsAShorteningFromAnotherText(String shorter, boolean is) {
        assertThat(Redaction.isShorteningOf(WORDS, shorter)).isEqualTo(is);
    }

    @Test
    void putsOneMarkInThePlaceOfPartsThatOverlapOrTouchInAnyOrder() {
        assertThat(Redaction.without("abcdefghij", List.of(new TextPart(6, 8), new TextPart(1, 3), new TextPart(2, 5))))
                .isEqualTo("a[…]f[…]ij");
        assertThat(Redaction.without("abc", List.of(new TextPart(0, 3)))).isEqualTo("[…]");
        assertThat(Redaction.without("abcdef", List.of(new TextPart(0, 2), new TextPart(2, 4))))
                .isEqualTo("[…]ef");
    }

    @Test
    void takesPartsOnlyThatLieInTheTextAndCutNoCharacterInTwo() {
        String smile = "a😀b";

        assertThat(Redaction.isWithin(smile, new TextPart(1, 3))).isTrue();
        assertThat(Redaction.isWithin(smile, new TextPart(0, 4))).isTrue();
        for (TextPart part : List.of(
                new TextPart(2, 4),
                new TextPart(0, 2),
                new TextPart(-1, 1),
                new TextPart(1, 1),
                new TextPart(3, 1),
                new TextPart(0, 5),
                new TextPart(Integer.MIN_VALUE, Integer.MAX_VALUE))) {
            assertThat(Redaction.isWithin(smile, part)).as(part.toString()).isFalse();
        }
    }

    @Test
    void tellsWordsFromNotes() {
        assertThat(Redaction.hasWords("[…] [athro]")).isFalse();
        assertThat(Redaction.hasWords("[…] wych")).isTrue();
    }
}
