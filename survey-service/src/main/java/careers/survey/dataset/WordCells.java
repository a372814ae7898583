package careers.survey.dataset;

import java.util.List;

/**
 * An answer in words. Without words that were cleared for use the cell is an empty text, never {@link
 * Missing#NOT_ANSWERED}: it does not tell who wrote nothing from who wrote something that is held, because what is held may
 * be a cry for help.
 */
record WordCells(Column column) implements Cells {

    private static final String NONE_CLEARED = "";

    @Override
    public List<Column> columns() {
        return List.of(column);
    }

    @Override
    public void put(Object words, Object[] row, int at) {
        row[at] = words;
    }

    @Override
    public void put(Missing missing, Object[] row, int at) {
        row[at] = missing == Missing.NOT_ANSWERED ? NONE_CLEARED : missing;
    }
}
