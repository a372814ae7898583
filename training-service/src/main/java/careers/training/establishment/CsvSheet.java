package careers.training.establishment;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A CSV file with a header line, read row by row; its columns are found by name, whatever their order. */
final class CsvSheet {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    // The Welsh list says "School Type - see notes".
    private static final Pattern NOTES = Pattern.compile(" ?[-–(] ?see notes.*$");

    private final Map<String, Integer> columns;
    private final Iterator<CsvRecord> rows;

    private CsvSheet(Map<String, Integer> columns, Iterator<CsvRecord> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** Reads a whole file; a problem when it is no CSV. */
    static <T> T read(byte[] bytes, Function<CsvSheet, T> reading) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(FileText.reader(bytes))) {
            Iterator<CsvRecord> rows = reader.iterator();
            if (!rows.hasNext()) {
                throw EstablishmentError.FILE_UNREADABLE.problem();
            }
            return reading.apply(new CsvSheet(columns(rows.next()), rows));
        } catch (CsvParseException | IOException e) {
            throw EstablishmentError.FILE_UNREADABLE.problem();
        }
    }

    boolean has(String column) {
        return columns.containsKey(headerKey(column));
    }

    /** Hands over the rows behind the header; can be called once. */
    void forEachRow(Consumer<RegisterRow> taker) {
        rows.forEachRemaining(
                row -> taker.accept(new RegisterRow(row.getStartingLineNumber(), columns, row.getFields())));
    }

    /** Counts the rows behind the header; instead of {@link #forEachRow}. */
    int countRows() {
        int count = 0;
        while (rows.hasNext()) {
            rows.next();
            count++;
        }
        return count;
    }

    /** Header names are compared without case, with single spaces and without a hint at notes. */
    static String headerKey(String header) {
        String plain = SPACES.matcher(header.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
        return NOTES.matcher(plain).replaceFirst("");
    }

    private static Map<String, Integer> columns(CsvRecord header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.getFieldCount(); i++) {
            columns.putIfAbsent(headerKey(header.getField(i)), i);
        }
        return columns;
    }
}
