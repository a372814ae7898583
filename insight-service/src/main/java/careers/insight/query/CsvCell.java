package careers.insight.query;

import java.math.BigDecimal;

/** One cell of a table as text: empty for nothing, numbers in plain digits, and no text that a spreadsheet computes. */
public final class CsvCell {

    /** What a spreadsheet takes for the beginning of a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private CsvCell() {}

    /** The value as it is written. */
    public static String of(Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case String text when !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 -> "'" + text;
            case Object other -> other.toString();
        };
    }
}
