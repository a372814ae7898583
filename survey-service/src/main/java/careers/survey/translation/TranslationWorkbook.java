package careers.survey.translation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * Translations as a workbook (XLSX), one text a row. Every cell is written as text, so that none of them is ever a
 * formula, and a cell that came back as one is marked.
 */
final class TranslationWorkbook {

    private static final List<String> HEADER =
            List.of("key", "source", "translation", "source revision", "state", "note");
    private static final int[] WIDTHS = {40, 60, 60, 16, 12, 40};
    private static final int KEY = 0;
    private static final int SOURCE = 1;
    private static final int TRANSLATION = 2;
    private static final int STATE = 4;
    /** What a workbook of 5,000 questions unpacks to is a tenth of this. */
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private TranslationWorkbook() {}

    static byte[] write(Translations translations) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "careers", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("translations");
            for (int column = 0; column < HEADER.size(); column++) {
                sheet.value(0, column, HEADER.get(column));
                sheet.width(column, WIDTHS[column]);
            }
            sheet.freezePane(0, 1);
            int row = 1;
            for (TranslationUnit unit : translations.units()) {
                sheet.value(row, KEY, unit.key());
                sheet.value(row, SOURCE, unit.source());
                sheet.value(row, TRANSLATION, unit.translation());
                sheet.value(row, 3, String.valueOf(unit.sourceRevision()));
                sheet.value(row, STATE, unit.state().name());
                sheet.value(row, 5, unit.note());
                row++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** @throws TranslationUnreadable if it is no workbook or not one that {@link #write} gave, with the row */
    static List<ReceivedUnit> read(byte[] file) throws TranslationUnreadable {
        requireHarmless(file);
        List<ReceivedUnit> units = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            boolean[] headed = {false};
            rows.forEach(row -> {
                if (!headed[0]) {
                    requireHeader(row);
                    headed[0] = true;
                } else if (row.getFirstNonEmptyCell().isPresent()) {
                    units.add(unit(row));
                }
            });
        } catch (IOException | RuntimeException e) {
            // The reader answers a broken file with many kinds of exception.
            throw unreadable(e);
        }
        if (units.isEmpty()) {
            throw new TranslationUnreadable(1);
        }
        return units;
    }

    private static TranslationUnreadable unreadable(Exception cause) {
        TranslationUnreadable unreadable = new TranslationUnreadable(0);
        unreadable.initCause(cause);
        return unreadable;
    }

    /** A small file can unpack to more than there is memory. */
    private static void requireHarmless(byte[] file) throws TranslationUnreadable {
        byte[] buffer = new byte[8192];
        long total = 0;
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        total += read;
                        if (total > MOST_BYTES) {
                            throw new TranslationUnreadable(0);
                        }
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    private static void requireHeader(Row row) {
        for (int column = 0; column < HEADER.size(); column++) {
            if (!HEADER.get(column).equals(text(row, column))) {
                throw new IllegalArgumentException("header");
            }
        }
    }

    private static ReceivedUnit unit(Row row) {
        boolean computed = row.stream()
                .anyMatch(cell -> cell != null
                        && (cell.getType() == CellType.FORMULA
                                || cell.getType() == CellType.ERROR
                                || cell.getFormula() != null));
        return new ReceivedUnit(
                text(row, KEY),
                text(row, SOURCE),
                text(row, TRANSLATION),
                TranslationUnit.State.CURRENT.name().equals(text(row, STATE)),
                computed);
    }

    private static String text(Row row, int column) {
        Cell cell = row.getCellCount() > column ? row.getCell(column) : null;
        return cell == null || cell.getType() == CellType.EMPTY || cell.getText() == null ? "" : cell.getText();
    }
}
