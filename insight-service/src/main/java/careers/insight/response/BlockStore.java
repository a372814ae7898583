package careers.insight.response;

import careers.insight.disclosure.Block;
import careers.insight.response.BlockSealed.Member;
import careers.insight.response.SealedBlocks.Sealed;
import careers.insight.response.Tally.Questionnaire;
import careers.insight.store.FactDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Releases blocks: gives the next people who stand their block, and adds what they answered to the sums of their leaf. Runs
 * under the locks of the leaves, and writes all of them together: a campaign with regions has many.
 */
@ApplicationScoped
class BlockStore {

    private static final String ADD_BLOCKS = """
            INSERT INTO released_block (leaf_id, number, people, minimum)
            SELECT * FROM unnest(?::bigint[], ?::int[], ?::int[], ?::int[])""";

    /** The first who stand in each leaf get its blocks in their order; the block of each is told. */
    private static final String SEAT = """
            UPDATE response_fact f SET sealed_version = f.version, block = next.block
              FROM (SELECT p.response_id, (?::int[])[leaf.before + p.n::int] AS block
                      FROM unnest(?::bigint[], ?::int[], ?::int[]) AS leaf (id, people, before)
                     CROSS JOIN LATERAL (
                            SELECT response_id, row_number() OVER (ORDER BY position) AS n
                              FROM response_fact WHERE leaf_id = leaf.id AND block IS NULL AND NOT gone
                             ORDER BY position LIMIT leaf.people) AS p) AS next
             WHERE f.response_id = next.response_id
            RETURNING f.leaf_id, f.response_id, f.sealed_version, f.block, f.instrument_id, f.instrument_version, f.codes,
                      f.answers""";

    /** Amendments of people in earlier blocks come in with a block, so that no change is about one person. */
    private static final String AMENDED = """
            SELECT leaf_id, instrument_id, instrument_version, codes, answers, amendment FROM response_fact
             WHERE leaf_id = ANY (?) AND amendment IS NOT NULL""";

    private static final String TAKE_UP_AMENDMENTS = """
            UPDATE response_fact SET answers = amendment, codes = '{}', version = amendment_version,
                   sealed_version = amendment_version, amendment = NULL, amendment_version = NULL
             WHERE leaf_id = ANY (?) AND amendment IS NOT NULL
            RETURNING leaf_id, response_id, sealed_version""";

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
     * Stores those who have come to leaves and releases blocks of them, which follow each other without a gap. Who comes and
     * is released at once is written once. The sums are added together: nobody sees anything between the blocks. Who is in
     * the blocks is published.
     *
     * @throws IllegalStateException if fewer people stand than the blocks say; nothing may be committed then
     */
    void release(List<Step> steps) {
        var releasing = steps.stream().filter(Step::isRelease).toList();
        addBlocks(releasing);
        responses.add(steps.stream().filter(step -> !step.arrived().isEmpty()).toList());
        if (releasing.isEmpty()) {
            return;
        }
        var seated = new HashMap<Long, Seated>();
        releasing.forEach(
                step -> seated.put(step.leaf(), new Seated(new Tally(), new ArrayList<>(), new ArrayList<>())));
        seatPending(releasing, seated);
        for (var step : releasing) {
            seatArrived(step, seated.get(step.leaf()));
            if (seated.get(step.leaf()).seats().size() != step.seating().people()) {
                throw new IllegalStateException("The blocks are larger than those who stand");
            }
        }
        takeUpAmendments(seated);
        var tallies = new HashMap<Long, Tally>();
        seated.forEach((leaf, each) -> tallies.put(leaf, each.tally()));
        sums.add(tallies);
        sealed.publish(
                releasing.stream().map(step -> seated.get(step.leaf()).of(step)).toList());
    }

    private void addBlocks(List<Step> releasing) {
        var places = releasing.stream()
                .flatMap(step -> step.blocks().stream().map(block -> new Place(step, block)))
                .toList();
        if (!places.isEmpty()) {
            database.update(
                    ADD_BLOCKS,
                    column(places, Long[]::new, place -> place.step().leaf()),
                    column(places, Integer[]::new, place -> place.block().number()),
                    column(places, Integer[]::new, place -> place.block().people()),
                    column(
                            places,
                            Integer[]::new,
                            place -> place.step().before().leaf().policy().minimum()));
        }
    }

    /** Those who were waiting come before those who came now. */
    private void seatPending(List<Step> releasing, Map<Long, Seated> seated) {
        var blocks = new ArrayList<Integer>();
        var before = new ArrayList<Integer>();
        for (var step : releasing) {
            before.add(blocks.size());
            blocks.addAll(List.of(step.seating().blocksOfPending()));
        }
        if (!blocks.isEmpty()) {
            database.list(
                    SEAT,
                    row -> seat(row, seated.get(row.getLong("leaf_id"))),
                    blocks.toArray(Integer[]::new),
                    column(releasing, Long[]::new, Step::leaf),
                    column(releasing, Integer[]::new, step -> step.seating().ofPending()),
                    before.toArray(Integer[]::new));
        }
    }

    private boolean seat(ResultSet row, Seated seated) throws SQLException {
        seated.tally()
                .add(
                        questionnaire(row),
                        CodeNumbers.read(row.getArray("codes")),
                        responses.read(row.getString("answers")));
        return seated.seats()
                .add(new Seat(
                        row.getObject("response_id", UUID.class), row.getLong("sealed_version"), row.getInt("block")));
    }

    private static void seatArrived(Step step, Seated seated) {
        var blocks = step.seating().ofArrived(step.arrived().size());
        for (int i = 0; i < blocks.length && blocks[i] != null; i++) {
            var event = step.arrived().get(i);
            seated.tally()
                    .add(
                            new Questionnaire(event.instrumentId(), event.instrumentVersion()),
                            event.numbers(),
                            event.answers());
            seated.seats().add(new Seat(event.responseId(), 1, blocks[i]));
        }
    }

    private void takeUpAmendments(Map<Long, Seated> seated) {
        var leaves = seated.keySet().toArray(Long[]::new);
        var amended = database.list(AMENDED, row -> replace(row, seated), (Object) leaves);
        if (!amended.isEmpty()) {
            database.list(
                    TAKE_UP_AMENDMENTS,
                    row -> seated.get(row.getLong("leaf_id"))
                            .amended()
                            .add(new Member(row.getObject("response_id", UUID.class), row.getLong("sealed_version"))),
                    (Object) leaves);
        }
    }

    private boolean replace(ResultSet row, Map<Long, Seated> seated) throws SQLException {
        seated.get(row.getLong("leaf_id"))
                .tally()
                .replace(
                        questionnaire(row),
                        CodeNumbers.read(row.getArray("codes")),
                        responses.read(row.getString("answers")),
                        responses.read(row.getString("amendment")));
        return true;
    }

    private static Questionnaire questionnaire(ResultSet row) throws SQLException {
        return new Questionnaire(row.getObject("instrument_id", UUID.class), row.getInt("instrument_version"));
    }

    private static <R, V> V[] column(List<R> rows, IntFunction<V[]> array, Function<R, V> value) {
        return rows.stream().map(value).toArray(array);
    }

    /** A block of a step. */
    private record Place(Step step, Block block) {}

    /** Who of a leaf got a block, and what that adds to its sums. */
    private record Seated(Tally tally, List<Seat> seats, List<Member> amended) {

        Sealed of(Step step) {
            return new Sealed(step.before(), seats, amended);
        }
    }
}
