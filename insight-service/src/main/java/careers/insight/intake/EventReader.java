package careers.insight.intake;

import careers.insight.response.ResponseAccepted;
import careers.platform.event.EventEnvelope;
import careers.platform.event.PoisonEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.stream.Collectors;

/**
 * Reads the data of an event into a record of this service. Members the record does not have are ignored, since producers
 * may add some; what is missing, has another type or breaks a constraint can never be understood.
 */
@ApplicationScoped
class EventReader {

    private final ObjectMapper json;
    private final Validator validator;
    private final KnownAnswers known = new KnownAnswers();

    EventReader(ObjectMapper json, Validator validator) {
        this.json = json.copy().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
        this.validator = validator;
    }

    /** The data as a record, or {@link PoisonEvent} saying which member is wrong, never with what value or key. */
    <T> T read(EventEnvelope event, Class<T> type) {
        var data = parse(event, type);
        validate(data);
        return data;
    }

    /** The same for the content of a response, of which there are many with answers that others gave before. */
    ResponseAccepted readContent(EventEnvelope event) {
        var data = parse(event, ResponseAccepted.class);
        validate(known.withoutKnown(data));
        known.remember(data);
        return data;
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

    private <T> T parse(EventEnvelope event, Class<T> type) {
        try {
            var data = json.treeToValue(event.data(), type);
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
