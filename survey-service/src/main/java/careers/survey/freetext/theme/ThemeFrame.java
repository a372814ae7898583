package careers.survey.freetext.theme;

import careers.platform.problem.FieldError;
import careers.platform.text.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The frame: what texts can be about. */
public record ThemeFrame(List<Theme> themes) {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}']{4,24}\\*?|[\\p{L}\\p{N}']{1,24}");
    private static final int MOST_THEMES = 100;
    private static final int MOST_PHRASES = 200;
    private static final int LONGEST_PHRASE = 100;
    private static final int LONGEST_LABEL = 100;
    private static final int LONGEST_DESCRIPTION = 500;
    private static final int MOST_WAYS = 200;

    /** Everything that stands against the frame; nothing if it can be used. */
    public List<FieldError> findings() {
        if (themes == null
                || themes.isEmpty()
                || themes.size() > MOST_THEMES
                || themes.stream().anyMatch(Objects::isNull)) {
            return List.of(new FieldError(
                    "/themes",
                    "THEME_COUNT",
                    new Text("must have 1 to 100 themes", "rhaid cael rhwng 1 a 100 o themâu")));
        }
        List<FieldError> errors = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < themes.size(); i++) {
            String pointer = "/themes/" + i;
            Theme theme = themes.get(i);
            if (theme.code() == null || !CODE.matcher(theme.code()).matches()) {
                errors.add(error(
                        pointer + "/code",
                        "CODE_MALFORMED",
                        "must be capital letters, digits and underscores",
                        "rhaid iddo fod yn briflythrennau, digidau a thanlinellau"));
            } else if (!codes.add(theme.code())) {
                errors.add(error(pointer + "/code", "CODE_REPEATED", "is there twice", "mae yno ddwywaith"));
            }
            checkText(pointer + "/label", theme.label(), LONGEST_LABEL, errors);
            checkText(pointer + "/description", theme.description(), LONGEST_DESCRIPTION, errors);
            checkPhrases(pointer + "/phrases", theme, errors);
        }
        return errors;
    }

    /** What is missing for those who have codings by an earlier frame. */
    public List<FieldError> findingsAfter(ThemeFrame earlier) {
        Set<String> codes = themes.stream().map(Theme::code).collect(Collectors.toSet());
        return earlier.themes().stream().allMatch(theme -> codes.contains(theme.code()))
                ? List.of()
                : List.of(error(
                        "/themes",
                        "THEME_MISSING",
                        "must keep every earlier theme; retire it instead",
                        "rhaid cadw pob thema gynharach; gellir ei hymddeol yn lle hynny"));
    }

    /** The codes that may be given now. */
    public Set<String> codes() {
        return themes.stream().filter(t -> !t.isRetired()).map(Theme::code).collect(Collectors.toSet());
    }

    private static void checkText(String pointer, Theme.InBoth text, int longest, List<FieldError> errors) {
        if (text == null || !isFilled(text.en(), longest) || !isFilled(text.cy(), longest)) {
            errors.add(error(
                    pointer,
                    "BOTH_LANGUAGES",
                    "is needed in English and in Welsh and must not be longer than " + longest,
                    "mae ei angen yn Saesneg ac yn Gymraeg ac ni chaiff fod yn hwy na " + longest));
        }
    }

    private static boolean isFilled(String text, int longest) {
        return text != null && !text.isBlank() && text.length() <= longest;
    }

    private static void checkPhrases(String pointer, Theme theme, List<FieldError> errors) {
        if (theme.phrases() == null) {
            errors.add(error(
                    pointer,
                    "BOTH_LANGUAGES",
                    "is needed in English and in Welsh",
                    "mae ei angen yn Saesneg ac yn Gymraeg"));
            return;
        }
        checkPhrases(pointer + "/en", theme.phrases().en(), errors);
        checkPhrases(pointer + "/cy", theme.phrases().cy(), errors);
    }

    private static void checkPhrases(String pointer, List<String> phrases, List<FieldError> errors) {
        if (phrases == null || phrases.isEmpty() || phrases.size() > MOST_PHRASES) {
            errors.add(error(
                    pointer, "PHRASE_COUNT", "must have 1 to 200 phrases", "rhaid cael rhwng 1 a 200 o ymadroddion"));
            return;
        }
        for (int i = 0; i < phrases.size(); i++) {
            if (!isReadable(phrases.get(i))) {
                errors.add(error(
                        pointer + "/" + i,
                        "PHRASE_MALFORMED",
                        "must be words, with | between choices, * after four letters or more, and ... between words",
                        "rhaid iddo fod yn eiriau, gyda | rhwng dewisiadau, * ar ôl pedair llythyren neu fwy, a ... rhwng"
                                + " geiriau"));
            }
        }
    }

    private static boolean isReadable(String phrase) {
        if (phrase == null || phrase.length() > LONGEST_PHRASE || phrase.isBlank()) {
            return false;
        }
        String[] parts = phrase.strip().split(" +", -1);
        if (parts[0].equals("...") || parts[parts.length - 1].equals("...")) {
            return false;
        }
        int ways = 1;
        for (int i = 0; i < parts.length; i++) {
            String[] choices = parts[i].split("\\|", -1);
            ways *= choices.length;
            boolean gap = parts[i].equals("...") && !parts[i - 1].equals("...");
            if (!gap && !List.of(choices).stream().allMatch(c -> WORD.matcher(c).matches())) {
                return false;
            }
            if (ways > MOST_WAYS) {
                return false;
            }
        }
        return true;
    }

    private static FieldError error(String pointer, String code, String en, String cy) {
        return new FieldError(pointer, code, new Text(en, cy));
    }
}
