package careers.platform.event;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Reads the topics of the service's {@link EventHandler} in the order of each partition. Where to go on stands in the
 * service's own database, not in Kafka, so that an effect and the step past it cannot be parted.
 */
@ApplicationScoped
class EventConsumer {

    private static final Logger LOG = Logger.getLogger(EventConsumer.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int MAX_BACKOFF_FACTOR = 32;

    /** Of an event with its headers. */
    private static final int USUAL_BYTES = 2_048;

    private final Instance<EventHandler> handlers;
    private final EventIntake intake;
    private final DataSource dataSource;
    private final EventConfig config;
    private final String bootstrapServers;

    private volatile boolean running;
    private final List<Thread> threads = new ArrayList<>();

    EventConsumer(
            Instance<EventHandler> handlers,
            EventIntake intake,
            DataSource dataSource,
            EventConfig config,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.handlers = handlers;
        this.intake = intake;
        this.dataSource = dataSource;
        this.config = config;
        this.bootstrapServers = bootstrapServers;
    }

    void start(@Observes StartupEvent started) {
        if (handlers.isResolvable() && config.intake().enabled()) {
            running = true;
            for (int i = 0; i < config.intake().consumers(); i++) {
                String number = "-" + i;
                threads.add(Thread.ofPlatform()
                        .name("event-consumer" + number)
                        .daemon()
                        .start(() -> run(number)));
            }
        }
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        for (Thread thread : threads) {
            thread.join(Duration.ofSeconds(5));
        }
    }

    private void run(String number) {
        EventHandler handler = handlers.get();
        while (running) {
            try (Consumer<String, byte[]> consumer = connect(handler, number)) {
                consume(consumer, handler);
            } catch (RuntimeException | Error e) {
                LOG.warn("event consumer failed, starts again", e);
                pause(config.intake().backoff().multipliedBy(5));
            }
        }
    }

    private void consume(Consumer<String, byte[]> consumer, EventHandler handler) {
        handler.prepare();
        consumer.subscribe(handler.topics(), new SeekToStoredOffset(consumer, handler));
        Pace pace = new Pace(config.intake().gather(), config.intake().batch());
        while (running) {
            List<ReceivedEvent> events = new ArrayList<>();
            consumer.poll(POLL).forEach(message -> events.add(ReceivedEvent.of(message)));
            pace.begin();
            if (events.isEmpty()) {
                handler.idle();
            }
            if (events.size() < 2 || !intake.takeTogether(events, handler)) {
                events.forEach(event -> takeUntilDone(event, handler));
            }
            pause(isBehind(consumer) ? Duration.ZERO : pace.restAfter(events.size()));
        }
    }

    /** Whether as much as half a look is still to come, as far as the broker has told: what it has gathered is a backlog. */
    private boolean isBehind(Consumer<String, byte[]> consumer) {
        return consumer.assignment().stream()
                        .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                        .sum()
                >= config.intake().batch() / 2;
    }

    private void takeUntilDone(ReceivedEvent event, EventHandler handler) {
        for (int attempt = 1; running; attempt++) {
            try {
                intake.take(event, handler, attempt >= config.intake().attempts());
                return;
            } catch (RuntimeException | Error e) {
                LOG.warnf("event not applied, tried again attempt=%d: %s", attempt, e.toString());
                pause(config.intake().backoff().multipliedBy(Math.min(MAX_BACKOFF_FACTOR, 1L << Math.min(attempt, 5))));
            }
        }
    }

    private Consumer<String, byte[]> connect(EventHandler handler, String number) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, handler.consumer());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // Kafka never decides where to go on: a place that does not exist any more ends this consumer, and the next one
        // looks into the database again.
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, config.intake().batch());
        // A look takes as many as it may, and not as many as the default of a megabyte holds.
        settings.put(
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                Math.max(
                        ConsumerConfig.DEFAULT_MAX_PARTITION_FETCH_BYTES,
                        config.intake().batch() * USUAL_BYTES));
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        // After a crash the broker waits this long for the dead member before it gives the partitions to others, or
        // back
        // to a process without a name; its own default would stop the intake for 45 seconds.
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        config.intake()
                .member()
                .ifPresent(name -> settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, name + number));
        // A topic that appears after the start is found within this time.
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Goes on where the database says. */
    private final class SeekToStoredOffset implements ConsumerRebalanceListener {

        private final Consumer<String, byte[]> consumer;
        private final EventHandler handler;

        SeekToStoredOffset(Consumer<String, byte[]> consumer, EventHandler handler) {
            this.consumer = consumer;
            this.handler = handler;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            // Nothing to hand over: each message was stored with its offset.
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            Map<TopicPartition, Long> starts = consumer.beginningOffsets(List.copyOf(partitions));
            Map<TopicPartition, Long> ends = consumer.endOffsets(List.copyOf(partitions));
            try (Connection connection = dataSource.getConnection()) {
                InboxTable inbox = new InboxTable(connection, handler.consumer());
                for (TopicPartition partition : partitions) {
                    long next = inbox.nextOffset(partition);
                    if (next > ends.get(partition)) {
                        // The topic was made anew. Reading it from the start is safe: versions tell what is old.
                        LOG.warnf("topic is shorter than it was, read from its start partition=%s", partition);
                        inbox.reset(partition);
                        next = 0;
                    }
                    consumer.seek(partition, Math.max(next, starts.get(partition)));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
