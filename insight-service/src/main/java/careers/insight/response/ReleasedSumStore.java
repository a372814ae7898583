package careers.insight.response;

import careers.insight.response.Tally.Cell;
import careers.insight.response.Tally.Questionnaire;
import careers.insight.store.FactDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Adds what was counted to the sums of a leaf, in one statement each. Runs under the lock of the leaf. */
@ApplicationScoped
class ReleasedSumStore {

    private static final String ADD_PEOPLE = """
            INSERT INTO released_people AS known (leaf_id, instrument_id, instrument_version, people)
            SELECT ?, counted.* FROM unnest(?::uuid[], ?::int[], ?::int[]) AS counted
            ON CONFLICT (leaf_id, instrument_id, instrument_version)
            DO UPDATE SET people = known.people + EXCLUDED.people""";

    private static final String ADD_ANSWERS = """
            INSERT INTO released_answer AS known (leaf_id, instrument_id, instrument_version, variable, code, people)
            SELECT ?, counted.* FROM unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::int[]) AS counted
            ON CONFLICT (leaf_id, instrument_id, instrument_version, variable, code)
            DO UPDATE SET people = known.people + EXCLUDED.people""";

    private final FactDatabase database;

    ReleasedSumStore(FactDatabase database) {
        this.database = database;
    }

    void add(long leafId, Tally tally) {
        var people = tally.people().entrySet();
        database.update(
                ADD_PEOPLE,
                leafId,
                column(people, UUID[]::new, entry -> entry.getKey().id()),
                column(people, Integer[]::new, entry -> entry.getKey().version()),
                column(people, Integer[]::new, Map.Entry<Questionnaire, Integer>::getValue));
        var cells = tally.changes();
        database.update(
                ADD_ANSWERS,
                leafId,
                column(
                        cells,
                        UUID[]::new,
                        entry -> entry.getKey().questionnaire().id()),
                column(
                        cells,
                        Integer[]::new,
                        entry -> entry.getKey().questionnaire().version()),
                column(cells, String[]::new, entry -> entry.getKey().variable()),
                column(cells, String[]::new, entry -> entry.getKey().code()),
                column(cells, Integer[]::new, Map.Entry<Cell, Integer>::getValue));
    }

    private static <R, V> V[] column(Collection<R> rows, IntFunction<V[]> array, Function<R, V> value) {
        return rows.stream().map(value).toArray(array);
    }
}
