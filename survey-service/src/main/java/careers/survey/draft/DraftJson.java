package careers.survey.draft;

import careers.platform.problem.PlatformError;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;

/** Drafts to and from JSON, and what a merge patch makes of one (RFC 7396). */
@ApplicationScoped
class DraftJson {

    private final ObjectMapper mapper;

    DraftJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String write(DraftContent content) {
        try {
            return mapper.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    DraftContent read(String json) {
        try {
            return mapper.readValue(json, DraftContent.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws JsonProcessingException if the outcome is no draft: an unknown member, a text where a number belongs
     * @throws careers.platform.problem.ProblemException 400 if the patch is no object
     */
    DraftContent merge(String stored, JsonNode patch) throws JsonProcessingException {
        if (!patch.isObject()) {
            // It would leave no draft, and null not even something to check.
            throw PlatformError.MALFORMED_REQUEST.problem();
        }
        JsonNode merged = merge(mapper.readTree(stored), patch);
        return mapper.readValue(mapper.writeValueAsString(merged), DraftContent.class);
    }

    /** RFC 7396 §2: null takes a member away, an object is merged, everything else takes the place of what was there. */
    static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode merged =
                target instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        patch.properties().forEach(member -> {
            if (member.getValue().isNull()) {
                merged.remove(member.getKey());
            } else {
                merged.set(member.getKey(), merge(merged.get(member.getKey()), member.getValue()));
            }
        });
        return merged;
    }
}
