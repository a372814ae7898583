package careers.platform.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * One event as it travels: CloudEvents 1.0 in binary mode, its attributes as Kafka headers, its data as the value.
 *
 * @param id unique per source
 * @param source the service that decided it, {@code /survey-service}
 * @param type {@code <service>.<aggregate>.<past tense>}
 * @param subject the aggregate's id, also the Kafka key
 * @param sequence the aggregate's version after the event: 1, 2, 3 … without gaps
 * @param time when it was decided
 * @param traceparent W3C trace context of the request behind it
 * @param data the payload; no personal data. Null where the handler reads the text of it
 * @param text the payload as it came, not looked at yet, where the handler reads it by itself; else null
 */
public record EventEnvelope(
        String id,
        String source,
        String type,
        String subject,
        long sequence,
        Instant time,
        String traceparent,
        JsonNode data,
        byte[] text) {

    /** An event whose payload has been read. */
    public EventEnvelope(
            String id,
            String source,
            String type,
            String subject,
            long sequence,
            Instant time,
            String traceparent,
            JsonNode data) {
        this(id, source, type, subject, sequence, time, traceparent, data, null);
    }
}
