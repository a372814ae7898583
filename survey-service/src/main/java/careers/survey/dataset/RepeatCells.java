package careers.survey.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The same questions for each of several: how many were given, then the columns of the questions once for each that there
 * could be. Those beyond the ones given were not asked.
 */
final class RepeatCells implements Cells {

    private final List<Map<String, Cells>> rows;
    private final List<Column> columns;

    /**
     * @param rows the questions of each row, by variable
     */
    RepeatCells(Column count, List<Map<String, Cells>> rows) {
        this.rows = rows;
        this.columns = new ArrayList<>(List.of(count));
        rows.forEach(questions -> questions.values().forEach(q -> columns.addAll(q.columns())));
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public void put(Object answer, Object[] row, int at) {
        List<?> given = (List<?>) answer;
        row[at] = given.size();
        int next = at + 1;
        for (int i = 0; i < rows.size(); i++) {
            for (Map.Entry<String, Cells> question : rows.get(i).entrySet()) {
                Cells cells = question.getValue();
                if (i >= given.size()) {
                    cells.put(Missing.NOT_ASKED, row, next);
                } else {
                    Flattening.put(cells, ((Map<?, ?>) given.get(i)).get(question.getKey()), row, next);
                }
                next += cells.columns().size();
            }
        }
    }
}
