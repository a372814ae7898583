package careers.survey.interchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The sheets of a workbook as rows of texts by the names in the first row. */
final class Workbook {

    private static final long MOST_BYTES = 64L << 20;
    private static final int MOST_PARTS = 500;
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 200;

    private final Map<String, List<Line>> sheets = new LinkedHashMap<>();

    /**
     * A row.
     *
     * @param number as the spreadsheet counts, from 1
     * @param cells texts by column name, empty ones left out
     * @param formulas names of the columns in which it has a formula
     */
    record Line(int number, Map<String, String> cells, List<String> formulas) {

        /** A cell without the spaces around it; null if it is empty. */
        String get(String column) {
            return cells.get(column);
        }
    }

    /** A file that is no workbook, or one that nobody should open. */
    static final class Unreadable extends Exception {
        Unreadable() {
            super("unreadable workbook", null, false, false);
        }
    }

    /** Reads a workbook after looking into it: a bomb, a document type or an entity is never unpacked. */
    static Workbook read(byte[] bytes) throws Unreadable {
        inspect(bytes);
        Workbook workbook = new Workbook();
        try (ReadableWorkbook readable = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : readable.getSheets().toList()) {
                workbook.sheets.put(sheet.getName().strip().toLowerCase(Locale.ROOT), lines(sheet));
            }
        } catch (IOException | RuntimeException e) {
            throw new Unreadable();
        }
        return workbook;
    }

    /** The rows of a sheet; empty if there is none of that name. */
    List<Line> sheet(String name) {
        return sheets.getOrDefault(name, List.of());
    }

    List<String> sheetNames() {
        return List.copyOf(sheets.keySet());
    }

    private static List<Line> lines(Sheet sheet) throws IOException, Unreadable {
        List<Line> lines = new ArrayList<>();
        List<String> names = null;
        try (Stream<Row> rows = sheet.openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                if (lines.size() >= MOST_ROWS || row.getCellCount() > MOST_COLUMNS) {
                    throw new Unreadable();
                }
                if (names == null) {
                    names = names(row);
                } else {
                    lines.add(line(row, names));
                }
            }
        }
        return lines;
    }

    private static List<String> names(Row row) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            names.add(text(row.getCell(i)).toLowerCase(Locale.ROOT));
        }
        return names;
    }

    private static Line line(Row row, List<String> names) {
        Map<String, String> cells = new LinkedHashMap<>();
        List<String> formulas = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            // A cell right of the names has none; its place does.
            String name = i < names.size() && !names.get(i).isEmpty() ? names.get(i) : "column " + (i + 1);
            if (cell != null && (cell.getType() == CellType.FORMULA || cell.getFormula() != null)) {
                formulas.add(name);
            } else if (!text(cell).isEmpty()) {
                cells.put(name, text(cell));
            }
        }
        return new Line(row.getRowNum(), cells, formulas);
    }

    private static String text(Cell cell) {
        return cell == null || cell.getRawValue() == null ? "" : cell.getText().strip();
    }

    private static void inspect(byte[] bytes) throws Unreadable {
        long total = 0;
        int parts = 0;
        byte[] buffer = new byte[1 << 14];
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                MarkupDeclarations declarations = new MarkupDeclarations();
                try (InputStream part = zip.getInputStream(entry)) {
                    for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                        total += read;
                        if (total > MOST_BYTES || declarations.in(buffer, read)) {
                            throw new Unreadable();
                        }
                    }
                }
                if (++parts > MOST_PARTS) {
                    throw new Unreadable();
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new Unreadable();
        }
    }

    /** Finds a document type or an entity declaration, in UTF-8 or with a zero byte between the letters (UTF-16). */
    private static final class MarkupDeclarations {

        private static final List<String> DECLARATIONS = List.of("<!DOCTYPE", "<!ENTITY");
        private String before = "";

        boolean in(byte[] bytes, int length) {
            StringBuilder text = new StringBuilder(before);
            for (int i = 0; i < length; i++) {
                if (bytes[i] != 0) {
                    text.append((char) (bytes[i] & 0xFF));
                }
            }
            before = text.substring(Math.max(0, text.length() - 16));
            return DECLARATIONS.stream().anyMatch(d -> text.indexOf(d) >= 0);
        }
    }
}
