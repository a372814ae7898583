package careers.platform.sample;

import static org.awaitility.Awaitility.await;

import careers.platform.testing.Database;
import careers.platform.testing.Infrastructure;
import careers.platform.testing.TopicProbe;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes to one partition of a topic, as a service or anybody else could, and looks at what became of it. */
final class EventLog {

    private static final int PARTITION = 0;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private EventLog() {}

    /** A message; null for no key, no value. */
    record Message(String key, Map<String, String> headers, byte[] value) {

        static Message event(String key, long version) {
            return event(key, version, "{}");
        }

        static Message event(String key, long version, String json) {
            return new Message(
                    key,
                    TopicProbe.headers("/sample-service", "sample.thing.changed", key, version),
                    json.getBytes(StandardCharsets.UTF_8));
        }

        static Message failing(String key, long version, String how, int times) {
            return event(key, version, "{\"fail\":\"" + how + "\",\"times\":" + times + "}");
        }

        Message with(String header, String text) {
            Map<String, String> changed = new HashMap<>(headers);
            if (text == null) {
                changed.remove(header);
            } else {
                changed.put(header, text);
            }
            return new Message(key, changed, value);
        }

        Message withValue(String text) {
            return new Message(key, headers, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Sends in this order to the one partition. @return the offset of the last message */
    static long send(Message... messages) {
        return sendTo(SampleEvents.TOPIC, messages);
    }

    static long sendTo(String topic, Message... messages) {
        Map<String, Object> settings = Map.of("bootstrap.servers", Infrastructure.bootstrapServers(), "acks", "all");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            long offset = -1;
            for (Message message : messages) {
                ProducerRecord<String, byte[]> place =
                        new ProducerRecord<>(topic, PARTITION, message.key(), message.value());
                message.headers()
                        .forEach((name, text) -> place.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
                offset = producer.send(place).get().offset();
            }
            return offset;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends and waits until the service has gone past the last of them. */
    static void take(Message... messages) {
        awaitPassed(SampleEvents.TOPIC, send(messages));
    }

    static void awaitPassed(String topic, long offset) {
        awaitTrue(() -> nextOffset(topic) > offset);
    }

    static long nextOffset(String topic) {
        return Long.parseLong(Database.value("SELECT coalesce(max(next_offset), 0) FROM inbox_offset WHERE topic = '"
                + topic + "' AND partition = " + PARTITION));
    }

    /** The versions of the key that took effect, in their order: doubled ones are there twice. */
    static List<Long> effects(String key) {
        String versions = Database.value("SELECT coalesce(string_agg(version::text, ',' ORDER BY id), '')"
                + " FROM effect WHERE key = '" + key + "'");
        return versions.isEmpty()
                ? List.of()
                : Arrays.stream(versions.split(",")).map(Long::valueOf).toList();
    }

    /** What is held of the key, {@code sequence reason detail} each. */
    static List<String> held(String key) {
        String held = Database.value("SELECT coalesce(string_agg(concat_ws(' ', sequence, reason, detail), ';'"
                + " ORDER BY sequence, id), '') FROM held_event WHERE key = '" + key + "'");
        return held.isEmpty() ? List.of() : List.of(held.split(";"));
    }

    static void awaitEffects(String key, Long... versions) {
        awaitTrue(() -> effects(key).equals(List.of(versions)));
    }

    static void awaitTrue(Callable<Boolean> condition) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(condition);
    }
}
