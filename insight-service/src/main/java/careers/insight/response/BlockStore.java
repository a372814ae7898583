package careers.insight.response;

import careers.insight.disclosure.Block;
import careers.insight.store.FactDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Releases blocks: gives the next people who stand their block, and adds what they answered to the sums of the leaf. Runs
 * under the lock of the leaf.
 */
@ApplicationScoped
class BlockStore {

    private static final String ADD_BLOCK =
            "INSERT INTO released_block (leaf_id, number, people, minimum) VALUES (?, ?, ?, ?)";

    private static final String SEAT = """
            UPDATE response_fact SET block = ?, sealed_version = version
             WHERE response_id IN (SELECT response_id FROM response_fact
                                    WHERE leaf_id = ? AND block IS NULL AND NOT gone ORDER BY position LIMIT ?)
            RETURNING response_id""";

    private static final String ADD_PEOPLE = """
            INSERT INTO released_people AS known (leaf_id, instrument_id, instrument_version, people)
            SELECT leaf_id, instrument_id, instrument_version, count(*)
              FROM response_fact WHERE response_id = ANY (?)
             GROUP BY leaf_id, instrument_id, instrument_version
            ON CONFLICT (leaf_id, instrument_id, instrument_version)
            DO UPDATE SET people = known.people + EXCLUDED.people""";

    /** Amendments of people in earlier blocks come in with a block, so that no change is about one person. */
    private static final String ADD_ANSWERS = """
            INSERT INTO released_answer AS known (leaf_id, instrument_id, instrument_version, variable, code, people)
            SELECT counted.leaf_id, counted.instrument_id, counted.instrument_version, cell.variable, cell.code,
                   sum(counted.people)
              FROM (SELECT leaf_id, instrument_id, instrument_version, answers, 1 AS people
                      FROM response_fact WHERE response_id = ANY (?)
                    UNION ALL
                    SELECT leaf_id, instrument_id, instrument_version, amendment, 1
                      FROM response_fact WHERE leaf_id = ? AND amendment IS NOT NULL
                    UNION ALL
                    SELECT leaf_id, instrument_id, instrument_version, answers, -1
                      FROM response_fact WHERE leaf_id = ? AND amendment IS NOT NULL) AS counted
             CROSS JOIN LATERAL answer_cell(counted.answers) AS cell
             GROUP BY counted.leaf_id, counted.instrument_id, counted.instrument_version, cell.variable, cell.code
            ON CONFLICT (leaf_id, instrument_id, instrument_version, variable, code)
            DO UPDATE SET people = known.people + EXCLUDED.people""";

    private static final String TAKE_UP_AMENDMENTS = """
            UPDATE response_fact SET answers = amendment, version = amendment_version,
                   sealed_version = amendment_version, amendment = NULL, amendment_version = NULL
             WHERE leaf_id = ? AND amendment IS NOT NULL""";

    private final FactDatabase database;

    BlockStore(FactDatabase database) {
        this.database = database;
    }

    /**
     * Releases blocks of a leaf in their order.
     *
     * @throws IllegalStateException if fewer people stand than a block says; nothing may be committed then
     */
    void release(long leafId, List<Block> blocks, int minimum) {
        for (var block : blocks) {
            release(leafId, block, minimum);
        }
    }

    private void release(long leafId, Block block, int minimum) {
        database.update(ADD_BLOCK, leafId, block.number(), block.people(), minimum);
        var people = database.list(SEAT, row -> row.getObject(1, UUID.class), block.number(), leafId, block.people())
                .toArray(UUID[]::new);
        if (people.length != block.people()) {
            throw new IllegalStateException("A block is larger than those who stand");
        }
        database.update(ADD_PEOPLE, (Object) people);
        database.update(ADD_ANSWERS, people, leafId, leafId);
        database.update(TAKE_UP_AMENDMENTS, leafId);
    }
}
