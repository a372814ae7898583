package careers.insight.response;

import careers.insight.store.FactDatabase;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Writes many rows of {@code response_fact} in one statement: each value of the statement is a column, as an array.
 */
@ApplicationScoped
class ResponseTable {

    private static final TypeReference<Map<String, Answer>> ANSWERS = new TypeReference<>() {};

    private static final String KNOWN = "SELECT response_id, leaf_id FROM response_fact WHERE response_id = ANY (?)";

    private static final String ADD = """
            INSERT INTO response_fact (response_id, leaf_id, position, instrument_id, instrument_version, establishment,
                                       language, mode, accepted_at, answers, texts, version, block, sealed_version)
            SELECT n.response_id, n.leaf_id, n.position, n.instrument_id, n.instrument_version, n.establishment, n.language,
                   n.mode, n.accepted_at::timestamptz, n.answers::jsonb, n.texts::text[], 1, n.block,
                   CASE WHEN n.block IS NOT NULL THEN 1 END
              FROM unnest(?::bigint[], ?::int[], ?::int[], ?::uuid[], ?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[],
                          ?::text[], ?::text[], ?::text[])
                   AS n (leaf_id, position, block, response_id, instrument_id, instrument_version, establishment, language,
                         mode, accepted_at, answers, texts)""";

    /** Emptied by a rebuild, or known from a block only, and not read yet. The place and the block are as they were. */
    private static final String REFILL = """
            UPDATE response_fact f SET instrument_id = n.instrument_id, instrument_version = n.instrument_version, establishment = n.establishment, language = n.language, mode = n.mode,
                   accepted_at = n.accepted_at::timestamptz, answers = n.answers::jsonb, texts = n.texts::text[], version = 1
              FROM unnest(?::uuid[], ?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                   AS n (response_id, instrument_id, instrument_version, establishment, language, mode, accepted_at, answers, texts)
             WHERE f.response_id = n.response_id AND f.version = 0 AND NOT f.gone""";

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
        var leaves = new ArrayList<Long>();
        var positions = new ArrayList<Integer>();
        var blocks = new ArrayList<Integer>();
        var events = new ArrayList<ResponseAccepted>();
        for (var step : steps) {
            int people = step.arrived().size();
            events.addAll(step.arrived());
            blocks.addAll(Arrays.asList(step.seating().ofArrived(people)));
            for (int place = 1; place <= people; place++) {
                leaves.add(step.leaf());
                positions.add(step.before().places() + place);
            }
        }
        database.update(
                ADD,
                leaves.toArray(Long[]::new),
                positions.toArray(Integer[]::new),
                blocks.toArray(Integer[]::new),
                column(events, UUID[]::new, ResponseAccepted::responseId),
                column(events, UUID[]::new, ResponseAccepted::instrumentId),
                column(events, Integer[]::new, ResponseAccepted::instrumentVersion),
                column(events, String[]::new, ResponseAccepted::establishment),
                column(events, String[]::new, ResponseAccepted::language),
                column(events, String[]::new, ResponseAccepted::mode),
                column(events, String[]::new, event -> event.acceptedAt().toString()),
                column(events, String[]::new, event -> written(event.answers())),
                column(events, String[]::new, ResponseTable::texts));
    }

    /** Gives those their content whom a rebuild has emptied, or whom only their block has named so far. */
    void refill(List<ResponseAccepted> events) {
        if (events.isEmpty()) {
            return;
        }
        database.update(
                REFILL,
                column(events, UUID[]::new, ResponseAccepted::responseId),
                column(events, UUID[]::new, ResponseAccepted::instrumentId),
                column(events, Integer[]::new, ResponseAccepted::instrumentVersion),
                column(events, String[]::new, ResponseAccepted::establishment),
                column(events, String[]::new, ResponseAccepted::language),
                column(events, String[]::new, ResponseAccepted::mode),
                column(events, String[]::new, event -> event.acceptedAt().toString()),
                column(events, String[]::new, event -> written(event.answers())),
                column(events, String[]::new, ResponseTable::texts));
    }

    String written(Map<String, Answer> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Answers that were read cannot be written", e);
        }
    }

    Map<String, Answer> read(String answers) {
        try {
            return json.readValue(answers, ANSWERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Answers that were written cannot be read", e);
        }
    }

    /** As the database writes an array; names need no quotes. */
    private static String texts(ResponseAccepted event) {
        return event.texts() == null ? "{}" : "{" + String.join(",", event.texts()) + "}";
    }

    private static <V> V[] column(
            List<ResponseAccepted> events, IntFunction<V[]> array, Function<ResponseAccepted, V> value) {
        return events.stream().map(value).toArray(array);
    }
}
