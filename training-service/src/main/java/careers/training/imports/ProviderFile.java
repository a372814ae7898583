package careers.training.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A file of a provider: CSV in UTF-8, columns by name in any order. */
record ProviderFile(List<FileRow> rows) {

    static final int MOST_ROWS = 10_000;
    static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** @throws careers.platform.problem.ProblemException 413 too large, 422 no CSV, other columns, no rows */
    static ProviderFile read(byte[] bytes, ImportKind kind) {
        if (bytes.length > MOST_BYTES) {
            throw ImportError.IMPORT_TOO_LARGE.problem();
        }
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.STRICT)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text(bytes))) {
            return read(reader.iterator(), kind);
        } catch (CsvParseException | IOException e) {
            throw ImportError.IMPORT_UNREADABLE.problem();
        }
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static ProviderFile read(Iterator<CsvRecord> lines, ImportKind kind) {
        if (!lines.hasNext()) {
            throw ImportError.IMPORT_UNREADABLE.problem();
        }
        List<String> columns =
                lines.next().getFields().stream().map(String::strip).toList();
        requireColumns(columns, kind);
        List<FileRow> rows = new ArrayList<>();
        Set<String> references = new HashSet<>();
        while (lines.hasNext()) {
            FileRow row = row(lines.next(), columns);
            rows.add(references.add(row.externalRef()) ? row : new FileRow(row.line(), row.cells(), true));
            if (rows.size() > MOST_ROWS) {
                throw ImportError.IMPORT_TOO_LARGE.problem();
            }
        }
        if (rows.isEmpty()) {
            throw ImportError.IMPORT_EMPTY.problem();
        }
        return new ProviderFile(rows);
    }

    private static FileRow row(CsvRecord line, List<String> columns) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(columns.size(), line.getFieldCount()); i++) {
            String cell = line.getField(i).strip();
            if (!cell.isEmpty()) {
                cells.put(columns.get(i), cell);
            }
        }
        return new FileRow(line.getStartingLineNumber(), cells, false);
    }

    private static void requireColumns(List<String> columns, ImportKind kind) {
        Set<String> missing = new TreeSet<>(ImportKind.KEYS);
        missing.addAll(kind.required());
        missing.removeAll(columns);
        Set<String> unknown = new TreeSet<>(columns);
        unknown.removeAll(ImportKind.KEYS);
        unknown.removeAll(kind.pointers().keySet());
        Set<String> seen = new HashSet<>();
        Set<String> repeated = new TreeSet<>(
                columns.stream().filter(column -> !seen.add(column)).toList());
        repeated.removeAll(unknown);
        if (!missing.isEmpty() || !unknown.isEmpty() || !repeated.isEmpty()) {
            // The unknown names themselves are not repeated: a file without a line of names would show its first row.
            throw ImportError.IMPORT_COLUMNS_WRONG
                    .problem()
                    .with("missing", missing)
                    .with("unknown", unknown.size())
                    .with("repeated", repeated);
        }
    }
}
