package careers.insight.response;

import careers.insight.campaign.Audience;
import careers.insight.disclosure.Block;
import careers.insight.disclosure.Leaf;
import careers.insight.response.LeafStore.StoredLeaf;
import careers.insight.store.FactDatabase;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Adds responses to their leaves, takes up what becomes of them, and closes leaves. Runs inside the transaction that
 * consumes the event. Whatever changes a response holds the lock of its leaf, so that nobody leaves a block while it is
 * released.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ResponseFacts {

    private static final String KNOWN = "SELECT response_id FROM response_fact WHERE response_id = ANY (?)";

    private static final String ADD = """
            INSERT INTO response_fact (response_id, leaf_id, position, instrument_id, instrument_version,
                                       establishment, language, mode, accepted_at, answers, texts, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, 1)""";

    /** Emptied by a rebuild, or known from a block only, and not read yet. The place and the block are as they were. */
    private static final String REFILL = """
            UPDATE response_fact SET instrument_id = ?, instrument_version = ?, establishment = ?, language = ?, mode = ?,
                   accepted_at = ?, answers = ?::jsonb, texts = ?, version = 1
             WHERE response_id = ? AND version = 0 AND NOT gone""";

    private static final String EMPTY = """
            UPDATE response_fact SET answers = '{}', texts = '{}', establishment = NULL, gone = true,
                   amendment = NULL, amendment_version = NULL
             WHERE response_id = ? AND NOT gone RETURNING block""";

    /** What is in no sum yet, or is what a sum holds already, is replaced. */
    private static final String AMEND = """
            UPDATE response_fact SET answers = ?::jsonb, texts = ?, establishment = ?, language = ?, mode = ?, version = ?
             WHERE response_id = ? AND NOT gone AND version < ? AND (block IS NULL OR sealed_version >= ?)""";

    /** What a sum holds in an older version waits for the next block of the leaf. */
    private static final String QUEUE_AMENDMENT = """
            UPDATE response_fact SET amendment = ?::jsonb, amendment_version = ?, texts = ?, establishment = ?,
                   language = ?, mode = ?
             WHERE response_id = ? AND NOT gone AND block IS NOT NULL AND sealed_version < ?
               AND coalesce(amendment_version, 0) < ?""";

    private static final String CLOSED = "SELECT 1 FROM campaign WHERE campaign_id = ? AND closed_at IS NOT NULL";

    private static final String TEXT_GROUPS = """
            SELECT audience FROM leaf WHERE campaign_id = ? AND audience LIKE '%/%' ORDER BY audience COLLATE "C"
            """;

    private final FactDatabase database;
    private final LeafStore leaves;
    private final Releases releases;
    private final SealedPeople sealed;
    private final ObjectMapper json;

    ResponseFacts(
            FactDatabase database, LeafStore leaves, Releases releases, SealedPeople sealed, ObjectMapper json) {
        this.database = database;
        this.leaves = leaves;
        this.releases = releases;
        this.sealed = sealed;
        this.json = json;
    }

    /**
     * Stores responses and gives their people the next places in their leaves, in the order given. A response already
     * known keeps its place and block; it gets its content back if a rebuild has emptied it.
     */
    public void acceptAll(List<ResponseAccepted> events) {
        Map<LeafKey, List<ResponseAccepted>> byLeaf = new TreeMap<>();
        events.forEach(event -> byLeaf.computeIfAbsent(LeafKey.of(event), key -> new ArrayList<>())
                .add(event));
        // Always in the same order, so that two processes cannot wait for each other.
        byLeaf.forEach(this::join);
    }

    /**
     * Takes up what a text is about. The first time it gets a place among the texts of its question and language; coded
     * anew it changes as an amended response does.
     *
     * @param version the version of the text that its event made
     * @param at when it was coded
     */
    public void code(TextCoded event, long version, Instant at) {
        var answer = event.asResponse(at);
        join(new LeafKey(event.campaignId(), event.group()), List.of(answer));
        if (version > 1) {
            amend(answer, version);
        }
    }

    private void join(LeafKey key, List<ResponseAccepted> events) {
        var stored = leaves.lock(key.campaign(), key.group());
        var mayCut = releases.mayCut(stored);
        var known = known(events);
        var leaf = isClosedForTexts(key, stored) ? stored.leaf().closed(0) : stored.leaf();
        var places = stored.places();
        List<Block> released = new ArrayList<>();
        List<Object[]> added = new ArrayList<>();
        List<ResponseAccepted> refilled = new ArrayList<>();
        for (var event : events) {
            if (known.add(event.responseId())) {
                var change = mayCut ? leaf.arrive() : Leaf.Change.nothing(leaf.join());
                leaf = change.leaf();
                released.addAll(change.released());
                added.add(row(event, stored.id(), ++places));
            } else {
                refilled.add(event);
            }
        }
        database.updateAll(ADD, added);
        if (!added.isEmpty()) {
            releases.apply(stored.with(leaf, places), released);
            endIfClosed(key, leaf);
        }
        refill(stored.with(leaf, places), refilled);
    }

    /** Nothing tells how many texts there will be, so from the close on they are shown as soon as they are enough. */
    private boolean isClosedForTexts(LeafKey key, StoredLeaf stored) {
        return key.isOfTexts()
                && stored.leaf().accepted().isEmpty()
                && database.first(CLOSED, row -> true, key.campaign()).isPresent();
    }

    private void endIfClosed(LeafKey key, Leaf leaf) {
        if (leaf.accepted().isPresent() && !leaf.finished()) {
            releases.endIfNobodyElseComes(key.campaign());
        }
    }

    private void refill(StoredLeaf stored, List<ResponseAccepted> events) {
        database.updateAll(REFILL, events.stream().map(this::refill).toList());
        settle(stored, events.stream().map(ResponseAccepted::responseId).toArray(UUID[]::new));
    }

    /** Counts people whose block was known before, and releases what waited for them. */
    private void settle(StoredLeaf stored, UUID... filled) {
        var counted = sealed.count(stored, filled);
        if (counted.missing() < stored.missing()) {
            releases.settle(counted);
        }
    }

    private Set<UUID> known(List<ResponseAccepted> events) {
        UUID[] ids = events.stream().map(ResponseAccepted::responseId).toArray(UUID[]::new);
        return new HashSet<>(database.list(KNOWN, row -> row.getObject(1, UUID.class), (Object) ids));
    }

    /**
     * Empties what was answered. Who is in no block yet leaves the leaf and will be in none; a sum that is released holds
     * the person for good. A response nobody knows was emptied before it was read.
     */
    public void forget(ResponseGone event) {
        leaves.lockOf(event.responseId())
                .ifPresentOrElse(
                        stored -> empty(stored, event.responseId()),
                        () -> releases.miss(event.responseId(), event.campaignId()));
    }

    /** Empties what a text is about, as {@link #forget} does; how many texts there are nobody has said. */
    public void forget(TextRemoved event) {
        leaves.lockOf(event.textId()).ifPresent(stored -> empty(stored, event.textId()));
    }

    private void empty(StoredLeaf stored, UUID response) {
        var emptied = database.list(EMPTY, row -> row.getObject("block", Integer.class), response);
        if (!emptied.isEmpty() && emptied.getFirst() == null) {
            leaves.save(stored.with(stored.leaf().leave()));
        }
    }

    /**
     * Takes up other content of a response: at once where no sum holds it, else together with the next block of the leaf.
     *
     * @param version the version of the response that its event made, from 2
     */
    public void amend(ResponseAccepted event, long version) {
        leaves.lockOf(event.responseId()).ifPresent(stored -> {
            var answers = written(event.answers());
            var texts = texts(event);
            var id = event.responseId();
            database.update(
                    AMEND,
                    answers,
                    texts,
                    event.establishment(),
                    event.language(),
                    event.mode(),
                    version,
                    id,
                    version,
                    version);
            database.update(
                    QUEUE_AMENDMENT,
                    answers,
                    version,
                    texts,
                    event.establishment(),
                    event.language(),
                    event.mode(),
                    id,
                    version,
                    version);
            settle(stored, id);
        });
    }

    /**
     * Closes the leaves of a campaign.
     *
     * @param accepted people the survey service accepted, by audience
     */
    public void close(UUID campaign, Map<Audience, Integer> accepted) {
        // Always in the same order, so that two closings cannot wait for each other.
        for (var entry : new TreeMap<>(accepted).entrySet()) {
            close(leaves.lock(campaign, entry.getKey().name()), entry.getValue());
        }
        for (var group : database.list(TEXT_GROUPS, row -> row.getString(1), campaign)) {
            close(leaves.lock(campaign, group), 0);
        }
        releases.endIfNobodyElseComes(campaign);
    }

    private void close(StoredLeaf stored, int accepted) {
        releases.settle(stored.with(stored.leaf().closed(accepted)));
    }

    private Object[] row(ResponseAccepted event, long leafId, int position) {
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
            texts(event)
        };
    }

    private Object[] refill(ResponseAccepted event) {
        return new Object[] {
            event.instrumentId(),
            event.instrumentVersion(),
            event.establishment(),
            event.language(),
            event.mode(),
            event.acceptedAt(),
            written(event.answers()),
            texts(event),
            event.responseId()
        };
    }

    private static String[] texts(ResponseAccepted event) {
        return event.texts() == null ? new String[0] : event.texts().toArray(String[]::new);
    }

    private String written(Map<String, Answer> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Answers that were read cannot be written", e);
        }
    }

    /** The leaf of one response or text. */
    private record LeafKey(UUID campaign, String group) implements Comparable<LeafKey> {

        static LeafKey of(ResponseAccepted event) {
            return new LeafKey(event.campaignId(), event.audience().name());
        }

        boolean isOfTexts() {
            return group.indexOf('/') >= 0;
        }

        @Override
        public int compareTo(LeafKey other) {
            return Comparator.comparing(LeafKey::campaign)
                    .thenComparing(LeafKey::group)
                    .compare(this, other);
        }
    }
}
