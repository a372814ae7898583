package careers.insight.response;

import careers.insight.disclosure.Block;
import careers.insight.disclosure.Leaf;
import careers.insight.disclosure.LeafName;
import careers.insight.response.LeafStore.StoredLeaf;
import careers.insight.store.FactDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/** Gives people their places in leaves, and content to those whom a rebuild has emptied or whom only a block has named. */
@ApplicationScoped
class Arrivals {

    private static final String CLOSED = "SELECT 1 FROM campaign WHERE campaign_id = ? AND closed_at IS NOT NULL";

    private static final String INCOMPLETE = """
            SELECT leaf_id FROM leaf WHERE leaf_id = ANY (?) AND missing > 0 ORDER BY campaign_id, audience COLLATE "C"
            """;

    private final FactDatabase database;
    private final LeafStore leaves;
    private final Releases releases;
    private final Closings closings;
    private final SealedPeople sealed;
    private final ResponseTable responses;

    Arrivals(
            FactDatabase database,
            LeafStore leaves,
            Releases releases,
            Closings closings,
            SealedPeople sealed,
            ResponseTable responses) {
        this.database = database;
        this.leaves = leaves;
        this.releases = releases;
        this.closings = closings;
        this.sealed = sealed;
        this.responses = responses;
    }

    /** Takes responses in, in the order given; one already known stays where it is, which may be another leaf. */
    void take(List<ResponseAccepted> events, Function<ResponseAccepted, LeafKey> leafOf) {
        var known = responses.known(events);
        var seen = new HashMap<UUID, Boolean>();
        var arrived = new TreeMap<LeafKey, List<ResponseAccepted>>();
        Map<Long, List<ResponseAccepted>> again = new HashMap<>();
        for (var event : events) {
            if (seen.putIfAbsent(event.responseId(), true) == null) {
                var home = known.get(event.responseId());
                (home == null
                                ? arrived.computeIfAbsent(leafOf.apply(event), key -> new ArrayList<>())
                                : again.computeIfAbsent(home, key -> new ArrayList<>()))
                        .add(event);
            }
        }
        if (!arrived.isEmpty()) {
            var stored = leaves.lockAll(arrived.navigableKeySet());
            releases.applyAll(arrived.entrySet().stream()
                    .map(leaf -> join(leaf.getKey(), stored.get(leaf.getKey()), leaf.getValue()))
                    .toList());
        }
        refill(again);
    }

    private Releases.Change join(LeafKey key, StoredLeaf stored, List<ResponseAccepted> arrived) {
        var mayCut = releases.mayCut(stored);
        var leaf = isClosedForTexts(key, stored) ? stored.leaf().closed(0) : stored.leaf();
        List<Block> released = new ArrayList<>();
        for (int person = 0; person < arrived.size(); person++) {
            var change = mayCut ? leaf.arrive() : Leaf.Change.nothing(leaf.join());
            leaf = change.leaf();
            released.addAll(change.released());
        }
        return new Releases.Change(new Step(stored, released, arrived), leaf);
    }

    /** Nothing tells how many texts there will be, so from the close on they are shown as soon as they are enough. */
    private boolean isClosedForTexts(LeafKey key, StoredLeaf stored) {
        return LeafName.isOfTexts(key.group())
                && stored.leaf().accepted().isEmpty()
                && database.first(CLOSED, row -> true, key.campaign()).isPresent();
    }

    private void refill(Map<Long, List<ResponseAccepted>> again) {
        if (again.isEmpty()) {
            return;
        }
        responses.refill(again.values().stream().flatMap(List::stream).toList());
        var incomplete = database.list(INCOMPLETE, row -> row.getLong("leaf_id"), (Object)
                again.keySet().toArray(Long[]::new));
        for (var leaf : incomplete) {
            count(
                    leaves.lock(leaf),
                    again.get(leaf).stream().map(ResponseAccepted::responseId).toArray(UUID[]::new));
        }
    }

    /** Counts people whose block was known before, and releases what waited for them. */
    void count(StoredLeaf stored, UUID... filled) {
        var counted = sealed.count(stored, filled);
        if (counted.missing() < stored.missing()) {
            releases.settle(counted);
            closings.close(Set.of(stored.campaign()));
        }
    }
}
