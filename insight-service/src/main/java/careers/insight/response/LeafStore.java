package careers.insight.response;

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
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/** Keeps leaves. A leaf is read under its row lock, so that arrivals of one leaf queue and those of others do not. */
@ApplicationScoped
class LeafStore {

    private static final String POLICY = "SELECT * FROM disclosure_policy WHERE version = ?";

    private static final String POLICY_OF_CAMPAIGN = """
            SELECT p.* FROM campaign c JOIN disclosure_policy p ON p.version = c.policy WHERE c.campaign_id = ?""";

    private static final String POLICY_OF_LEAVES = """
            SELECT p.* FROM leaf l JOIN disclosure_policy p ON p.version = l.policy
             WHERE l.campaign_id = ? ORDER BY l.leaf_id LIMIT 1""";

    private static final String ADD = """
            INSERT INTO leaf (campaign_id, audience, policy, minimum) VALUES (?, ?, ?, ?)
            ON CONFLICT (campaign_id, audience) DO NOTHING""";

    /** The policy's row cannot change, so only the leaf is locked. */
    private static final String LOCK = """
            SELECT l.*, p.noise, p.area_minimum FROM leaf l JOIN disclosure_policy p ON p.version = l.policy
             WHERE l.campaign_id = ? AND l.audience = ? FOR UPDATE OF l""";

    private static final String LOCK_ALL = """
            SELECT l.*, p.noise, p.area_minimum FROM leaf l JOIN disclosure_policy p ON p.version = l.policy
             WHERE (l.campaign_id, l.audience) IN (SELECT * FROM unnest(?::uuid[], ?::text[]))
             ORDER BY l.campaign_id, l.audience COLLATE "C" FOR UPDATE OF l""";

    private static final String LOCK_ID = """
            SELECT l.*, p.noise, p.area_minimum FROM leaf l JOIN disclosure_policy p ON p.version = l.policy
             WHERE l.leaf_id = ? FOR UPDATE OF l""";

    private static final String LOCK_OF = """
            SELECT l.*, p.noise, p.area_minimum FROM leaf l JOIN disclosure_policy p ON p.version = l.policy
             WHERE l.leaf_id = (SELECT leaf_id FROM response_fact WHERE response_id = ?) FOR UPDATE OF l""";

    private static final String COUNT_MISSING = "UPDATE leaf SET missing = missing + ? WHERE leaf_id = ?";

    private static final String SAVE = """
            UPDATE leaf SET arrived = ?, pending = ?, released = ?, blocks = ?, accepted = ?, finished = ?, places = ?
             WHERE leaf_id = ?""";

    private final FactDatabase database;
    private final DisclosureConfig config;

    /** A policy never changes, nor does the configuration of a process. */
    private volatile Policy inForce;

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
        if (inForce == null) {
            inForce = find(config.policy())
                    .orElseThrow(() -> new IllegalStateException("insight.disclosure.policy names no known policy"));
        }
        return inForce;
    }

    /**
     * The policy a campaign begins under. Where blocks of it are known before it is, as by a database that is empty, it is
     * that of the blocks: another one would divide people in another way.
     */
    Policy policyOf(UUID campaign) {
        return database.first(POLICY_OF_LEAVES, row -> policy(row, "version"), campaign)
                .orElseGet(this::policyInForce);
    }

    private Optional<Policy> find(String version) {
        return database.first(POLICY, row -> policy(row, "version"), version);
    }

    /** The leaf under its lock, begun under the policy of its campaign if nobody has come before. */
    StoredLeaf lock(UUID campaign, String group) {
        return lock(
                campaign,
                group,
                () -> database.first(POLICY_OF_CAMPAIGN, row -> policy(row, "version"), campaign)
                        .orElseGet(this::policyInForce));
    }

    /** The leaf under its lock, begun under this policy if nobody has come before. */
    StoredLeaf lock(UUID campaign, String group, String version) {
        return lock(
                campaign,
                group,
                () -> find(version)
                        .orElseThrow(() -> new IllegalStateException("A leaf is under a policy that is not known")));
    }

    private StoredLeaf lock(UUID campaign, String group, Supplier<Policy> begun) {
        return database.first(LOCK, LeafStore::leaf, campaign, group).orElseGet(() -> {
            var policy = begun.get();
            database.update(ADD, campaign, group, policy.version(), policy.minimum());
            return database.first(LOCK, LeafStore::leaf, campaign, group).orElseThrow();
        });
    }

    /** Leaves under their locks, in one order for everybody; begun where nobody has come before. */
    Map<LeafKey, StoredLeaf> lockAll(SortedSet<LeafKey> keys) {
        var locked = new TreeMap<LeafKey, StoredLeaf>();
        database.list(
                        LOCK_ALL,
                        LeafStore::leaf,
                        keys.stream().map(LeafKey::campaign).toArray(UUID[]::new),
                        keys.stream().map(LeafKey::group).toArray(String[]::new))
                .forEach(stored -> locked.put(new LeafKey(stored.campaign(), stored.group()), stored));
        keys.forEach(key -> locked.computeIfAbsent(key, begun -> lock(key.campaign(), key.group())));
        return locked;
    }

    /** A leaf that exists, under its lock. */
    StoredLeaf lock(long leafId) {
        return database.first(LOCK_ID, LeafStore::leaf, leafId).orElseThrow();
    }

    /** The leaf of a known response, under its lock. */
    Optional<StoredLeaf> lockOf(UUID response) {
        return database.first(LOCK_OF, LeafStore::leaf, response);
    }

    /** So many people more (or fewer, if negative) are in blocks of the leaf and not in its sums. */
    void countMissing(long leafId, int people) {
        database.update(COUNT_MISSING, people, leafId);
    }

    void save(StoredLeaf stored) {
        database.update(SAVE, values(stored));
    }

    /** Saves leaves, each once. */
    void saveAll(List<StoredLeaf> stored) {
        database.updateAll(SAVE, stored.stream().map(LeafStore::values).toList());
    }

    private static Object[] values(StoredLeaf stored) {
        var leaf = stored.leaf();
        var accepted =
                leaf.accepted().isPresent() ? Integer.valueOf(leaf.accepted().getAsInt()) : null;
        return new Object[] {
            leaf.arrived(),
            leaf.pending(),
            leaf.released(),
            leaf.blocks(),
            accepted,
            leaf.finished(),
            stored.places(),
            stored.id()
        };
    }

    private static Policy policy(ResultSet row, String version) throws SQLException {
        return new Policy(
                row.getString(version), row.getInt("minimum"), row.getInt("noise"), row.getInt("area_minimum"));
    }

    private static StoredLeaf leaf(ResultSet row) throws SQLException {
        var accepted = row.getObject("accepted", Integer.class);
        return new StoredLeaf(
                row.getLong("leaf_id"),
                row.getObject("campaign_id", UUID.class),
                row.getString("audience"),
                row.getInt("places"),
                row.getInt("missing"),
                new Leaf(
                        policy(row, "policy"),
                        row.getInt("arrived"),
                        row.getInt("pending"),
                        row.getInt("released"),
                        row.getInt("blocks"),
                        accepted == null ? OptionalInt.empty() : OptionalInt.of(accepted),
                        row.getBoolean("finished")));
    }

    /**
     * A leaf and its key.
     *
     * @param id key of the row
     * @param campaign the campaign
     * @param group its name, as {@link careers.insight.disclosure.LeafName} makes it
     * @param places how many places in the order of arrival have been given
     * @param missing people in blocks who are not in the sums
     * @param leaf its state
     */
    record StoredLeaf(long id, UUID campaign, String group, int places, int missing, Leaf leaf) {

        StoredLeaf with(Leaf changed, int given) {
            return new StoredLeaf(id, campaign, group, given, missing, changed);
        }

        StoredLeaf with(Leaf changed) {
            return with(changed, places);
        }

        StoredLeaf withFewerMissing(int people) {
            return new StoredLeaf(id, campaign, group, places, missing - people, leaf);
        }
    }
}
