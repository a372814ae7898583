package careers.training.imports;

/**
 * A text as a cell of CSV that no spreadsheet takes for a formula. What begins like one gets an apostrophe in front, which
 * spreadsheets show as text and do not run (OWASP, CSV injection).
 */
final class SafeCell {

    private static final String BEGINNINGS = "=+-@\t\r\n|%\uFF1D\uFF0B\uFF0D\uFF20";

    private SafeCell() {}

    static String of(String text) {
        String shown = text.stripLeading();
        boolean dangerous = !text.isEmpty()
                && (BEGINNINGS.indexOf(text.charAt(0)) >= 0
                        || (!shown.isEmpty() && BEGINNINGS.indexOf(shown.charAt(0)) >= 0));
        return dangerous ? "'" + text : text;
    }
}
