package careers.training.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** The rejected rows as CSV for a spreadsheet: one line for each thing that is wrong, no cell that could be run. */
final class ErrorSheet {

    /** Without it spreadsheets take the file for one in their own code page, and Welsh letters for others. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ErrorSheet() {}

    static String of(List<ImportRowView> rejected) {
        StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("line", "externalRef", "code", "column", "en", "cy");
            rejected.forEach(row -> write(csv, row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(CsvWriter csv, ImportRowView row) {
        RowOutcome.Refusal refusal = row.refusal();
        String line = Long.toString(row.line());
        String reference = SafeCell.of(row.externalRef());
        if (refusal.errors().isEmpty()) {
            csv.writeRecord(
                    line,
                    reference,
                    refusal.code(),
                    "",
                    SafeCell.of(refusal.title().en()),
                    SafeCell.of(refusal.title().cy()));
        }
        refusal.errors()
                .forEach(error -> csv.writeRecord(
                        line,
                        reference,
                        error.code(),
                        SafeCell.of(error.column()),
                        SafeCell.of(error.message().en()),
                        SafeCell.of(error.message().cy())));
    }
}
