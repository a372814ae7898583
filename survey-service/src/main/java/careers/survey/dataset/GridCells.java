package careers.survey.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ideal times: for each activity a column for each time, and where they are asked for each time and interaction and each
 * time and place, that say yes or no. An activity that was left out is not answered.
 */
final class GridCells implements Cells {

    private final List<Column> columns = new ArrayList<>();
    /** Where the columns of an activity begin and end. */
    private final Map<String, int[]> activities = new HashMap<>();

    private final Map<List<Object>, Integer> places = new HashMap<>();

    /** A column for one time, or for one time and one value of a further field. */
    void add(String activity, Column column, Object... key) {
        activities.computeIfAbsent(activity, a -> new int[] {columns.size(), columns.size()})[1]++;
        List<Object> place = new ArrayList<>(List.of(key));
        place.addFirst(activity);
        places.put(place, columns.size());
        columns.add(column);
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public void put(Object answer, Object[] row, int at) {
        ((Map<?, ?>) answer).forEach((activity, cells) -> {
            int[] range = activities.get(activity);
            for (int i = range[0]; i < range[1]; i++) {
                row[at + i] = Category.NO;
            }
            for (Object cell : (List<?>) cells) {
                mark((String) activity, (Map<?, ?>) cell, row, at);
            }
        });
    }

    private void mark(String activity, Map<?, ?> cell, Object[] row, int at) {
        Object time = cell.get("time");
        row[at + places.get(List.of(activity, time))] = Category.YES;
        for (String field : List.of("interaction", "place")) {
            if (cell.get(field) != null) {
                row[at + places.get(List.of(activity, time, field, cell.get(field)))] = Category.YES;
            }
        }
    }
}
