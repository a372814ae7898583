package careers.insight.response;

import careers.insight.disclosure.Block;
import careers.insight.response.BlockSealed.Member;
import careers.insight.response.LeafStore.StoredLeaf;
import careers.insight.response.Tally.Questionnaire;
import careers.insight.store.FactDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Releases blocks: gives the next people who stand their block, and adds what they answered to the sums of the leaf. Runs
 * under the lock of the leaf.
 */
@ApplicationScoped
class BlockStore {

    private static final String ADD_BLOCKS = """
            INSERT INTO released_block (leaf_id, number, people, minimum)
            SELECT ?, block.number, block.people, ? FROM unnest(?::int[], ?::int[]) AS block (number, people)""";

    /** The first who stand get the blocks in their order; the block of each is told. */
    private static final String SEAT = """
            UPDATE response_fact f SET sealed_version = f.version, block = (?::int[])[next.n::int]
              FROM (SELECT response_id, row_number() OVER (ORDER BY position) AS n
                      FROM response_fact WHERE leaf_id = ? AND block IS NULL AND NOT gone
                     ORDER BY position LIMIT ?) AS next
             WHERE f.response_id = next.response_id
            RETURNING f.response_id, f.sealed_version, f.block, f.instrument_id, f.instrument_version, f.answers""";

    /** Amendments of people in earlier blocks come in with a block, so that no change is about one person. */
    private static final String AMENDED = """
            SELECT instrument_id, instrument_version, answers, amendment FROM response_fact
             WHERE leaf_id = ? AND amendment IS NOT NULL""";

    private static final String TAKE_UP_AMENDMENTS = """
            UPDATE response_fact SET answers = amendment, version = amendment_version,
                   sealed_version = amendment_version, amendment = NULL, amendment_version = NULL
             WHERE leaf_id = ? AND amendment IS NOT NULL
            RETURNING response_id, sealed_version""";

    private final FactDatabase database;
    private final ResponseTable responses;
    private final ReleasedSumStore sums;
    private final SealedBlocks sealed;

    BlockStore(FactDatabase database, ResponseTable responses, ReleasedSumStore sums, SealedBlocks sealed) {
        this.database = database;
        this.sealed = sealed;
        this.responses = responses;
        this.sums = sums;
    }

    /**
     * Stores those who have come to a leaf and releases blocks of it, which follow each other without a gap. Who comes and
     * is released at once is written once. The sums are added together: nobody sees anything between the blocks. Who is in
     * the blocks is published.
     *
     * @param before the leaf before they came
     * @param blocks what may be released with them; may be none
     * @param arrived who came, in their order; may be none
     * @throws IllegalStateException if fewer people stand than the blocks say; nothing may be committed then
     */
    void release(StoredLeaf before, List<Block> blocks, List<ResponseAccepted> arrived) {
        var seating = new Seating(before.leaf().pending(), blocks);
        addBlocks(before, blocks);
        if (!arrived.isEmpty()) {
            responses.add(before.id(), before.places(), arrived, seating.ofArrived(arrived.size()));
        }
        if (blocks.isEmpty()) {
            return;
        }
        var tally = new Tally();
        var seats = new ArrayList<Seat>();
        seatPending(before.id(), seating, tally, seats);
        seatArrived(arrived, seating, tally, seats);
        if (seats.size() != seating.people()) {
            throw new IllegalStateException("The blocks are larger than those who stand");
        }
        var amended = takeUpAmendments(before.id(), tally);
        sums.add(before.id(), tally);
        sealed.publish(before, seats, amended);
    }

    private void addBlocks(StoredLeaf leaf, List<Block> blocks) {
        if (!blocks.isEmpty()) {
            database.update(
                    ADD_BLOCKS,
                    leaf.id(),
                    leaf.leaf().policy().minimum(),
                    blocks.stream().map(Block::number).toArray(Integer[]::new),
                    blocks.stream().map(Block::people).toArray(Integer[]::new));
        }
    }

    /** Those who were waiting come before those who came now. */
    private void seatPending(long leafId, Seating seating, Tally tally, List<Seat> seats) {
        if (seating.ofPending() > 0) {
            var seated = database.list(
                    SEAT, row -> seat(row, tally), seating.blocksOfPending(), leafId, seating.ofPending());
            seats.addAll(seated);
        }
    }

    private Seat seat(ResultSet row, Tally tally) throws SQLException {
        tally.add(questionnaire(row), responses.read(row.getString("answers")));
        return new Seat(row.getObject("response_id", UUID.class), row.getLong("sealed_version"), row.getInt("block"));
    }

    private static void seatArrived(List<ResponseAccepted> arrived, Seating seating, Tally tally, List<Seat> seats) {
        var blocks = seating.ofArrived(arrived.size());
        for (int i = 0; i < blocks.length && blocks[i] != null; i++) {
            var event = arrived.get(i);
            tally.add(new Questionnaire(event.instrumentId(), event.instrumentVersion()), event.answers());
            seats.add(new Seat(event.responseId(), 1, blocks[i]));
        }
    }

    private List<Member> takeUpAmendments(long leafId, Tally tally) {
        var amended = database.list(
                AMENDED,
                row -> {
                    tally.replace(
                            questionnaire(row),
                            responses.read(row.getString("answers")),
                            responses.read(row.getString("amendment")));
                    return leafId;
                },
                leafId);
        return amended.isEmpty()
                ? List.of()
                : database.list(
                        TAKE_UP_AMENDMENTS,
                        row -> new Member(row.getObject("response_id", UUID.class), row.getLong("sealed_version")),
                        leafId);
    }

    private static Questionnaire questionnaire(ResultSet row) throws SQLException {
        return new Questionnaire(row.getObject("instrument_id", UUID.class), row.getInt("instrument_version"));
    }
}
