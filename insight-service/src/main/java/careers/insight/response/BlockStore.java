package careers.insight.response;

import careers.insight.disclosure.Block;
import careers.insight.response.BlockSealed.Member;
import careers.insight.response.LeafStore.StoredLeaf;
import careers.insight.store.FactDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
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

    /** The first who stand get the blocks in their order; {@code upto} is how many people a block and those before it hold. */
    private static final String SEAT = """
            UPDATE response_fact f SET sealed_version = f.version,
                   block = (SELECT min(b.number) FROM unnest(?::int[], ?::int[]) AS b (number, upto) WHERE b.upto >= next.n)
              FROM (SELECT response_id, row_number() OVER (ORDER BY position) AS n
                      FROM response_fact WHERE leaf_id = ? AND block IS NULL AND NOT gone
                     ORDER BY position LIMIT ?) AS next
             WHERE f.response_id = next.response_id
            RETURNING f.response_id, f.sealed_version, f.block, f.position""";

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
             WHERE leaf_id = ? AND amendment IS NOT NULL
            RETURNING response_id, sealed_version""";

    private final FactDatabase database;
    private final SealedBlocks sealed;

    BlockStore(FactDatabase database, SealedBlocks sealed) {
        this.database = database;
        this.sealed = sealed;
    }

    /**
     * Releases blocks of a leaf, which follow each other without a gap, and publishes who is in them. Their sums are added
     * at once: nobody sees anything between them.
     *
     * @throws IllegalStateException if fewer people stand than the blocks say; nothing may be committed then
     */
    void release(StoredLeaf leaf, List<Block> blocks) {
        if (blocks.isEmpty()) {
            return;
        }
        var minimum = leaf.leaf().policy().minimum();
        database.updateAll(
                ADD_BLOCK,
                blocks.stream()
                        .map(block -> new Object[] {leaf.id(), block.number(), block.people(), minimum})
                        .toList());
        var seats = seat(leaf.id(), blocks);
        var people = seats.stream().map(seat -> seat.member().responseId()).toArray(UUID[]::new);
        database.update(ADD_PEOPLE, (Object) people);
        database.update(ADD_ANSWERS, people, leaf.id(), leaf.id());
        var amended = database.list(TAKE_UP_AMENDMENTS, BlockStore::member, leaf.id());
        sealed.publish(leaf, seats, amended);
    }

    private List<Seat> seat(long leafId, List<Block> blocks) {
        var numbers = blocks.stream().map(Block::number).toArray(Integer[]::new);
        var sizes = blocks.stream().mapToInt(Block::people).toArray();
        Arrays.parallelPrefix(sizes, Integer::sum);
        var upto = Arrays.stream(sizes).boxed().toArray(Integer[]::new);
        var all = upto[upto.length - 1];
        var seats = database.list(SEAT, Seat::read, numbers, upto, leafId, all);
        if (seats.size() != all) {
            throw new IllegalStateException("The blocks are larger than those who stand");
        }
        return seats;
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(row.getObject("response_id", UUID.class), row.getLong("sealed_version"));
    }

    /**
     * A person's place in a block.
     *
     * @param block number of the block
     * @param position place in the order of arrival
     * @param member who, and with which version of the answers
     */
    record Seat(int block, int position, Member member) {

        private static Seat read(ResultSet row) throws SQLException {
            return new Seat(row.getInt("block"), row.getInt("position"), BlockStore.member(row));
        }
    }
}
