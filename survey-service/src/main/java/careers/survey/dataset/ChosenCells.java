package careers.survey.dataset;

import java.util.List;

/**
 * Several options of a list: one column for each option that says whether it was chosen. An option that stands for a
 * non-answer makes all of them that missing value.
 */
record ChosenCells(List<Column> columns, CodeTable codes) implements Cells {

    @Override
    public void put(Object answer, Object[] row, int at) {
        for (int i = 0; i < columns.size(); i++) {
            row[at + i] = Category.NO;
        }
        for (Object code : (List<?>) answer) {
            switch (codes.cell(code)) {
                case Missing missing -> {
                    put(missing, row, at);
                    return;
                }
                case Object chosen -> row[at + codes.categories().indexOf((Category) chosen)] = Category.YES;
            }
        }
    }
}
