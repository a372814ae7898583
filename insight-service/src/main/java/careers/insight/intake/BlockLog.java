package careers.insight.intake;

import careers.insight.response.BlockSealed;
import careers.insight.response.LogEnd;
import careers.insight.response.SealedLog;
import careers.insight.store.FactDatabase;
import careers.platform.event.EventEnvelope;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads the blocks that this service has published, before it reads anything else: which blocks there are is not decided
 * twice, also by a database that is empty or was restored. Then it notes where the log ends.
 */
@ApplicationScoped
class BlockLog {

    private static final Duration POLL = Duration.ofMillis(200);

    private static final Set<String> READ_BACK = Set.of("survey.response.v1", "survey.text.v1", "survey.campaign.v1");

    private static final String NEXT_OFFSET = """
            SELECT next_offset FROM inbox_offset
             WHERE consumer = 'insight-service' AND topic = ? AND partition = ?""";

    private static final String ADVANCE = """
            INSERT INTO inbox_offset AS known (consumer, topic, partition, next_offset) VALUES ('insight-service', ?, ?, ?)
            ON CONFLICT (consumer, topic, partition)
            DO UPDATE SET next_offset = greatest(known.next_offset, EXCLUDED.next_offset)""";

    private final FactDatabase database;
    private final SealedLog blocks;
    private final LogEnd logEnd;
    private final EventReader reader;
    private final ObjectMapper json;
    private final String bootstrapServers;

    BlockLog(
            FactDatabase database,
            SealedLog blocks,
            LogEnd logEnd,
            EventReader reader,
            ObjectMapper json,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.database = database;
        this.blocks = blocks;
        this.logEnd = logEnd;
        this.reader = reader;
        this.json = json;
        this.bootstrapServers = bootstrapServers;
    }

    /** Takes all blocks up to the end of their topic; whoever reads beside waits. Fails where one contradicts what this database holds. */
    synchronized void read() {
        try (var consumer = connect()) {
            var partitions = partitions(consumer, Set.of(BlockSealed.TOPIC));
            consumer.assign(partitions);
            var ends = consumer.endOffsets(partitions);
            var starts = consumer.beginningOffsets(partitions);
            partitions.forEach(partition ->
                    consumer.seek(partition, start(partition, starts.get(partition), ends.get(partition))));
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                take(consumer.poll(POLL));
            }
            noteEnds(consumer);
        }
    }

    /** A topic that is shorter than it was has been made anew, and is compared from its start. */
    private long start(TopicPartition partition, long first, long end) {
        long next = QuarkusTransaction.requiringNew()
                .call(() -> database.first(NEXT_OFFSET, row -> row.getLong(1), partition.topic(), partition.partition())
                        .orElse(0L));
        return next > end ? first : Math.max(first, next);
    }

    private void take(ConsumerRecords<String, byte[]> messages) {
        QuarkusTransaction.requiringNew().run(() -> {
            blocks.take(StreamSupport.stream(messages.spliterator(), false)
                    .map(this::block)
                    .toList());
            messages.partitions()
                    .forEach(partition -> database.update(
                            ADVANCE,
                            partition.topic(),
                            partition.partition(),
                            messages.records(partition).getLast().offset() + 1));
        });
    }

    private BlockSealed block(ConsumerRecord<String, byte[]> message) {
        try {
            var block = reader.read(
                    new EventEnvelope(
                            "",
                            header(message, "ce_source"),
                            header(message, "ce_type"),
                            message.key(),
                            Long.parseLong(header(message, "ce_sequence")),
                            null,
                            null,
                            json.readTree(message.value())),
                    BlockSealed.class);
            if (header(message, "ce_source").equals("/insight-service")
                    && header(message, "ce_type").equals(BlockSealed.TYPE)
                    && block.leaf().equals(message.key())) {
                return block;
            }
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException("A block of the log cannot be understood: " + e.getClass(), e);
        }
        throw new IllegalStateException("A message among the blocks of the log is not one of this service");
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private void noteEnds(Consumer<String, byte[]> consumer) {
        var partitions = partitions(consumer, READ_BACK);
        var starts = consumer.beginningOffsets(partitions);
        var ends = new HashMap<TopicPartition, Long>();
        consumer.endOffsets(partitions).forEach((partition, end) -> {
            if (end > starts.get(partition)) {
                ends.put(partition, end);
            }
        });
        logEnd.noteEnds(ends);
    }

    private static List<TopicPartition> partitions(Consumer<String, byte[]> consumer, Set<String> topics) {
        return consumer.listTopics().entrySet().stream()
                .filter(topic -> topics.contains(topic.getKey()))
                .flatMap(topic -> topic.getValue().stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private Consumer<String, byte[]> connect() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "none",
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
