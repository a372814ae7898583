package careers.platform.event;

import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/** A message as it came, understood or not. The key of a message without one is its own place, so it parks only itself. */
record ReceivedEvent(String topic, int partition, long offset, String key, Headers headers, byte[] value) {

    static ReceivedEvent of(ConsumerRecord<String, byte[]> message) {
        String key = message.key() == null ? message.partition() + "@" + message.offset() : message.key();
        return new ReceivedEvent(
                message.topic(), message.partition(), message.offset(), key, message.headers(), message.value());
    }

    /** @throws PoisonEvent if it cannot be understood */
    EventEnvelope envelope() {
        return envelope(Set.of());
    }

    /**
     * The same, and the payload of these types is not read yet.
     *
     * @throws PoisonEvent if it cannot be understood
     */
    EventEnvelope envelope(Set<String> asText) {
        return CloudEventHeaders.read(key, headers, value, asText);
    }
}
