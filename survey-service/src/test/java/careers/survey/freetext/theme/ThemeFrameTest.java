package careers.survey.freetext.theme;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.problem.FieldError;
import careers.survey.freetext.theme.Theme.InBoth;
import careers.survey.freetext.theme.Theme.Phrases;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeFrameTest {

    private static final InBoth BOTH = new InBoth("Time", "Amser");

    private static Theme theme(String code, InBoth label, List<String> en, List<String> cy) {
        return new Theme(code, label, BOTH, null, new Phrases(en, cy));
    }

    private static Theme theme(String code) {
        return theme(code, BOTH, List.of("time"), List.of("amser"));
    }

    private static List<String> findings(Theme... themes) {
        return new ThemeFrame(List.of(themes))
                .findings().stream().map(ThemeFrameTest::brief).toList();
    }

    private static String brief(FieldError error) {
        return error.pointer() + " " + error.code();
    }

    @Test
    void namesEveryFaultAtOnce() {
        assertThat(findings(
                        theme("TIME"),
                        theme("TIME"),
                        theme("no", new InBoth("Time", " "), List.of(), List.of("amser")),
                        new Theme("X1", null, BOTH, false, null)))
                .containsExactly(
                        "/themes/1/code CODE_REPEATED",
                        "/themes/2/code CODE_MALFORMED",
                        "/themes/2/label BOTH_LANGUAGES",
                        "/themes/2/phrases/en PHRASE_COUNT",
                        "/themes/3/label BOTH_LANGUAGES",
                        "/themes/3/phrases BOTH_LANGUAGES");
    }

    @Test
    void needsThemesAndNotTooMany() {
        List<Theme> holed = new ArrayList<>();
        holed.add(null);
        for (List<Theme> themes :
                new ArrayList<>(List.of(List.<Theme>of(), holed, Collections.nCopies(101, theme("A1"))))) {
            assertThat(new ThemeFrame(themes).findings().stream().map(ThemeFrameTest::brief))
                    .containsExactly("/themes THEME_COUNT");
        }
        assertThat(new ThemeFrame(null).findings()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "abc*",
                "... time",
                "time ...",
                "time ... ... more",
                "a||b",
                "time!",
                "*",
                "(time)+",
                "a|b|c|d|e|f|g|h|i|j|k|l|m|n|o a|b|c|d|e|f|g|h|i|j|k|l|m|n|o",
                "thiswordismuchlongerthananywordis",
                "aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaaa a"
            })
    void refusesAPhraseThatCannotBeLookedFor(String phrase) {
        assertThat(findings(theme("TIME", BOTH, List.of(phrase), List.of("amser"))))
                .containsExactly("/themes/0/phrases/en/0 PHRASE_MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"time", "tîm", "not|never enough ... time", "communicat*", "don't know", "year 9"})
    void takesAPhraseThatCanBeLookedFor(String phrase) {
        assertThat(findings(theme("TIME", BOTH, List.of(phrase), List.of("amser"))))
                .isEmpty();
    }

    @Test
    void keepsEveryThemeThatSomethingMayHaveBeenCodedTo() {
        ThemeFrame earlier = new ThemeFrame(List.of(theme("TIME"), theme("PLACE")));

        assertThat(new ThemeFrame(List.of(theme("TIME"))).findingsAfter(earlier))
                .extracting(FieldError::code)
                .containsExactly("THEME_MISSING");
        assertThat(new ThemeFrame(List.of(theme("NEW1"), theme("PLACE"), theme("TIME"))).findingsAfter(earlier))
                .isEmpty();
    }
}
