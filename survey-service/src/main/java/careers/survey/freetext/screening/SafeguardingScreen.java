package careers.survey.freetext.screening;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/** Looks for what a person may say who is in danger or is being hurt. The phrases lie beside the code, one list per language. */
public final class SafeguardingScreen {

    private static final PhraseBook<FindingKind> PHRASES = new PhraseBook<>();

    static {
        load("/careers/survey/freetext/safeguarding-en.txt", false);
        load("/careers/survey/freetext/safeguarding-cy.txt", true);
    }

    private SafeguardingScreen() {}

    /** What was found, in the order of the text; each kind once per place. */
    public static List<TextFinding> screen(FoldedText text) {
        return PHRASES.find(text).stream()
                .map(match -> new TextFinding(match.label(), match.start(), match.end()))
                .distinct()
                .sorted(Comparator.comparingInt(TextFinding::start).thenComparingInt(TextFinding::end))
                .toList();
    }

    /** A line is a phrase, {@code [KIND]} what the following ones mean, or a remark after {@code #}. */
    private static void load(String resource, boolean welsh) {
        try (InputStream in = SafeguardingScreen.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            FindingKind kind = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String phrase = line.strip();
                if (phrase.startsWith("[")) {
                    kind = FindingKind.valueOf(phrase.substring(1, phrase.length() - 1));
                } else if (!phrase.isEmpty() && !phrase.startsWith("#")) {
                    PHRASES.add(phrase, kind, welsh);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
