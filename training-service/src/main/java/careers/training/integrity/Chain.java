package careers.training.integrity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One aggregate: its seals in order, its events and rows as they stand now. Replaying the seals gives the events and rows
 * as they should be.
 *
 * @param events JSON array of what is in the outbox
 * @param rows JSON object of what is in the tables, by table and key
 */
record Chain(List<Seal> seals, String events, String rows) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Everything in which record and rows differ. */
    List<Difference> differences() {
        List<Difference> differences = new ArrayList<>(brokenLinks());
        differences.addAll(RowComparison.of(recordedEvents(), presentEvents()));
        Map<String, JsonNode> replayed = replay();
        Map<String, JsonNode> present = members(read(rows));
        differences.addAll(RowComparison.of(replayed, present));
        differences.addAll(new StatePath(recordedEvents().values(), present).differences());
        return differences;
    }

    /** The rows that the seals lead to: an image replaces the one before, a row that is not named any more is gone. */
    Map<String, JsonNode> replay() {
        Map<String, JsonNode> state = new TreeMap<>();
        for (Seal seal : seals) {
            Map<String, JsonNode> touched = members(read(seal.rows()));
            state.keySet().retainAll(touched.keySet());
            touched.forEach((key, image) -> {
                if (image.isObject()) {
                    state.put(key, image);
                }
            });
        }
        return state;
    }

    private List<Difference> brokenLinks() {
        List<Difference> broken = new ArrayList<>();
        String previous = "";
        long step = 1;
        for (Seal seal : seals) {
            if (seal.step() != step || !seal.previousSha256().equals(previous)) {
                broken.add(new Difference("seal", seal.id(), "previous_sha256", Difference.Kind.CHAIN_BROKEN));
            }
            if (!seal.expectedSha256().equals(seal.sha256())) {
                broken.add(new Difference("seal", seal.id(), "sha256", Difference.Kind.CHAIN_BROKEN));
            }
            previous = seal.sha256();
            step = seal.step() + 1;
        }
        return broken;
    }

    private Map<String, JsonNode> recordedEvents() {
        Map<String, JsonNode> recorded = new TreeMap<>();
        for (Seal seal : seals) {
            if (!seal.event().isEmpty()) {
                JsonNode event = read(seal.event());
                recorded.put("outbox/" + event.path("event_id").asText(), event);
            }
        }
        return recorded;
    }

    private Map<String, JsonNode> presentEvents() {
        Map<String, JsonNode> present = new TreeMap<>();
        for (JsonNode event : read(events)) {
            present.put("outbox/" + event.path("event_id").asText(), event);
        }
        return present;
    }

    private static Map<String, JsonNode> members(JsonNode object) {
        Map<String, JsonNode> members = new TreeMap<>();
        object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        return members;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
