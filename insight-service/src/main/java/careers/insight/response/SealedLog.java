package careers.insight.response;

import careers.insight.response.LeafStore.StoredLeaf;
import careers.insight.store.FactDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Takes blocks from the log: what was released is not decided again. People it names get their block before anything of
 * them is read; their answers are counted when they come. A block that this database has already must be the same.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SealedLog {

    /** Of blocks that are told: how many are here, and how many of their people are in them. */
    private static final String FOUND = """
            SELECT (SELECT count(*) FROM unnest(?::bigint[], ?::int[], ?::int[]) AS told (leaf, number, people)
                      JOIN released_block b
                        ON b.leaf_id = told.leaf AND b.number = told.number AND b.people = told.people) AS blocks,
                   (SELECT count(DISTINCT (told.place, told.id))
                      FROM unnest(?::int[], ?::bigint[], ?::int[], ?::uuid[]) AS told (place, leaf, number, id)
                      JOIN response_fact f
                        ON f.response_id = told.id AND f.leaf_id = told.leaf AND f.block = told.number) AS people""";

    private static final String ADD_BLOCK =
            "INSERT INTO released_block (leaf_id, number, people, minimum) VALUES (?, ?, ?, ?)";

    private static final String SEAT_KNOWN = """
            UPDATE response_fact f SET block = ?, sealed_version = member.version, uncounted = true
              FROM unnest(?::uuid[], ?::bigint[]) AS member (id, version)
             WHERE f.response_id = member.id AND f.leaf_id = ? AND f.block IS NULL AND NOT f.gone""";

    private static final String ADD_UNKNOWN = """
            INSERT INTO response_fact (response_id, leaf_id, position, answers, texts, version, block, sealed_version,
                                       uncounted)
            SELECT member.id, ?, ? + row_number() OVER (ORDER BY member.place), '{}', '{}', 0, ?, member.version, true
              FROM unnest(?::uuid[], ?::bigint[]) WITH ORDINALITY AS member (id, version, place)
             WHERE NOT EXISTS (SELECT 1 FROM response_fact f WHERE f.response_id = member.id)""";

    private static final String TAKE_UP = """
            UPDATE response_fact f SET sealed_version = member.version,
                   version = CASE WHEN amendment_version = member.version THEN amendment_version ELSE f.version END,
                   answers = CASE WHEN amendment_version = member.version THEN amendment ELSE answers END,
                   codes = CASE WHEN amendment_version = member.version THEN '{}' ELSE codes END,
                   amendment = CASE WHEN amendment_version > member.version THEN amendment END,
                   amendment_version = CASE WHEN amendment_version > member.version THEN amendment_version END
              FROM unnest(?::uuid[], ?::bigint[]) AS member (id, version)
             WHERE f.response_id = member.id AND f.leaf_id = ? AND f.block IS NOT NULL""";

    private final FactDatabase database;
    private final LeafStore leaves;
    private final Moves moves;
    private final SealedPeople people;
    private final NoiseSecret secret;

    SealedLog(FactDatabase database, LeafStore leaves, Moves moves, SealedPeople people, NoiseSecret secret) {
        this.moves = moves;
        this.database = database;
        this.leaves = leaves;
        this.people = people;
        this.secret = secret;
    }

    /**
     * Takes blocks that were released, those of each leaf in their order.
     *
     * @throws IllegalStateException if one contradicts what is known: nothing may be read on then
     */
    public void take(List<BlockSealed> blocks) {
        var before = new HashMap<String, StoredLeaf>();
        var here = new ArrayList<Here>();
        for (var block : blocks) {
            require(
                    block.noiseKey() == null || block.noiseKey().equals(secret.fingerprint()),
                    "was published under another noise secret");
            var stored = before.computeIfAbsent(block.leaf(), leaf -> lock(block));
            if (block.number() > stored.leaf().blocks()) {
                stored = lock(block);
            }
            require(stored.leaf().policy().version().equals(block.policy()), "has another policy than its leaf");
            require(block.number() <= stored.leaf().blocks() + 1, "comes before the one it follows");
            if (block.number() <= stored.leaf().blocks()) {
                here.add(new Here(stored.id(), block));
            } else {
                seal(stored, block);
            }
        }
        requireSame(here);
    }

    private StoredLeaf lock(BlockSealed block) {
        return leaves.lock(block.campaignId(), block.group(), block.policy());
    }

    /** All in one statement: whoever reads the log anew has had nearly every block. */
    private void requireSame(List<Here> blocks) {
        var people = IntStream.range(0, blocks.size())
                .boxed()
                .flatMap(place -> blocks.get(place).block().people().stream()
                        .map(member -> new Told(place, blocks.get(place), member.responseId())))
                .toList();
        var same = database.first(
                        FOUND,
                        row -> row.getInt("blocks") == blocks.size() && row.getInt("people") == people.size(),
                        blocks.stream().map(Here::leaf).toArray(Long[]::new),
                        blocks.stream().map(each -> each.block().number()).toArray(Integer[]::new),
                        blocks.stream()
                                .map(each -> each.block().people().size())
                                .toArray(Integer[]::new),
                        people.stream().map(Told::place).toArray(Integer[]::new),
                        people.stream().map(told -> told.of().leaf()).toArray(Long[]::new),
                        people.stream().map(told -> told.of().block().number()).toArray(Integer[]::new),
                        people.stream().map(Told::response).toArray(UUID[]::new))
                .orElse(false);
        require(same, "holds other people here");
    }

    private void seal(StoredLeaf found, BlockSealed block) {
        var size = block.people().size();
        var minimum = found.leaf().policy().minimum();
        require(size >= minimum, "is too small");
        database.update(ADD_BLOCK, found.id(), block.number(), size, minimum);
        var ids = BlockSealed.ids(block.people());
        var stored = moves.gather(found, ids);
        var versions = BlockSealed.versions(block.people());
        int known = database.update(SEAT_KNOWN, block.number(), ids, versions, stored.id());
        int added = database.update(ADD_UNKNOWN, stored.id(), stored.places(), block.number(), ids, versions);
        require(known + added == size, "names people who are elsewhere here");
        leaves.save(stored.with(stored.leaf().recall(size, known), stored.places() + added));
        leaves.countMissing(stored.id(), size);
        takeUp(stored.withFewerMissing(-size), block);
    }

    private void takeUp(StoredLeaf stored, BlockSealed block) {
        var ids = BlockSealed.ids(block.amended());
        var waiting = ids.length == 0 ? stored : people.uncount(stored, ids);
        int found = database.update(TAKE_UP, ids, BlockSealed.versions(block.amended()), stored.id());
        require(found == ids.length, "takes up changes of people who are in no block");
        people.count(
                waiting,
                Stream.of(BlockSealed.ids(block.people()), ids)
                        .flatMap(Stream::of)
                        .toArray(UUID[]::new));
    }

    /** A block that this database has. */
    private record Here(long leaf, BlockSealed block) {}

    /** Somebody of whom the log says that the block has them. */
    private record Told(int place, Here of, UUID response) {}

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException("A block of the log " + otherwise);
        }
    }
}
