package careers.training.integrity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the business meaning of the events: what the last of them tells in {@code payload.state} is the state of the row
 * that carries its aggregate's id. Events without a state, and aggregates without such a row, say nothing here.
 */
record StatePath(Collection<JsonNode> events, Map<String, JsonNode> rows) {

    List<Difference> differences() {
        Optional<JsonNode> last = events.stream()
                .max(Comparator.comparingLong(e -> e.path("aggregate_version").asLong()));
        if (last.isEmpty() || !last.get().path("payload").has("state")) {
            return List.of();
        }
        String table = last.get().path("aggregate_type").asText().replace('-', '_');
        String id = last.get().path("aggregate_id").asText();
        JsonNode row = rows.get(table + "/" + id);
        String told = last.get().path("payload").path("state").asText();
        return row == null || row.path("state").asText().equals(told)
                ? List.of()
                : List.of(new Difference(table, id, "state", Difference.Kind.STATE_UNFOUNDED));
    }
}
