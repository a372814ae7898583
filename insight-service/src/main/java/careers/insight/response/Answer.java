package careers.insight.response;

import careers.insight.campaign.InstrumentPublished;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The answer to one question: one code, the codes chosen, or something with a structure of its own such as the ideal
 * times, a number or the answers for each child.
 *
 * @param codes the codes, each once; empty for an answer with a structure
 * @param structure the answer as it was given; null for codes
 */
public record Answer(
        @NotNull List<@NotNull @Pattern(regexp = InstrumentPublished.CODE) String> codes, JsonNode structure) {

    /** Drops repetitions: a person who names a code twice has chosen it once. */
    public Answer {
        codes = codes.stream().distinct().toList();
    }

    Answer(List<String> codes) {
        this(codes, null);
    }

    /** Reads {@code "4"} and {@code ["A","B"]} as codes and keeps objects, numbers and lists of objects as they are. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Answer of(JsonNode json) {
        if (json.isTextual()) {
            return new Answer(List.of(json.textValue()));
        }
        if (json.isObject() || json.isNumber() || isListOf(json, JsonNode::isObject)) {
            return new Answer(List.of(), json);
        }
        if (json.isArray() && (json.isEmpty() || isListOf(json, JsonNode::isTextual))) {
            return new Answer(items(json).map(JsonNode::textValue).toList());
        }
        throw new IllegalArgumentException("An answer is a code, a list of codes, a number or a structure");
    }

    private static boolean isListOf(JsonNode json, Predicate<JsonNode> kind) {
        return json.isArray() && !json.isEmpty() && items(json).allMatch(kind);
    }

    private static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** Codes are always written as a list. */
    @JsonValue
    Object written() {
        return structure == null ? codes : structure;
    }
}
