package careers.platform.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** All that lies in a topic at the moment it is asked. */
record TopicLog(List<EventEnvelope> events) {

    static TopicLog of(String bootstrapServers, String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        List<EventEnvelope> events = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(50))) {
                    events.add(CloudEventHeaders.read(message.key(), message.headers(), message.value()));
                }
            }
        }
        return new TopicLog(events);
    }

    /** {@code key:version} of each message; in order within a key. */
    List<String> names() {
        return events.stream().map(e -> e.subject() + ":" + e.sequence()).toList();
    }

    /** The versions of a key in the order in which each was seen first. */
    List<Long> firstAppearances(String key) {
        return List.copyOf(new LinkedHashSet<>(events.stream()
                .filter(e -> e.subject().equals(key))
                .map(EventEnvelope::sequence)
                .toList()));
    }
}
