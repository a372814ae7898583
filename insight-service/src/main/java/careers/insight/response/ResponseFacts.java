package careers.insight.response;

import careers.insight.campaign.Audience;
import careers.insight.store.FactDatabase;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Adds responses to their leaves and closes leaves. Runs inside the transaction that consumes the event. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ResponseFacts {

    private static final String KNOWN = "SELECT 1 FROM response_fact WHERE response_id = ?";

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

    /** Stores a response and gives its person the next place in the leaf. A response already known changes nothing. */
    public void accept(ResponseAccepted event) {
        var stored = leaves.lock(event.campaignId(), event.audience());
        if (database.first(KNOWN, row -> true, event.responseId()).isPresent()) {
            return;
        }
        var change = stored.leaf().arrive();
        add(event, stored.id(), change.leaf().arrived());
        leaves.apply(stored.id(), change);
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

    private void add(ResponseAccepted event, long leafId, int position) {
        var texts = event.texts() == null ? List.<String>of() : event.texts();
        database.update(
                ADD,
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
                texts.toArray(String[]::new));
    }

    private String written(Map<String, Answer> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Answers that were read cannot be written", e);
        }
    }
}
