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

/** Adds what was counted to the sums of leaves, in one statement each. Runs under the locks of the leaves. */
@ApplicationScoped
class ReleasedSumStore {

    private static final String ADD_PEOPLE = """
            INSERT INTO released_people AS known (leaf_id, instrument_id, instrument_version, people)
            SELECT * FROM unnest(?::bigint[], ?::uuid[], ?::int[], ?::int[])
            ON CONFLICT (leaf_id, instrument_id, instrument_version)
            DO UPDATE SET people = known.people + EXCLUDED.people""";

    private static final String ADD_ANSWERS = """
            INSERT INTO released_answer AS known (leaf_id, instrument_id, instrument_version, variable, code, people)
            SELECT * FROM unnest(?::bigint[], ?::uuid[], ?::int[], ?::text[], ?::text[], ?::int[])
            ON CONFLICT (leaf_id, instrument_id, instrument_version, variable, code)
            DO UPDATE SET people = known.people + EXCLUDED.people""";

    private final FactDatabase database;
    private final AnswerCodes codes;

    ReleasedSumStore(FactDatabase database, AnswerCodes codes) {
        this.database = database;
        this.codes = codes;
    }

    /** Adds what was counted of each leaf. */
    void add(Map<Long, Tally> tallies) {
        var people = tallies.entrySet().stream()
                .flatMap(leaf -> leaf.getValue().people().entrySet().stream()
                        .map(each -> new People(leaf.getKey(), each.getKey(), each.getValue())))
                .toList();
        database.update(
                ADD_PEOPLE,
                column(people, Long[]::new, People::leaf),
                column(people, UUID[]::new, each -> each.questionnaire().id()),
                column(people, Integer[]::new, each -> each.questionnaire().version()),
                column(people, Integer[]::new, People::people));
        var cells = tallies.entrySet().stream()
                .flatMap(leaf -> leaf.getValue().changes(codes).stream()
                        .map(each -> new Change(leaf.getKey(), each.getKey(), each.getValue())))
                .toList();
        database.update(
                ADD_ANSWERS,
                column(cells, Long[]::new, Change::leaf),
                column(cells, UUID[]::new, each -> each.cell().questionnaire().id()),
                column(
                        cells,
                        Integer[]::new,
                        each -> each.cell().questionnaire().version()),
                column(cells, String[]::new, each -> each.cell().variable()),
                column(cells, String[]::new, each -> each.cell().code()),
                column(cells, Integer[]::new, Change::people));
    }

    private static <R, V> V[] column(Collection<R> rows, IntFunction<V[]> array, Function<R, V> value) {
        return rows.stream().map(value).toArray(array);
    }

    private record People(long leaf, Questionnaire questionnaire, int people) {}

    private record Change(long leaf, Cell cell, int people) {}
}
