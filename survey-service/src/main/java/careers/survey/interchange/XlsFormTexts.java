package careers.survey.interchange;

import careers.survey.questionnaire.Label;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of a row in both languages. A column without a language is the form's default one. */
final class XlsFormTexts {

    private static final Pattern CODE = Pattern.compile(".*\\(([a-z]{2,3})\\)");

    private XlsFormTexts() {}

    /** A text; null if no language has one. */
    static Label of(String sheet, Workbook.Line line, String column, boolean welshFirst, Draft draft) {
        String en = null;
        String cy = null;
        for (String name : line.cells().keySet()) {
            String language = name.equals(column)
                    ? (welshFirst ? "cy" : "en")
                    : name.startsWith(column + "::") ? languageOf(name.substring(column.length() + 2)) : null;
            if ("en".equals(language)) {
                en = line.get(name);
            } else if ("cy".equals(language)) {
                cy = line.get(name);
            } else if (language != null) {
                draft.refuse(XlsForm.pointer(sheet, line, name), Uncarried.LANGUAGE_NOT_CARRIED);
            }
        }
        return en == null && cy == null ? null : new Label(en, cy);
    }

    /** {@code English (en)}, {@code Welsh (cy)}, {@code Cymraeg}, {@code en}: the code, or empty for another language. */
    static String languageOf(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        Matcher code = CODE.matcher(lower);
        return switch (code.matches() ? code.group(1) : lower) {
            case "en", "english", "saesneg" -> "en";
            case "cy", "welsh", "cymraeg" -> "cy";
            default -> "";
        };
    }
}
