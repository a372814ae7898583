package careers.survey.freetext.screening;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Both screens over one text. */
public final class TextScreen {

    private TextScreen() {}

    /** What was found, in the order of the text; nothing if the text may pass. */
    public static List<TextFinding> screen(String words) {
        FoldedText text = FoldedText.of(words);
        return Stream.concat(SafeguardingScreen.screen(text).stream(), PersonalDataScreen.screen(text).stream())
                .sorted(Comparator.comparingInt(TextFinding::start)
                        .thenComparing(TextFinding::kind)
                        .thenComparingInt(TextFinding::end))
                .toList();
    }
}
