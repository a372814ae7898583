package careers.platform.event;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The Kafka producer of the relay, made when it is first needed. */
@ApplicationScoped
class EventProducer {

    /** A questionnaire of 5,000 questions with all its texts is an event of 3 MB; the broker has to allow as much. */
    private static final int LARGEST_EVENT = 16 * 1024 * 1024;

    private final String bootstrapServers;
    private final String application;
    private Producer<String, byte[]> producer;

    EventProducer(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.bootstrapServers = bootstrapServers;
        this.application = application;
    }

    /** The CloudEvents source of this service. */
    static String source(String application) {
        return "/" + application;
    }

    private synchronized Producer<String, byte[]> get() {
        if (producer == null) {
            Map<String, Object> settings = new HashMap<>();
            settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
            settings.put(ProducerConfig.CLIENT_ID_CONFIG, application + "-relay");
            // An acknowledged event is on every in-sync replica, and a retry inside the client adds no duplicate.
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_EVENT);
            // Give up on a broker after a while; the outbox keeps the event and the relay tries again.
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
            settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
            settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    /**
     * Sends all the events and waits for the broker.
     *
     * @return for each event, in their order, why it was not acknowledged; null if it was
     */
    List<String> send(List<OutboxRow> rows) {
        Producer<String, byte[]> kafka = get();
        List<Future<RecordMetadata>> sent = rows.stream()
                .map(row -> kafka.send(CloudEventHeaders.write(row, source(application))))
                .toList();
        kafka.flush();
        List<String> errors = new ArrayList<>();
        sent.forEach(message -> errors.add(await(message)));
        return errors;
    }

    private static String await(Future<RecordMetadata> message) {
        try {
            message.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause().getClass().getSimpleName();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "Interrupted";
        }
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }
}
