package careers.insight.response;

import careers.insight.response.LeafStore.StoredLeaf;
import careers.insight.store.FactDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Brings people whose block was known before their answers into the sums of the leaf, and takes them out again. */
@ApplicationScoped
class SealedPeople {

    private static final String COUNT = """
            UPDATE response_fact SET uncounted = false
             WHERE response_id = ANY (?) AND uncounted AND version = sealed_version AND NOT gone
            RETURNING response_id""";

    private static final String UNCOUNT = """
            UPDATE response_fact SET uncounted = true
             WHERE response_id = ANY (?) AND NOT uncounted
            RETURNING response_id""";

    private static final String ADD_PEOPLE = """
            INSERT INTO released_people AS known (leaf_id, instrument_id, instrument_version, people)
            SELECT leaf_id, instrument_id, instrument_version, ?::int * count(*)
              FROM response_fact WHERE response_id = ANY (?)
             GROUP BY leaf_id, instrument_id, instrument_version
            ON CONFLICT (leaf_id, instrument_id, instrument_version)
            DO UPDATE SET people = known.people + EXCLUDED.people""";

    private static final String ADD_ANSWERS = """
            INSERT INTO released_answer AS known (leaf_id, instrument_id, instrument_version, variable, code, people)
            WITH moved AS (
                SELECT leaf_id, instrument_id, instrument_version, codes, answers FROM response_fact WHERE response_id = ANY (?))
            SELECT leaf_id, instrument_id, instrument_version, variable, code, ?::int * sum(people)
              FROM (SELECT m.leaf_id, m.instrument_id, m.instrument_version, cell.variable, cell.code, m.people
                      FROM (SELECT leaf_id, instrument_id, instrument_version, n.number, count(*) AS people
                              FROM moved CROSS JOIN LATERAL unnest(codes) AS n (number)
                             GROUP BY leaf_id, instrument_id, instrument_version, n.number) AS m
                      JOIN answer_code_cell cell USING (number)
                     UNION ALL
                    SELECT leaf_id, instrument_id, instrument_version, cell.variable, cell.code, 1
                      FROM moved CROSS JOIN LATERAL answer_cell(answers) AS cell WHERE answers <> '{}') AS counted
             GROUP BY leaf_id, instrument_id, instrument_version, variable, code
            ON CONFLICT (leaf_id, instrument_id, instrument_version, variable, code)
            DO UPDATE SET people = known.people + EXCLUDED.people""";

    private final FactDatabase database;
    private final LeafStore leaves;

    SealedPeople(FactDatabase database, LeafStore leaves) {
        this.database = database;
        this.leaves = leaves;
    }

    /** Counts those of these people whose answers are here in the version that their block holds. */
    StoredLeaf count(StoredLeaf stored, UUID... people) {
        return stored.missing() == 0 ? stored : move(stored, 1, COUNT, people);
    }

    /** Takes these people out of the sums. */
    StoredLeaf uncount(StoredLeaf stored, UUID... people) {
        return move(stored, -1, UNCOUNT, people);
    }

    private StoredLeaf move(StoredLeaf stored, int times, String statement, UUID... people) {
        var moved = database.list(statement, row -> row.getObject(1, UUID.class), (Object) people)
                .toArray(UUID[]::new);
        if (moved.length == 0) {
            return stored;
        }
        database.update(ADD_PEOPLE, times, moved);
        database.update(ADD_ANSWERS, moved, times);
        leaves.countMissing(stored.id(), -times * moved.length);
        return stored.withFewerMissing(times * moved.length);
    }
}
