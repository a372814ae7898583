package careers.insight.response;

import careers.insight.campaign.Audience;
import careers.insight.disclosure.Block;
import careers.insight.disclosure.Leaf;
import careers.insight.disclosure.Policy;
import careers.insight.store.FactDatabase;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/** Keeps leaves. A leaf is read under its row lock, so that arrivals of one leaf queue and those of others do not. */
@ApplicationScoped
class LeafStore {

    private static final String POLICY = "SELECT version, minimum FROM disclosure_policy WHERE version = ?";

    private static final String ADD = """
            INSERT INTO leaf (campaign_id, audience, policy, minimum) VALUES (?, ?, ?, ?)
            ON CONFLICT (campaign_id, audience) DO NOTHING""";

    private static final String LOCK = "SELECT * FROM leaf WHERE campaign_id = ? AND audience = ? FOR UPDATE";

    private static final String SAVE =
            "UPDATE leaf SET arrived = ?, released = ?, blocks = ?, accepted = ?, finished = ? WHERE leaf_id = ?";

    private static final String ADD_BLOCK = """
            INSERT INTO released_block (leaf_id, number, first_position, last_position, minimum)
            VALUES (?, ?, ?, ?, ?)""";

    private static final String ADD_PEOPLE = """
            INSERT INTO released_people AS known (leaf_id, instrument_id, instrument_version, people)
            SELECT leaf_id, instrument_id, instrument_version, count(*)
              FROM response_fact
             WHERE leaf_id = ? AND position BETWEEN ? AND ?
             GROUP BY leaf_id, instrument_id, instrument_version
            ON CONFLICT (leaf_id, instrument_id, instrument_version)
            DO UPDATE SET people = known.people + EXCLUDED.people""";

    /** Codes alone are summed: an answer with a structure is an object, a number or a list of objects. */
    private static final String ADD_ANSWERS = """
            INSERT INTO released_answer AS known (leaf_id, instrument_id, instrument_version, variable, code, people)
            SELECT f.leaf_id, f.instrument_id, f.instrument_version, answer.variable, choice.code #>> '{}', count(*)
              FROM response_fact f
             CROSS JOIN LATERAL jsonb_each(f.answers) AS answer (variable, codes)
             CROSS JOIN LATERAL jsonb_path_query(answer.codes, 'strict $ ? (@.type() == "array")[*]') AS choice (code)
             WHERE f.leaf_id = ? AND f.position BETWEEN ? AND ? AND jsonb_typeof(choice.code) = 'string'
             GROUP BY f.leaf_id, f.instrument_id, f.instrument_version, answer.variable, choice.code #>> '{}'
            ON CONFLICT (leaf_id, instrument_id, instrument_version, variable, code)
            DO UPDATE SET people = known.people + EXCLUDED.people""";

    private final FactDatabase database;
    private final DisclosureConfig config;

    LeafStore(FactDatabase database, DisclosureConfig config) {
        this.database = database;
        this.config = config;
    }

    /** Without a policy no response has a place; better not to start than to park them all. */
    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent starting) {
        policyInForce();
    }

    /** The policy in force; a policy that is configured but not in the database stops every use. */
    Policy policyInForce() {
        return database.first(
                        POLICY, row -> new Policy(row.getString("version"), row.getInt("minimum")), config.policy())
                .orElseThrow(() -> new IllegalStateException("insight.disclosure.policy names no known policy"));
    }

    /** The leaf under its lock, begun if nobody has come before. */
    StoredLeaf lock(UUID campaign, Audience audience) {
        return database.first(LOCK, LeafStore::leaf, campaign, audience.name()).orElseGet(() -> {
            var policy = policyInForce();
            database.update(ADD, campaign, audience.name(), policy.version(), policy.minimum());
            return database.first(LOCK, LeafStore::leaf, campaign, audience.name())
                    .orElseThrow();
        });
    }

    /** Writes what some steps did, and adds released blocks to the sums. */
    void apply(long leafId, Leaf.Change change) {
        var leaf = change.leaf();
        if (!change.released().isEmpty()) {
            release(leafId, change.released(), leaf.policy());
        }
        var accepted =
                leaf.accepted().isPresent() ? Integer.valueOf(leaf.accepted().getAsInt()) : null;
        database.update(SAVE, leaf.arrived(), leaf.released(), leaf.blocks(), accepted, leaf.finished(), leafId);
    }

    /** Blocks follow each other without a gap, so that their sums are those of one stretch of people. */
    private void release(long leafId, List<Block> blocks, Policy policy) {
        database.updateAll(
                ADD_BLOCK,
                blocks.stream()
                        .map(block ->
                                new Object[] {leafId, block.number(), block.first(), block.last(), policy.minimum()})
                        .toList());
        var first = blocks.getFirst().first();
        var last = blocks.getLast().last();
        database.update(ADD_PEOPLE, leafId, first, last);
        database.update(ADD_ANSWERS, leafId, first, last);
    }

    private static StoredLeaf leaf(ResultSet row) throws SQLException {
        var accepted = row.getObject("accepted", Integer.class);
        return new StoredLeaf(
                row.getLong("leaf_id"),
                new Leaf(
                        new Policy(row.getString("policy"), row.getInt("minimum")),
                        row.getInt("arrived"),
                        row.getInt("released"),
                        row.getInt("blocks"),
                        accepted == null ? OptionalInt.empty() : OptionalInt.of(accepted),
                        row.getBoolean("finished")));
    }

    /**
     * A leaf and its key.
     *
     * @param id key of the row
     * @param leaf its state
     */
    record StoredLeaf(long id, Leaf leaf) {}
}
