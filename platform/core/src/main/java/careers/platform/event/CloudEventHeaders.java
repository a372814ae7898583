package careers.platform.event;

import careers.platform.json.StorableTexts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** CloudEvents 1.0, Kafka protocol binding §3.2 (binary content mode), in both directions. */
final class CloudEventHeaders {

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    static final String SPECVERSION = "1.0";
    private static final String ERASED = "ce_erased";

    private CloudEventHeaders() {}

    static ProducerRecord<String, byte[]> write(OutboxRow row, String source) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(
                row.topic(), row.aggregateId(), row.payload().getBytes(StandardCharsets.UTF_8));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", SPECVERSION);
        headers.put("ce_id", row.eventId().toString());
        headers.put("ce_source", source);
        headers.put("ce_type", row.type());
        headers.put("ce_subject", row.aggregateId());
        headers.put("ce_time", row.createdAt().toString());
        // The sequence extension compares as text, so it is padded.
        headers.put("ce_sequence", "%020d".formatted(row.aggregateVersion()));
        headers.put("ce_dataschema", dataschema(row.type()));
        headers.put("ce_traceparent", row.traceparent());
        if (row.stream() != null) {
            headers.put("ce_stream", row.stream().toString());
            headers.put("ce_streamsequence", row.streamSequence().toString());
        }
        if (row.erased()) {
            headers.put(ERASED, "true");
        }
        headers.put("content-type", "application/json");
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    /** Where the schema of a type's data is. */
    static String dataschema(String type) {
        return "/events/" + type + ".schema.json";
    }

    /** @throws PoisonEvent if it is no CloudEvent that this system could have written */
    static EventEnvelope read(String key, Headers headers, byte[] value) {
        return read(key, headers, value, Set.of());
    }

    /** The same, and the payload of these types is handed on as it is. */
    static EventEnvelope read(String key, Headers headers, byte[] value, Set<String> asText) {
        if (!SPECVERSION.equals(required(headers, "ce_specversion"))) {
            throw new PoisonEvent("SPECVERSION_UNKNOWN");
        }
        String subject = required(headers, "ce_subject");
        if (!subject.equals(key)) {
            throw new PoisonEvent("SUBJECT_IS_NOT_KEY");
        }
        String type = required(headers, "ce_type");
        boolean handedOn = value != null && asText.contains(type);
        return new EventEnvelope(
                required(headers, "ce_id"),
                required(headers, "ce_source"),
                type,
                subject,
                sequence(headers),
                time(headers),
                optional(headers, "ce_traceparent"),
                handedOn ? null : data(value),
                handedOn ? value : null);
    }

    /** Whether the content was taken away after the event was decided; its version counts all the same. */
    static boolean isErased(Headers headers) {
        return "true".equals(optional(headers, ERASED));
    }

    private static long sequence(Headers headers) {
        try {
            long sequence = Long.parseLong(required(headers, "ce_sequence"));
            if (sequence >= 1) {
                return sequence;
            }
        } catch (NumberFormatException e) {
            // Said below, like a sequence that is too small.
        }
        throw new PoisonEvent("SEQUENCE_INVALID");
    }

    private static Instant time(Headers headers) {
        try {
            return Instant.parse(required(headers, "ce_time"));
        } catch (DateTimeException e) {
            throw new PoisonEvent("TIME_INVALID");
        }
    }

    private static JsonNode data(byte[] value) {
        if (value == null) {
            throw new PoisonEvent("DATA_MISSING");
        }
        try {
            JsonNode data = READER.readTree(value);
            if (data.isObject()) {
                return data;
            }
            throw new PoisonEvent("DATA_NOT_AN_OBJECT");
        } catch (JsonProcessingException e) {
            throw new PoisonEvent("DATA_NOT_JSON");
        } catch (IOException e) {
            throw new PoisonEvent("DATA_NOT_TEXT");
        }
    }

    private static String required(Headers headers, String name) {
        String value = optional(headers, name);
        if (value == null || value.isBlank()) {
            throw new PoisonEvent("HEADER_MISSING " + name);
        }
        return value;
    }

    private static String optional(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        if (header == null || header.value() == null) {
            return null;
        }
        String value = new String(header.value(), StandardCharsets.UTF_8);
        if (!StorableTexts.isStorable(value)) {
            throw new PoisonEvent("HEADER_NOT_STORABLE " + name);
        }
        return value;
    }
}
