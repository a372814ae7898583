package careers.survey.questionnaire;

import careers.survey.questionnaire.PublicationFinding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether every text says the same in both languages, as far as that can be told without knowing either. What is missing
 * is no question of parity: {@link PublicationRules} refuses it, and no reason waives it.
 */
public final class LanguageParity {

    /** Shorter texts differ in length by right. */
    private static final int TEXT_WITH_A_LENGTH = 20;

    private static final double LONGEST_RATIO = 2.5;

    private final Questionnaire questionnaire;
    private final List<PublicationFinding> findings = new ArrayList<>();

    private LanguageParity(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    /** Where the two languages seem to differ; errors among them can be waived with a reason. */
    public static List<PublicationFinding> findings(Questionnaire questionnaire) {
        LanguageParity parity = new LanguageParity(questionnaire);
        List<TextCatalogue.Entry> texts = TextCatalogue.of(questionnaire);
        texts.stream().filter(LanguageParity::isComplete).forEach(parity::checkText);
        List<TextCatalogue.Entry> options = texts.stream()
                .filter(t -> t.pointer().startsWith("/codeLists/"))
                .filter(LanguageParity::isComplete)
                .toList();
        parity.checkOptions(options);
        return parity.findings;
    }

    private static boolean isComplete(TextCatalogue.Entry text) {
        return !isBlank(text.label().en()) && !isBlank(text.label().cy());
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private void checkText(TextCatalogue.Entry text) {
        String en = text.label().en();
        String cy = text.label().cy();
        if (!Placeholders.sortedIn(en).equals(Placeholders.sortedIn(cy))) {
            add(Severity.ERROR, text, Finding.PLACEHOLDERS_DIFFER);
        }
        checkNumbers(text, Placeholders.without(en), Placeholders.without(cy));
        if (LanguageGuess.isEnglishInWelshPlace(en, cy)) {
            add(Severity.ERROR, text, Finding.WELSH_IS_ENGLISH);
        } else if (LanguageGuess.isWelshInEnglishPlace(en, cy)) {
            add(Severity.ERROR, text, Finding.ENGLISH_IS_WELSH);
        }
        if (isStale(text.label())) {
            add(Severity.ERROR, text, Finding.TRANSLATION_STALE);
        }
        int shorter = Math.min(en.length(), cy.length());
        int longer = Math.max(en.length(), cy.length());
        if (longer >= TEXT_WITH_A_LENGTH && longer > shorter * LONGEST_RATIO) {
            add(Severity.WARNING, text, Finding.LENGTH_UNUSUAL);
        }
    }

    private void checkNumbers(TextCatalogue.Entry text, String en, String cy) {
        boolean sameDigits = TextNumbers.unmatched(en, cy).isEmpty()
                && TextNumbers.unmatched(cy, en).isEmpty();
        if (!sameDigits) {
            add(Severity.ERROR, text, Finding.NUMBERS_DIFFER);
        } else if (namesOtherNumbers(en, cy)) {
            add(Severity.WARNING, text, Finding.NUMBER_WORDS_DIFFER);
        }
        if (!TextNumbers.months(en).equals(TextNumbers.months(cy))) {
            add(Severity.ERROR, text, Finding.DATES_DIFFER);
        }
    }

    /** Only where both languages spell numbers: one of them may well do without. */
    private static boolean namesOtherNumbers(String en, String cy) {
        Set<Integer> english = TextNumbers.words(en);
        Set<Integer> welsh = TextNumbers.words(cy);
        return !english.isEmpty() && !welsh.isEmpty() && !english.equals(welsh);
    }

    /** Whether the source was changed after the text was translated. */
    public static boolean isStale(Label label) {
        return label.sourceRev() != null && label.translatedRev() != null && label.translatedRev() < label.sourceRev();
    }

    private void checkOptions(List<TextCatalogue.Entry> options) {
        Map<String, List<TextCatalogue.Entry>> byEnglish = options.stream()
                .collect(Collectors.groupingBy(o -> lower(o.label().en())));
        for (TextCatalogue.Entry option : options) {
            byEnglish.get(lower(option.label().en())).stream()
                    .filter(o ->
                            !lower(o.label().cy()).equals(lower(option.label().cy())))
                    .findFirst()
                    .ifPresent(o -> add(Severity.WARNING, option, Finding.OPTION_TRANSLATED_TWICE, o.pointer()));
            options.stream()
                    .filter(o -> !o.equals(option) && list(o).equals(list(option)))
                    .filter(o -> lower(o.label().en())
                                    .equals(lower(option.label().en()))
                            || lower(o.label().cy()).equals(lower(option.label().cy())))
                    .findFirst()
                    .ifPresent(o -> add(Severity.WARNING, option, Finding.OPTIONS_READ_THE_SAME, o.pointer()));
        }
    }

    /** The list that an option stands in: its pointer without place and member. */
    private static String list(TextCatalogue.Entry option) {
        return option.pointer().replaceAll("/[0-9]+/label$", "");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private void add(Severity severity, TextCatalogue.Entry text, Finding finding, String... related) {
        boolean sourceIsWelsh = "cy".equals(questionnaire.sourceLanguage());
        findings.add(new PublicationFinding(
                severity,
                text.pointer() + (sourceIsWelsh || finding == Finding.ENGLISH_IS_WELSH ? "/en" : "/cy"),
                finding.name(),
                finding.at("").message(),
                text.key(),
                severity == Severity.ERROR,
                List.of(related).stream().map(RelatedPlace::here).toList()));
    }
}
