package careers.survey.dataset;

import java.util.List;
import java.util.function.Function;

/** A question whose answer fits into one cell. */
record OneCell(Column column, Function<Object, Object> cell) implements Cells {

    @Override
    public List<Column> columns() {
        return List.of(column);
    }

    @Override
    public void put(Object answer, Object[] row, int at) {
        row[at] = cell.apply(answer);
    }
}
