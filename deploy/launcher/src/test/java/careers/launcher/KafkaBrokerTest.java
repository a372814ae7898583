package careers.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {

    @TempDir
    Path folder;

    @Test
    void keepsEventsOverKill9AndRestartOnOtherPorts() throws Exception {
        // Given
        var data = folder.resolve("kafka");
        try (var broker = KafkaBroker.start(data, 0)) {
            send(broker, "lz4", "first");
            send(broker, "zstd", "second");
            // When
            broker.kill9();
        }
        // Then
        try (var broker = KafkaBroker.start(data, 0)) {
            assertEquals(List.of("first", "second"), read(broker, 2));
        }
    }

    @Test
    void stopsWhenJvmThatStartedItIsKilled() throws Exception {
        // Given
        var parent = Fork.of(Fork.Kafka.class, folder.resolve("kafka").toString());
        var broker = ProcessHandle.of(Long.parseLong(parent.firstLine())).orElseThrow();
        assertTrue(broker.isAlive());
        // When
        parent.kill9();
        // Then
        assertTrue(Await.until(Duration.ofSeconds(35), () -> !broker.isAlive()), "the broker outlived its parent");
    }

    private static void send(KafkaBroker broker, String compression, String value) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "compression.type", compression, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("letters", "key", value)).get(30, TimeUnit.SECONDS);
        }
    }

    private static List<String> read(KafkaBroker broker, int count) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", broker.bootstrapServers(),
                "group.id", UUID.randomUUID().toString(),
                "auto.offset.reset", "earliest");
        var values = new java.util.ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("letters"));
            Await.until(Duration.ofSeconds(30), () -> {
                consumer.poll(Duration.ofMillis(200)).forEach(event -> values.add(event.value()));
                return values.size() >= count;
            });
        }
        return values;
    }
}
