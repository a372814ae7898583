package careers.survey.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Comma-separated values (RFC 4180, UTF-8, names in the first line).
 *
 * <p>A spreadsheet runs a cell that begins with {@code = + - @}, a tabulator or a carriage return. Texts that do get an
 * apostrophe in front, the spreadsheets' own mark of a text. Numbers, the negative codes of missing values among them, are
 * left alone: we wrote them, and nothing but digits, point and sign is in them.
 */
final class CsvRows implements RowWriter {

    private static final String RUNS = "=+-@\t\r";

    private final Writer out;
    private final List<Column> columns;
    private final Wording wording;
    private final boolean guarded;

    /**
     * @param byteOrderMark whether the file begins with U+FEFF, without which some spreadsheets misread Welsh letters
     * @param guarded whether texts that a spreadsheet would run are marked; false for a file that only programs read
     */
    CsvRows(Dataset dataset, Wording wording, OutputStream out, boolean byteOrderMark, boolean guarded)
            throws IOException {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.columns = dataset.columns();
        this.wording = wording;
        this.guarded = guarded;
        if (byteOrderMark) {
            this.out.write('\uFEFF');
        }
        this.out.write(columns.stream().map(Column::name).collect(Collectors.joining(",", "", "\r\n")));
    }

    @Override
    public void write(Object[] cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            cell(columns.get(i), cells[i]);
        }
        out.write("\r\n");
    }

    private void cell(Column column, Object value) throws IOException {
        switch (value) {
            case BigDecimal number -> out.write(number.toPlainString());
            case Number number -> out.write(number.toString());
            case Missing missing when !wording.labels() -> out.write(wording.of(column, missing));
            default -> text(wording.of(column, value));
        }
    }

    private void text(String value) throws IOException {
        String safe = guarded && !value.isEmpty() && RUNS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        if (mustBeQuoted(safe)) {
            out.write('"');
            out.write(safe.replace("\"", "\"\""));
            out.write('"');
        } else {
            out.write(safe);
        }
    }

    private static boolean mustBeQuoted(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ',' || c == '"' || c == '\r' || c == '\n') {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
