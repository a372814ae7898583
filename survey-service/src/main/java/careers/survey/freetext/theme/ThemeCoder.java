package careers.survey.freetext.theme;

import careers.survey.freetext.screening.FoldedText;
import careers.survey.freetext.screening.PhraseBook;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Codes texts by the phrases of a frame. Both languages are looked for in every text, because people mix them. It cannot
 * understand: "not enough advisers" and "no need of more advisers" are one to it. That is what people are for.
 */
public final class ThemeCoder {

    private static final int PERCENT = 100;
    /** Beyond it another sign adds nothing. */
    private static final int MOST_SIGNS = 6;

    private final PhraseBook<Sign> signs = new PhraseBook<>();

    /**
     * A phrase of a theme.
     *
     * @param weight 2 for a phrase of several words, which seldom means something else, 1 for a single word
     */
    private record Sign(String theme, String phrase, int weight) {}

    private ThemeCoder() {}

    public static ThemeCoder of(ThemeFrame frame) {
        ThemeCoder coder = new ThemeCoder();
        for (Theme theme : frame.themes()) {
            if (!theme.isRetired()) {
                theme.phrases().en().forEach(phrase -> coder.add(theme, phrase, false));
                theme.phrases().cy().forEach(phrase -> coder.add(theme, phrase, true));
            }
        }
        return coder;
    }

    private void add(Theme theme, String phrase, boolean welsh) {
        int weight = phrase.strip().contains(" ") ? 2 : 1;
        signs.add(phrase, new Sign(theme.code(), phrase, weight), welsh);
    }

    /**
     * What a text is about.
     *
     * @param themes codes in alphabetical order; none if no rule spoke
     * @param certainty percent: that of the least certain theme, 1 - 2^-signs; 0 without a theme
     */
    public record Coded(List<String> themes, int certainty) {}

    public Coded code(String words) {
        Map<String, Integer> weights = new TreeMap<>();
        Set<Sign> counted = new HashSet<>();
        for (PhraseBook.Match<Sign> match : signs.find(FoldedText.of(words))) {
            if (counted.add(match.label())) {
                weights.merge(match.label().theme(), match.label().weight(), Integer::sum);
            }
        }
        int least = weights.values().stream().mapToInt(Integer::intValue).min().orElse(0);
        int certainty = PERCENT - PERCENT / (1 << Math.min(least, MOST_SIGNS));
        return new Coded(List.copyOf(weights.keySet()), certainty);
    }
}
