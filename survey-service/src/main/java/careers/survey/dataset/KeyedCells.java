package careers.survey.dataset;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * An answer that is an object: one column for each key, in the order of the keys.
 *
 * @param absent what stands for a key that is not there
 */
record KeyedCells(List<Column> columns, List<String> keys, Function<Object, Object> cell, Object absent)
        implements Cells {

    @Override
    public void put(Object answer, Object[] row, int at) {
        Map<?, ?> given = (Map<?, ?>) answer;
        for (int i = 0; i < keys.size(); i++) {
            Object value = given.get(keys.get(i));
            row[at + i] = value == null ? absent : cell.apply(value);
        }
    }
}
