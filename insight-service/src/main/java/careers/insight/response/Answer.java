package careers.insight.response;

import careers.insight.campaign.InstrumentPublished;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * The answer to one question: one code, or the codes chosen.
 *
 * @param codes the codes, each once
 */
public record Answer(@NotNull List<@NotNull @Pattern(regexp = InstrumentPublished.CODE) String> codes) {

    /** Drops repetitions: a person who names a code twice has chosen it once. */
    public Answer {
        codes = codes.stream().distinct().toList();
    }

    /** Reads {@code "4"} and {@code ["A","B"]}; anything else is not an answer. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Answer of(JsonNode json) {
        if (json.isTextual()) {
            return new Answer(List.of(json.textValue()));
        }
        if (!json.isArray()) {
            throw new IllegalArgumentException("An answer is a code or a list of codes");
        }
        var codes = new ArrayList<String>();
        for (var item : json) {
            if (!item.isTextual()) {
                throw new IllegalArgumentException("An answer code is a string");
            }
            codes.add(item.textValue());
        }
        return new Answer(codes);
    }

    /** Always written as a list. */
    @JsonValue
    List<String> written() {
        return codes;
    }
}
