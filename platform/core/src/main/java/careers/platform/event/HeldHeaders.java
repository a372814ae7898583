package careers.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Kafka headers as a JSON object of Base64 values: headers are bytes, and a held event is kept as it came. */
final class HeldHeaders {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private HeldHeaders() {}

    static String write(Headers headers) {
        Map<String, String> values = new TreeMap<>();
        for (Header header : headers) {
            if (header.value() != null) {
                values.put(header.key().replace("\0", ""), Base64.getEncoder().encodeToString(header.value()));
            }
        }
        try {
            return MAPPER.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Headers read(String json) {
        try {
            RecordHeaders headers = new RecordHeaders();
            MAPPER.readValue(json, new TypeReference<Map<String, String>>() {})
                    .forEach((name, value) ->
                            headers.add(name, Base64.getDecoder().decode(value)));
            return headers;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
