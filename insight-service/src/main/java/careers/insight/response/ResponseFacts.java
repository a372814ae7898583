package careers.insight.response;

import careers.insight.campaign.Audience;
import careers.insight.disclosure.Block;
import careers.insight.disclosure.Leaf;
import careers.insight.store.FactDatabase;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Adds responses to their leaves and closes leaves. Runs inside the transaction that consumes the event. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ResponseFacts {

    private static final String KNOWN = "SELECT response_id FROM response_fact WHERE response_id = ANY (?)";

    private static final String ADD = """
            INSERT INTO response_fact (response_id, leaf_id, position, instrument_id, instrument_version,
                                       establishment, language, mode, accepted_at, answers, texts)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)""";

    private static final String EMPTY =
            "UPDATE response_fact SET answers = '{}', texts = '{}', establishment = NULL WHERE response_id = ?";

    private final FactDatabase database;
    private final LeafStore leaves;
    private final ObjectMapper json;

    ResponseFacts(FactDatabase database, LeafStore leaves, ObjectMapper json) {
        this.database = database;
        this.leaves = leaves;
        this.json = json;
    }

    /**
     * Stores responses and gives their people the next places in their leaves, in the order given. A response already
     * known changes nothing.
     */
    public void acceptAll(List<ResponseAccepted> events) {
        Map<LeafKey, List<ResponseAccepted>> byLeaf = new TreeMap<>();
        events.forEach(event -> byLeaf.computeIfAbsent(LeafKey.of(event), key -> new ArrayList<>())
                .add(event));
        // Always in the same order, so that two processes cannot wait for each other.
        byLeaf.forEach(this::join);
    }

    private void join(LeafKey key, List<ResponseAccepted> events) {
        var stored = leaves.lock(key.campaign(), key.audience());
        var known = known(events);
        var leaf = stored.leaf();
        List<Block> released = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        for (var event : events) {
            if (known.add(event.responseId())) {
                var change = leaf.arrive();
                leaf = change.leaf();
                released.addAll(change.released());
                rows.add(row(event, stored.id(), leaf.arrived()));
            }
        }
        database.updateAll(ADD, rows);
        if (!rows.isEmpty()) {
            leaves.apply(stored.id(), new Leaf.Change(leaf, released));
        }
    }

    private Set<UUID> known(List<ResponseAccepted> events) {
        UUID[] ids = events.stream().map(ResponseAccepted::responseId).toArray(UUID[]::new);
        return new HashSet<>(database.list(KNOWN, row -> row.getObject(1, UUID.class), (Object) ids));
    }

    /**
     * Empties what was answered. The person keeps the place in the leaf, or all that come after would be cut into other
     * blocks; sums of blocks already released stay as they are. A response nobody knows is no error: a log read anew has it
     * without its content.
     */
    public void forget(ResponseGone event) {
        database.update(EMPTY, event.responseId());
    }

    /**
     * Closes the leaves of a campaign.
     *
     * @param accepted people the survey service accepted, by audience
     */
    public void close(UUID campaign, Map<Audience, Integer> accepted) {
        // Always in the same order, so that two closings cannot wait for each other.
        for (var entry : new TreeMap<>(accepted).entrySet()) {
            var stored = leaves.lock(campaign, entry.getKey());
            leaves.apply(stored.id(), stored.leaf().close(entry.getValue()));
        }
    }

    private Object[] row(ResponseAccepted event, long leafId, int position) {
        var texts = event.texts() == null ? List.<String>of() : event.texts();
        return new Object[] {
            event.responseId(),
            leafId,
            position,
            event.instrumentId(),
            event.instrumentVersion(),
            event.establishment(),
            event.language(),
            event.mode(),
            event.acceptedAt(),
            written(event.answers()),
            texts.toArray(String[]::new)
        };
    }

    private String written(Map<String, Answer> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Answers that were read cannot be written", e);
        }
    }

    /** The leaf of one response. */
    private record LeafKey(UUID campaign, Audience audience) implements Comparable<LeafKey> {

        static LeafKey of(ResponseAccepted event) {
            return new LeafKey(event.campaignId(), event.audience());
        }

        @Override
        public int compareTo(LeafKey other) {
            return Comparator.comparing(LeafKey::campaign)
                    .thenComparing(LeafKey::audience)
                    .compare(this, other);
        }
    }
}
