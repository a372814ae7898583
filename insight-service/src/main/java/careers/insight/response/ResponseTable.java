package careers.insight.response;

import careers.insight.store.FactDatabase;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Writes many rows of {@code response_fact} in one statement.
 */
@ApplicationScoped
class ResponseTable {

    private static final TypeReference<Map<String, Answer>> ANSWERS = new TypeReference<>() {};

    private static final String NONE = "{}";

    /** Version of a response that has only been accepted. */
    private static final Long FIRST = 1L;

    private static final String KNOWN = "SELECT response_id, leaf_id FROM response_fact WHERE response_id = ANY (?)";

    private static final String CONTENT =
            "instrument_id, instrument_version, establishment, language, mode," + " accepted_at, codes, answers, texts";

    private static final String ADD =
            "COPY response_fact (leaf_id, position, version, block, sealed_version, response_id, " + CONTENT
                    + ") FROM STDIN (FORMAT binary)";

    private static final String STAGE = """
            CREATE TEMPORARY TABLE IF NOT EXISTS stage_response (
                response_id uuid, instrument_id uuid, instrument_version integer, establishment text, language text, mode text,
                accepted_at timestamptz, codes smallint[], answers jsonb, texts text[]) ON COMMIT DELETE ROWS""";

    private static final String COPY_TO_STAGE =
            "COPY stage_response (response_id, " + CONTENT + ") FROM STDIN (FORMAT binary)";

    /**
     * Emptied by a rebuild, or known from a block only, and not read yet. The place and the block are as they were. Which
     * rows they are is said twice, so that they are looked up: joined, the whole table would be read each time.
     */
    private static final String REFILL = """
            UPDATE response_fact f SET instrument_id = n.instrument_id, instrument_version = n.instrument_version,
                   establishment = n.establishment, language = n.language, mode = n.mode, accepted_at = n.accepted_at,
                   codes = n.codes, answers = n.answers, texts = n.texts, version = 1
              FROM stage_response n
             WHERE f.response_id = n.response_id AND f.version = 0 AND NOT f.gone
               AND f.response_id = ANY (ARRAY(SELECT response_id FROM stage_response))""";

    private static final String CLEAR_STAGE = "DELETE FROM stage_response";

    private final FactDatabase database;
    private final ObjectMapper json;

    ResponseTable(FactDatabase database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Those of these that are there, and the leaf that each is in. */
    Map<UUID, Long> known(List<ResponseAccepted> events) {
        var known = new HashMap<UUID, Long>();
        database.list(
                KNOWN, row -> known.put(row.getObject("response_id", UUID.class), row.getLong("leaf_id")), (Object)
                        column(events, UUID[]::new, ResponseAccepted::responseId));
        return known;
    }

    /** Adds responses at the places after those given so far in their leaves. */
    void add(List<Step> steps) {
        if (steps.isEmpty()) {
            return;
        }
        var rows = new CopyRows(15);
        for (var step : steps) {
            var blocks = step.seating().ofArrived(step.arrived().size());
            int position = step.before().places();
            for (int i = 0; i < blocks.length; i++) {
                rows.row()
                        .add(step.leaf())
                        .add(++position)
                        .add(FIRST)
                        .add(blocks[i])
                        .add(blocks[i] == null ? null : FIRST);
                content(rows, step.arrived().get(i));
            }
        }
        database.copy(ADD, rows.bytes());
    }

    /** Gives those their content whom a rebuild has emptied, or whom only their block has named so far. */
    void refill(List<ResponseAccepted> events) {
        if (events.isEmpty()) {
            return;
        }
        var rows = new CopyRows(10);
        events.forEach(event -> content(rows.row(), event));
        database.update(STAGE);
        database.copy(COPY_TO_STAGE, rows.bytes());
        database.update(REFILL);
        database.update(CLEAR_STAGE);
    }

    private void content(CopyRows rows, ResponseAccepted event) {
        rows.add(event.responseId())
                .add(event.instrumentId())
                .add(event.instrumentVersion())
                .add(event.establishment())
                .add(event.language())
                .add(event.mode())
                .add(event.acceptedAt())
                .add(event.numbers())
                .addJson(written(event.answers()))
                .add(event.texts() == null ? List.of() : event.texts());
    }

    String written(Map<String, Answer> answers) {
        if (answers.isEmpty()) {
            return NONE;
        }
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Answers that were read cannot be written", e);
        }
    }

    Map<String, Answer> read(String answers) {
        if (answers.equals(NONE)) {
            return Map.of();
        }
        try {
            return json.readValue(answers, ANSWERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Answers that were written cannot be read", e);
        }
    }

    private static <V> V[] column(
            List<ResponseAccepted> events, IntFunction<V[]> array, Function<ResponseAccepted, V> value) {
        return events.stream().map(value).toArray(array);
    }
}
