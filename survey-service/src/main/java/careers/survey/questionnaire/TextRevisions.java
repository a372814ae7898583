package careers.survey.questionnaire;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Keeps with every text which wording of the source its translation was made from, so that a translation that was not
 * looked at since is found (a gap of the systems that were studied, survey 4.5).
 */
public final class TextRevisions {

    private final boolean sourceIsWelsh;
    private final Map<String, Label> before = new HashMap<>();

    private TextRevisions(Questionnaire before, String sourceLanguage) {
        this.sourceIsWelsh = "cy".equals(sourceLanguage);
        if (before != null) {
            TextCatalogue.of(before).forEach(entry -> this.before.put(entry.key(), entry.label()));
        }
    }

    /**
     * The questionnaire with the revisions of its texts, matched by key with what was stored before. A changed source
     * raises the revision of the source; a changed translation is one of the present source; a translation that was left
     * as it is stays where it was, unless the client says by {@code translatedRev} that it was looked at.
     *
     * @param before what was stored; null for a first draft, whose revisions are taken as they come
     */
    public static Questionnaire carry(Questionnaire before, Questionnaire after) {
        TextRevisions revisions = new TextRevisions(before, after.sourceLanguage());
        return TextCatalogue.rewrite(after, revisions::revised);
    }

    private Label revised(TextCatalogue.Entry entry) {
        Label sent = new Label(
                normal(entry.label().en()),
                normal(entry.label().cy()),
                entry.label().sourceRev(),
                entry.label().translatedRev());
        Label stored = before.get(entry.key());
        return stored == null ? first(sent) : next(stored, sent);
    }

    private Label first(Label sent) {
        int sourceRev = sent.sourceRev() == null ? 1 : Math.max(1, sent.sourceRev());
        return withRevisions(sent, sourceRev, within(sent.translatedRev(), sourceRev, sourceRev));
    }

    private Label next(Label stored, Label sent) {
        boolean sourceChanged = !Objects.equals(source(stored), source(sent));
        boolean translationChanged = !Objects.equals(translation(stored), translation(sent));
        int sourceRev = (stored.sourceRev() == null ? 1 : stored.sourceRev()) + (sourceChanged ? 1 : 0);
        int untouched = stored.translatedRev() == null ? sourceRev : stored.translatedRev();
        return withRevisions(
                sent, sourceRev, translationChanged ? sourceRev : within(sent.translatedRev(), untouched, sourceRev));
    }

    private Label withRevisions(Label label, int sourceRev, int translatedRev) {
        return new Label(
                label.en(), label.cy(), sourceRev, isBlank(translation(label)) ? null : (Integer) translatedRev);
    }

    private static int within(Integer sent, int otherwise, int sourceRev) {
        return sent == null ? otherwise : Math.clamp(sent, 0, sourceRev);
    }

    private String source(Label label) {
        return sourceIsWelsh ? label.cy() : label.en();
    }

    private String translation(Label label) {
        return sourceIsWelsh ? label.en() : label.cy();
    }

    /** One form for one text: ŵ is one character (NFC), a line ends with LF, nothing invisible at the ends. */
    public static String normal(String text) {
        return text == null
                ? null
                : Normalizer.normalize(text, Normalizer.Form.NFC)
                        .replace("\r\n", "\n")
                        .strip();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
