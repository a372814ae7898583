package careers.survey.dataset;

import java.util.List;

/** Options in order of preference: one column for each place. Places that were left empty are not answered. */
record RankCells(List<Column> columns, CodeTable codes) implements Cells {

    @Override
    public void put(Object answer, Object[] row, int at) {
        List<?> places = (List<?>) answer;
        for (int i = 0; i < places.size(); i++) {
            row[at + i] = codes.cell(places.get(i));
        }
    }
}
