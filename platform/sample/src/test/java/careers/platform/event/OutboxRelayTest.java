package careers.platform.event;

import static careers.platform.event.Decisions.append;
import static careers.platform.event.Decisions.execute;
import static careers.platform.event.Decisions.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxRelayTest {

    /** More than a message may have. */
    private static final String TOO_LARGE = "{\"text\":\"" + "x".repeat(17_000_000) + "\"}";

    private static final String UNPUBLISHED = "SELECT count(*) FROM outbox WHERE published_at IS NULL";
    // The sessions that hold the locks of buckets.
    private static final String OWNERS = "SELECT count(DISTINCT pid) FROM pg_locks WHERE locktype = 'advisory'";
    private static final String END_OWNERS =
            "SELECT pg_terminate_backend(pid) FROM (SELECT DISTINCT pid FROM pg_locks WHERE locktype = 'advisory') owner";

    private final EventServers servers = EventServers.running();
    private final String topic = Decisions.newTopic();
    private final List<OutboxRelay> relays = new ArrayList<>();
    private final List<EventProducer> producers = new ArrayList<>();
    private Connection connection;

    @BeforeEach
    void startEmpty() throws SQLException {
        servers.emptyTables();
        connection = servers.connect();
    }

    @AfterEach
    void stopRelays() throws Exception {
        for (OutboxRelay relay : relays) {
            relay.stop(null);
        }
        producers.forEach(EventProducer::close);
        connection.close();
    }

    @Test
    void anEventThatKafkaRefusesHoldsUpOnlyItsOwnAggregate() throws Exception {
        // Given
        append(connection, topic, "A", 1, TOO_LARGE);
        append(connection, topic, "A", 2);
        append(connection, topic, "B", 1);
        append(connection, topic, "B", 2);
        // When
        startRelay();
        awaitUnpublished(2);
        // Then
        assertThat(log().names()).containsExactly("B:1", "B:2");
        assertThat(number(
                        connection,
                        "SELECT count(*) FROM outbox WHERE aggregate_id = 'A' AND aggregate_version = 2"
                                + " AND attempts = 0 AND next_attempt_at IS NULL"))
                .isOne();
        // When
        execute(connection, "UPDATE outbox SET payload = '{}' WHERE aggregate_id = 'A'");
        awaitUnpublished(0);
        // Then
        assertThat(log().names()).containsExactlyInAnyOrder("B:1", "B:2", "A:1", "A:2");
        assertThat(log().firstAppearances("A")).containsExactly(1L, 2L);
    }

    @Test
    void publishesWhatFollowsInTheSameRound() throws Exception {
        // Given
        for (int version = 1; version <= 40; version++) {
            append(connection, topic, "A", version, version == 30 ? TOO_LARGE : "{}");
        }
        append(connection, topic, "B", 1);
        OutboxTable outbox = new OutboxTable(connection);
        List<Integer> buckets = outbox.lockFreeBuckets(List.of());
        // When
        int sent = newRelay().publishRound(outbox, buckets);
        // Then: up to the one that failed, and nothing behind it
        assertThat(sent).isEqualTo(31);
        assertThat(log().firstAppearances("A")).containsExactlyElementsOf(upTo(29));
        assertThat(number(connection, "SELECT count(*) FROM outbox WHERE position IS NOT NULL"))
                .isEqualTo(30);
        assertThat(number(
                        connection,
                        "SELECT count(*) FROM outbox o JOIN outbox later ON later.aggregate_id = o.aggregate_id"
                                + " AND later.aggregate_version = o.aggregate_version + 1"
                                + " WHERE later.position <= o.position"))
                .isZero();
    }

    @Test
    void looksBehindALongQueueThatWaitsForAFailingEvent() throws Exception {
        // Given: a round that is full, and what is old waits
        append(connection, topic, "B", 1);
        append(connection, topic, "A", 1, TOO_LARGE);
        for (int version = 2; version <= 20; version++) {
            append(connection, topic, "A", version);
        }
        append(connection, topic, "C", 1);
        OutboxTable outbox = new OutboxTable(connection);
        List<Integer> buckets = outbox.lockFreeBuckets(List.of());
        OutboxRelay relay = newRelay(2);
        int first = relay.publishRound(outbox, buckets);
        execute(connection, "UPDATE outbox SET next_attempt_at = now() + interval '1 hour' WHERE attempts > 0");
        // When
        int second = relay.publishRound(outbox, buckets);
        // Then
        assertThat(first).isEqualTo(2);
        assertThat(outbox.due(buckets, 2, 8)).isEmpty();
        assertThat(second).isEqualTo(1);
        // Of two aggregates, which may be in two partitions.
        assertThat(log().names()).containsExactlyInAnyOrder("B:1", "C:1");
    }

    @Test
    void triesAFailingEventLessAndLessOften() throws Exception {
        // Given
        append(connection, topic, "A", 1, TOO_LARGE);
        // The first pauses are a tenth of a second and its double: too short to be read on a busy machine.
        execute(connection, "UPDATE outbox SET attempts = 4");
        OutboxRelay relay = newRelay();
        OutboxTable outbox = new OutboxTable(connection);
        List<Integer> buckets = outbox.lockFreeBuckets(List.of());
        List<Long> pauses = new ArrayList<>();
        // When
        for (int attempt = 5; attempt <= 8; attempt++) {
            relay.publishRound(outbox, buckets);
            pauses.add(
                    number(connection, "SELECT round(extract(epoch FROM next_attempt_at - now()) / 1.6) FROM outbox"));
            assertThat(outbox.due(buckets, 500)).isEmpty();
            assertThat(number(connection, "SELECT attempts FROM outbox WHERE last_error = 'RecordTooLargeException'"))
                    .isEqualTo(attempt);
            execute(connection, "UPDATE outbox SET next_attempt_at = now()");
        }
        execute(connection, "UPDATE outbox SET attempts = 2000000000");
        relay.publishRound(outbox, buckets);
        // Then
        assertThat(pauses).containsExactly(1L, 2L, 4L, 8L);
        assertThat(number(connection, "SELECT extract(epoch FROM next_attempt_at - now()) FROM outbox"))
                .isBetween(55L, 60L);
    }

    @Test
    void publishesEachEventOnceAfterTheBrokerCameBack() throws Exception {
        // Given
        appendVersions(20, 1, 1);
        startRelay();
        awaitUnpublished(0);
        servers.killKafka();
        // When
        appendVersions(20, 2, 4);
        Thread.sleep(500);
        long waiting = number(connection, UNPUBLISHED);
        servers.startKafkaAgain();
        awaitUnpublished(0);
        // Then
        assertThat(waiting).isEqualTo(60);
        assertEachAggregateComplete(20, 4);
        assertThat(log().names()).hasSize(80);
    }

    @Test
    void anotherRelayTakesOverWhenTheConnectionOfTheFirstIsCut() throws Exception {
        // Given
        startRelay();
        awaitOwners(1);
        appendVersions(10, 1, 2);
        // When
        startRelay();
        execute(connection, END_OWNERS);
        appendVersions(10, 3, 5);
        // Then
        awaitUnpublished(0);
        assertEachAggregateComplete(10, 5);
        awaitOwners(1);
    }

    @Test
    void keepsTheOrderOfEachAggregateWhileTwoRelaysComeAndGo() throws Exception {
        // Given
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int aggregates = 30;
        int versions = 12;
        startRelay();
        startRelay();
        // When
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> written = writers.submit(() -> {
                writeSlowly(aggregates, versions);
                return null;
            });
            while (!written.isDone()) {
                Thread.sleep(random.nextInt(150));
                switch (random.nextInt(3)) {
                    case 0 -> execute(connection, END_OWNERS);
                    case 1 -> restart(0);
                    default -> restart(1);
                }
            }
            written.get();
        }
        awaitUnpublished(0);
        // Then
        assertThat(number(connection, "SELECT count(*) FROM outbox")).isEqualTo((long) aggregates * versions);
        TopicLog log = log();
        for (int aggregate = 0; aggregate < aggregates; aggregate++) {
            assertThat(log.firstAppearances("K" + aggregate))
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(upTo(versions));
        }
    }

    /** In transactions that overlap: each aggregate has a writer of its own. */
    private void writeSlowly(int aggregates, int versions) throws Exception {
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> written = new ArrayList<>();
            for (int i = 0; i < aggregates; i++) {
                String aggregate = "K" + i;
                written.add(writers.submit(() -> {
                    try (Connection own = servers.connect()) {
                        own.setAutoCommit(false);
                        for (int version = 1; version <= versions; version++) {
                            append(own, topic, aggregate, version);
                            Thread.sleep(200);
                            own.commit();
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> writer : written) {
                writer.get();
            }
        }
    }

    private void appendVersions(int aggregates, int from, int to) throws SQLException {
        for (int version = from; version <= to; version++) {
            for (int aggregate = 0; aggregate < aggregates; aggregate++) {
                append(connection, topic, "K" + aggregate, version);
            }
        }
    }

    private void assertEachAggregateComplete(int aggregates, int versions) {
        TopicLog log = log();
        for (int aggregate = 0; aggregate < aggregates; aggregate++) {
            assertThat(log.firstAppearances("K" + aggregate)).containsExactlyElementsOf(upTo(versions));
        }
    }

    private static List<Long> upTo(int version) {
        return LongStream.rangeClosed(1, version).boxed().toList();
    }

    private TopicLog log() {
        return TopicLog.of(servers.bootstrapServers(), topic);
    }

    private void awaitUnpublished(long count) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> number(connection, UNPUBLISHED) == count);
    }

    private void awaitOwners(long count) {
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> number(connection, OWNERS) == count);
    }

    private OutboxRelay newRelay() {
        return newRelay(new RelayConfig().batch());
    }

    private OutboxRelay newRelay(int batch) {
        EventProducer producer = new EventProducer(servers.bootstrapServers(), "sample-service");
        producers.add(producer);
        return new OutboxRelay(servers.dataSource(), new RelayConfig(batch), producer);
    }

    private void startRelay() {
        OutboxRelay relay = newRelay();
        relays.add(relay);
        relay.start(null);
    }

    private void restart(int index) throws InterruptedException {
        relays.get(index).stop(null);
        relays.set(index, newRelay());
        relays.get(index).start(null);
    }
}
