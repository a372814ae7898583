package careers.survey.dataset;

import java.util.Arrays;
import java.util.List;

/** The columns that one question gives, and how its answer is put into them. */
interface Cells {

    List<Column> columns();

    /**
     * Puts an answer into a row whose cells for this question say that it was not answered.
     *
     * @param answer as the instrument takes it, neither absent nor a {@code {"missing": …}}
     * @param at where the columns of this question begin
     */
    void put(Object answer, Object[] row, int at);

    /** Says of the whole question why it has no answer. */
    default void put(Missing missing, Object[] row, int at) {
        Arrays.fill(row, at, at + columns().size(), missing);
    }
}
