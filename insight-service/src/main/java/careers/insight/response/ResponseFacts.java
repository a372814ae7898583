package careers.insight.response;

import careers.insight.campaign.Audience;
import careers.insight.disclosure.Block;
import careers.insight.disclosure.Leaf;
import careers.insight.response.LeafStore.StoredLeaf;
import careers.insight.store.FactDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

    private static final String TURN = "SELECT pg_advisory_xact_lock(hashtext('response_fact'))";

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
    private final ResponseTable responses;

    ResponseFacts(
            FactDatabase database, LeafStore leaves, Releases releases, SealedPeople sealed, ResponseTable responses) {
        this.database = database;
        this.leaves = leaves;
        this.releases = releases;
        this.sealed = sealed;
        this.responses = responses;
    }

    /**
     * Waits until no other look at the log is being written. One look changes many leaves in the order of its events; two at
     * once would wait for each other's.
     */
    public void awaitTurn() {
        database.list(TURN, row -> row);
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
        var known = responses.known(events);
        var leaf = isClosedForTexts(key, stored) ? stored.leaf().closed(0) : stored.leaf();
        List<Block> released = new ArrayList<>();
        List<ResponseAccepted> arrived = new ArrayList<>();
        List<ResponseAccepted> again = new ArrayList<>();
        for (var event : events) {
            if (known.add(event.responseId())) {
                var change = mayCut ? leaf.arrive() : Leaf.Change.nothing(leaf.join());
                leaf = change.leaf();
                released.addAll(change.released());
                arrived.add(event);
            } else {
                again.add(event);
            }
        }
        if (!arrived.isEmpty()) {
            releases.apply(stored, new Leaf.Change(leaf, released), arrived);
            endIfClosed(key, leaf);
        }
        refill(key, again);
    }

    /** Nothing tells how many texts there will be, so from the close on they are shown as soon as they are enough. */
    private boolean isClosedForTexts(LeafKey key, StoredLeaf stored) {
        return key.isOfTexts()
                && stored.leaf().accepted().isEmpty()
                && database.first(CLOSED, row -> true, key.campaign()).isPresent();
    }

    /** Who comes after the close may be the last that any group of the campaign waited for. */
    private void endIfClosed(LeafKey key, Leaf leaf) {
        if (leaf.accepted().isPresent() && !key.isOfTexts()) {
            releases.endIfNobodyElseComes(key.campaign());
        }
    }

    private void refill(LeafKey key, List<ResponseAccepted> again) {
        if (!again.isEmpty()) {
            responses.refill(again);
            count(
                    leaves.lock(key.campaign(), key.group()),
                    again.stream().map(ResponseAccepted::responseId).toArray(UUID[]::new));
        }
    }

    /** Counts people whose block was known before, and releases what waited for them. */
    private void count(StoredLeaf stored, UUID... filled) {
        var counted = sealed.count(stored, filled);
        if (counted.missing() < stored.missing()) {
            releases.settle(counted);
        }
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
            var answers = responses.written(event.answers());
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
            count(stored, id);
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

    private static String[] texts(ResponseAccepted event) {
        return event.texts() == null ? new String[0] : event.texts().toArray(String[]::new);
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
