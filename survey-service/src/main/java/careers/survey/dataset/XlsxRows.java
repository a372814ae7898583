package careers.survey.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook with one sheet (ECMA-376). Texts are inline and never formulas, so no cell of it is run. */
final class XlsxRows implements RowWriter {

    /** What a sheet can hold, its line of names included. */
    static final int MOST_ROWS = Worksheet.MAX_ROWS;

    static final int MOST_COLUMNS = Worksheet.MAX_COLS;
    /** The characters that a cell can hold (Excel specifications and limits). */
    private static final int LONGEST_TEXT = 32_767;

    private static final int ROWS_IN_MEMORY = 256;

    private final Workbook workbook;
    private final Worksheet sheet;
    private final List<Column> columns;
    private final Wording wording;
    private int row;

    XlsxRows(Dataset dataset, Wording wording, OutputStream out) throws IOException {
        this.workbook = new Workbook(out, "careers", "1.0");
        this.sheet = workbook.newWorksheet("data");
        this.columns = dataset.columns();
        this.wording = wording;
        sheet.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            sheet.inlineString(0, i, columns.get(i).name());
        }
        row++;
    }

    @Override
    public void write(Object[] cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            cell(i, columns.get(i), cells[i]);
        }
        row++;
        if (row % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    private void cell(int at, Column column, Object value) {
        switch (value) {
            case BigDecimal number -> sheet.value(row, at, number);
            case Number number -> sheet.value(row, at, number);
            case Missing missing when !wording.labels() -> sheet.value(row, at, column.numberOf(missing));
            default -> sheet.inlineString(row, at, storable(wording.of(column, value)));
        }
    }

    private static String storable(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
