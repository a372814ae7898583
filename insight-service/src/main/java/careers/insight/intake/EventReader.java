package careers.insight.intake;

import careers.insight.response.AnswerCodes;
import careers.insight.response.AnswerCodes.Split;
import careers.insight.response.CodeNumbers;
import careers.insight.response.ResponseAccepted;
import careers.platform.event.EventEnvelope;
import careers.platform.event.PoisonEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.stream.Collectors;

/**
 * Reads the data of an event into a record of this service. Members the record does not have are ignored, since producers
 * may add some; what is missing, has another type or breaks a constraint can never be understood.
 */
@ApplicationScoped
class EventReader {

    private static final String ANSWERS = "answers";

    /** A member that stands twice is left to the tree, which takes the last. */
    private static final JsonMapper TEXT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final ObjectMapper json;
    private final Validator validator;
    private final AnswerCodes codes;

    EventReader(ObjectMapper json, Validator validator, AnswerCodes codes) {
        this.codes = codes;
        this.json = json.copy().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
        this.validator = validator;
    }

    /** The data as a record, or {@link PoisonEvent} saying which member is wrong, never with what value or key. */
    <T> T read(EventEnvelope event, Class<T> type) {
        return read(event.data(), type);
    }

    private <T> T read(JsonNode content, Class<T> type) {
        var data = parse(content, type);
        validate(data);
        return data;
    }

    /**
     * The same for a response that was accepted, of which there are many with answers that others gave before: those have
     * been found valid, and are not looked at again.
     */
    ResponseAccepted readAccepted(EventEnvelope event) {
        if (event.text() != null) {
            return readAccepted(event.text());
        }
        if (!(event.data() instanceof ObjectNode content)) {
            return read(event, ResponseAccepted.class);
        }
        return numbered(content, codes.split(content.get(ANSWERS)));
    }

    /** No tree is made of the known answers, which are nearly all of the text. */
    private ResponseAccepted readAccepted(byte[] text) {
        try (var parser = TEXT.createParser(text)) {
            var content = json.createObjectNode();
            var split = new Split(CodeNumbers.NONE, null);
            require(parser.nextToken() == JsonToken.START_OBJECT);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var member = parser.currentName();
                if (parser.nextToken() == JsonToken.START_OBJECT && member.equals(ANSWERS)) {
                    split = codes.split(parser);
                } else {
                    content.set(member, parser.readValueAsTree());
                }
            }
            require(parser.nextToken() == null);
            return numbered(content, split.others() == null ? codes.split(content.get(ANSWERS)) : split);
        } catch (IOException e) {
            throw new PoisonEvent("DATA_NOT_JSON");
        }
    }

    private static void require(boolean isOneObject) {
        if (!isOneObject) {
            throw new PoisonEvent("DATA_NOT_AN_OBJECT");
        }
    }

    private ResponseAccepted numbered(ObjectNode content, Split split) {
        var others = content.objectNode();
        others.setAll(content);
        if (split.others() != null) {
            others.set(ANSWERS, split.others());
        }
        var data = read(others, ResponseAccepted.class);
        return codes.number(data.with(split.numbers(), data.answers()));
    }

    private void validate(Object data) {
        var wrong = validator.validate(data).stream()
                .map(violation -> violation.getPropertyPath().toString().replaceAll("\\[[^]]*]", "[]"))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        if (!wrong.isEmpty()) {
            throw new PoisonEvent("DATA_INVALID " + wrong);
        }
    }

    private <T> T parse(JsonNode content, Class<T> type) {
        try {
            var data = json.treeToValue(content, type);
            if (data == null) {
                throw new PoisonEvent("DATA_MISSING");
            }
            return data;
        } catch (JsonProcessingException | IllegalArgumentException e) {
            // The message of the parser quotes the data, so only the kind of failure is kept.
            throw new PoisonEvent("DATA_UNREADABLE as " + type.getSimpleName());
        }
    }
}
