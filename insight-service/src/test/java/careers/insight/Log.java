package careers.insight;

import static org.awaitility.Awaitility.await;

import careers.platform.testing.Database;
import careers.platform.testing.Infrastructure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes to the broker, and waits until the service has taken in what was written. */
public final class Log {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Log() {}

    /** Sends the messages in their order and waits until the service has passed all of them. */
    public static void take(Message... messages) {
        take(List.of(messages));
    }

    public static void take(List<Message> messages) {
        awaitPassed(send(messages));
    }

    /** Sends without waiting for the service; gives back the last offset of each partition. */
    public static Map<TopicPartition, Long> send(List<Message> messages) {
        // One at a time: while a topic is being made, a second batch may be taken before the first, which is then
        // refused as out of order until time is up.
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                Infrastructure.bootstrapServers(),
                "acks",
                "all",
                "linger.ms",
                5,
                "max.in.flight.requests.per.connection",
                1);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var sent = new ArrayList<Future<RecordMetadata>>();
            for (var message : messages) {
                var record = new ProducerRecord<>(message.topic(), message.key(), message.value());
                message.headers()
                        .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
                sent.add(producer.send(record));
            }
            var last = new HashMap<TopicPartition, Long>();
            for (var future : sent) {
                var place = future.get();
                last.merge(new TopicPartition(place.topic(), place.partition()), place.offset(), Long::max);
            }
            return last;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the offsets stored by the service are past these. */
    public static void awaitPassed(Map<TopicPartition, Long> last) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> last.entrySet().stream().allMatch(e -> nextOffset(e.getKey()) > e.getValue()));
    }

    /** The offset stored by the service; 0 before the first. */
    public static long nextOffset(TopicPartition partition) {
        return Long.parseLong(Database.value(
                "SELECT coalesce(max(next_offset), 0) FROM inbox_offset WHERE consumer = 'insight-service' AND topic = '"
                        + partition.topic() + "' AND partition = " + partition.partition()));
    }
}
