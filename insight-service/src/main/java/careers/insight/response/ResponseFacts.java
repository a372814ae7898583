package careers.insight.response;

import careers.insight.campaign.Audience;
import careers.insight.campaign.CampaignOpened;
import careers.insight.campaign.Lattices;
import careers.insight.disclosure.Lattice;
import careers.insight.disclosure.LeafName;
import careers.insight.response.LeafStore.StoredLeaf;
import careers.insight.store.FactDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.HashMap;
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

    private static final String EMPTY = """
            UPDATE response_fact SET answers = '{}', codes = '{}', texts = '{}', establishment = NULL, gone = true,
                   amendment = NULL, amendment_version = NULL
             WHERE response_id = ? AND NOT gone RETURNING block""";

    /** What is in no sum yet, or is what a sum holds already, is replaced. */
    private static final String AMEND = """
            UPDATE response_fact SET answers = ?::jsonb, codes = '{}', texts = ?, establishment = ?, language = ?, mode = ?,
                   version = ?
             WHERE response_id = ? AND NOT gone AND version < ? AND (block IS NULL OR sealed_version >= ?)""";

    /** What a sum holds in an older version waits for the next block of the leaf. */
    private static final String QUEUE_AMENDMENT = """
            UPDATE response_fact SET amendment = ?::jsonb, amendment_version = ?, texts = ?, establishment = ?,
                   language = ?, mode = ?
             WHERE response_id = ? AND NOT gone AND block IS NOT NULL AND sealed_version < ?
               AND coalesce(amendment_version, 0) < ?""";

    private static final String LEAVES = """
            SELECT audience FROM leaf WHERE campaign_id = ? ORDER BY audience COLLATE "C"
            """;

    private final FactDatabase database;
    private final LeafStore leaves;
    private final Lattices lattices;
    private final Moves moves;
    private final Releases releases;
    private final Closings closings;
    private final Arrivals arrivals;
    private final ResponseTable responses;

    ResponseFacts(
            FactDatabase database,
            LeafStore leaves,
            Lattices lattices,
            Moves moves,
            Releases releases,
            Closings closings,
            Arrivals arrivals,
            ResponseTable responses) {
        this.database = database;
        this.leaves = leaves;
        this.lattices = lattices;
        this.moves = moves;
        this.releases = releases;
        this.closings = closings;
        this.arrivals = arrivals;
        this.responses = responses;
    }

    /**
     * Waits until no other look at the log is being written. One look changes many leaves in the order of its events; two at
     * once would wait for each other's.
     */
    public void awaitTurn() {
        database.list(Closings.TURN, row -> row);
    }

    /**
     * A campaign has opened: its leaves are decided, and who came before is in the right one from now on.
     */
    public void open(CampaignOpened event) {
        var campaign = event.campaignId();
        lattices.decide(event, leaves.policyOf(campaign));
        for (var leaf : leavesOf(campaign)) {
            if (LeafName.group(leaf).equals(leaf) && !LeafName.isOfTexts(leaf)) {
                moves.toAreas(leaves.lock(campaign, leaf));
            }
        }
        leavesOf(campaign).forEach(leaf -> releases.settle(leaves.lock(campaign, leaf)));
    }

    private List<String> leavesOf(UUID campaign) {
        return database.list(LEAVES, row -> row.getString("audience"), campaign);
    }

    /**
     * Stores responses and gives their people the next places in their leaves, in the order given. A response already
     * known keeps its place and block; it gets its content back if a rebuild has emptied it.
     */
    public void acceptAll(List<ResponseAccepted> events) {
        var known = new HashMap<UUID, Lattice>();
        // While the campaign is not known nothing is released, and its people are moved when it is.
        events.forEach(event ->
                known.computeIfAbsent(event.campaignId(), id -> lattices.of(id).orElse(Lattice.OF_AUDIENCES)));
        arrivals.take(
                events,
                event -> new LeafKey(
                        event.campaignId(),
                        known.get(event.campaignId()).leafOf(event.audience().name(), event.establishment())));
        if (!known.isEmpty()) {
            // Who comes after the close may be the last that any group of the campaign waited for.
            closings.close(known.keySet());
        }
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
        arrivals.take(List.of(answer), text -> new LeafKey(event.campaignId(), event.group()));
        if (version > 1) {
            amend(answer, version);
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
                        () -> closings.miss(event.responseId(), event.campaignId()));
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
            arrivals.count(stored, id);
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
        leavesOf(campaign).stream().filter(LeafName::isOfTexts).forEach(leaf -> close(leaves.lock(campaign, leaf), 0));
        closings.close(Set.of(campaign));
    }

    private void close(StoredLeaf stored, int accepted) {
        releases.settle(stored.with(stored.leaf().closed(accepted)));
    }

    private static String[] texts(ResponseAccepted event) {
        return event.texts() == null ? new String[0] : event.texts().toArray(String[]::new);
    }
}
