package careers.survey.translation;

import careers.platform.problem.FieldError;
import careers.survey.questionnaire.Label;
import careers.survey.questionnaire.LanguageParity;
import careers.survey.questionnaire.Placeholders;
import careers.survey.questionnaire.Questionnaire;
import careers.survey.questionnaire.TextCatalogue;
import careers.survey.questionnaire.TextRevisions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The texts of a questionnaire as units of translation, there and back. */
final class Translations {

    /** What a spreadsheet takes for the beginning of a formula. */
    private static final String FORMULA_SIGNS = "=+-@";

    private final Questionnaire questionnaire;
    private final boolean sourceIsWelsh;

    Translations(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.sourceIsWelsh = "cy".equals(questionnaire.sourceLanguage());
    }

    String sourceLanguage() {
        return sourceIsWelsh ? "cy" : "en";
    }

    String targetLanguage() {
        return sourceIsWelsh ? "en" : "cy";
    }

    /** All texts in the order of the document. */
    List<TranslationUnit> units() {
        return TextCatalogue.of(questionnaire).stream().map(this::unit).toList();
    }

    private TranslationUnit unit(TextCatalogue.Entry text) {
        Label label = text.label();
        String translation = orEmpty(translation(label));
        TranslationUnit.State state = translation.isBlank()
                ? TranslationUnit.State.MISSING
                : LanguageParity.isStale(label) ? TranslationUnit.State.STALE : TranslationUnit.State.CURRENT;
        return new TranslationUnit(
                text.key(),
                orEmpty(sourceIsWelsh ? label.cy() : label.en()),
                translation,
                label.sourceRev() == null ? 1 : label.sourceRev(),
                state,
                text.pointer());
    }

    private String translation(Label label) {
        return sourceIsWelsh ? label.en() : label.cy();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** Everything that keeps what came back from being taken; empty if it may be. */
    List<FieldError> errors(List<ReceivedUnit> received) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, ReceivedUnit> byKey = new HashMap<>();
        for (ReceivedUnit unit : received) {
            if (byKey.put(unit.key(), unit) != null) {
                errors.add(TranslationFinding.TRANSLATION_KEY_REPEATED.about(unit.key()));
            }
        }
        for (TranslationUnit unit : units()) {
            ReceivedUnit back = byKey.remove(unit.key());
            if (back == null) {
                errors.add(TranslationFinding.TRANSLATION_ROW_MISSING.about(unit.key()));
            } else {
                errors.addAll(errors(unit, back));
            }
        }
        received.stream()
                .map(ReceivedUnit::key)
                .filter(byKey::containsKey)
                .distinct()
                .forEach(key -> errors.add(TranslationFinding.TRANSLATION_KEY_UNKNOWN.about(key)));
        return errors;
    }

    private static List<FieldError> errors(TranslationUnit unit, ReceivedUnit back) {
        List<FieldError> errors = new ArrayList<>();
        String translation = TextRevisions.normal(back.translation());
        if (!TextRevisions.normal(back.source()).equals(unit.source())) {
            errors.add(TranslationFinding.TRANSLATION_SOURCE_CHANGED.about(unit.key()));
        }
        if (back.computed() || beginsLikeAFormula(translation, unit)) {
            errors.add(TranslationFinding.TRANSLATION_FORMULA.about(unit.key()));
        }
        if (translation.isEmpty() && !unit.translation().isEmpty()) {
            errors.add(TranslationFinding.TRANSLATION_EMPTIED.about(unit.key()));
        }
        if (!translation.isEmpty()
                && !translation.equals(unit.translation())
                && !Placeholders.sortedIn(translation).equals(Placeholders.sortedIn(unit.source()))) {
            errors.add(TranslationFinding.TRANSLATION_PLACEHOLDERS_DIFFER.about(unit.key()));
        }
        return errors;
    }

    /** A text that was there already, or whose source begins in the same way, is no attack. */
    private static boolean beginsLikeAFormula(String translation, TranslationUnit unit) {
        return !translation.isEmpty()
                && FORMULA_SIGNS.indexOf(translation.charAt(0)) >= 0
                && !translation.equals(unit.translation())
                && (unit.source().isEmpty() || unit.source().charAt(0) != translation.charAt(0));
    }

    /** The questionnaire with the translations that came back; they must have no errors. */
    Questionnaire with(List<ReceivedUnit> received) {
        Map<String, ReceivedUnit> byKey = new HashMap<>();
        received.forEach(unit -> byKey.put(unit.key(), unit));
        return TextCatalogue.rewrite(questionnaire, text -> translated(text.label(), byKey.get(text.key())));
    }

    private Label translated(Label label, ReceivedUnit unit) {
        String translation =
                unit.translation().isBlank() ? translation(label) : TextRevisions.normal(unit.translation());
        Integer translatedRev =
                unit.confirmed() && !orEmpty(translation).isBlank() ? label.sourceRev() : label.translatedRev();
        return sourceIsWelsh
                ? new Label(translation, label.cy(), label.sourceRev(), translatedRev)
                : new Label(label.en(), translation, label.sourceRev(), translatedRev);
    }
}
