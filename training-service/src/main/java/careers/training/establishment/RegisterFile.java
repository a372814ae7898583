package careers.training.establishment;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A register read from CSV: its entries by reference, and the rows that could not be taken.
 *
 * @param entries in the order of the file
 * @param problems one per refused row
 */
record RegisterFile(RegisterLayout layout, Map<String, EstablishmentEntry> entries, List<RowProblem> problems) {

    /** Reads a whole file; a problem when it is no CSV or has no known layout. */
    static RegisterFile read(byte[] bytes) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(FileText.decode(bytes))) {
            return read(reader.iterator());
        } catch (CsvParseException | IOException e) {
            throw EstablishmentError.FILE_UNREADABLE.problem();
        }
    }

    private static RegisterFile read(Iterator<CsvRecord> rows) {
        if (!rows.hasNext()) {
            throw EstablishmentError.FILE_UNREADABLE.problem();
        }
        Map<String, Integer> columns = columns(rows.next());
        RegisterLayout layout = layout(columns).orElseThrow(EstablishmentError.LAYOUT_UNKNOWN::problem);
        RegisterFile file = new RegisterFile(layout, new LinkedHashMap<>(), new ArrayList<>());
        while (rows.hasNext()) {
            CsvRecord row = rows.next();
            file.take(new RegisterRow(row.getStartingLineNumber(), columns, row.getFields()));
        }
        return file;
    }

    /** Header names are compared without case and with single spaces. */
    static String headerKey(String header) {
        return header.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private void take(RegisterRow row) {
        try {
            EstablishmentEntry entry = layout.read(row);
            if (entries.putIfAbsent(entry.reference(), entry) != null) {
                problems.add(new RowProblem(row.number(), "URN", RowProblem.Code.DUPLICATE_IN_FILE));
            }
        } catch (RegisterRow.Refused refused) {
            problems.add(refused.problem());
        }
    }

    private static Map<String, Integer> columns(CsvRecord header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.getFieldCount(); i++) {
            columns.putIfAbsent(headerKey(header.getField(i)), i);
        }
        return columns;
    }

    private static Optional<RegisterLayout> layout(Map<String, Integer> columns) {
        return Arrays.stream(RegisterLayout.values())
                .filter(layout -> columns.containsKey(headerKey(layout.nameColumn())))
                .findFirst();
    }
}
