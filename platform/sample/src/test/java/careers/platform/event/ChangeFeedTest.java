package careers.platform.event;

import static careers.platform.event.Decisions.append;
import static careers.platform.event.Decisions.execute;
import static careers.platform.event.Decisions.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The feed of everything published, and publishing it again. */
class ChangeFeedTest {

    private static final String UNPUBLISHED = "SELECT count(*) FROM outbox WHERE published_at IS NULL";
    private static final String END_OWNERS =
            "SELECT pg_terminate_backend(pid) FROM (SELECT DISTINCT pid FROM pg_locks WHERE locktype = 'advisory') owner";
    private static final int AGGREGATES = 40;
    private static final int VERSIONS = 10;

    private final EventServers servers = EventServers.running();
    private final String topic = Decisions.newTopic();
    private final ChangeFeed feed = new ChangeFeed(servers.dataSource(), "sample-service");
    private final Replays replays = new Replays(servers.dataSource(), Clock.systemUTC());
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
    void neitherSkipsNorReordersWhileWritersRaceAndRelaysAreKilled() throws Exception {
        // Given
        long seed = System.nanoTime();
        Random random = new Random(seed);
        startRelay(50);
        startRelay(50);
        List<Change> read = new ArrayList<>();
        // When
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < AGGREGATES; i++) {
                String aggregate = "K" + i;
                writers.add(threads.submit(() -> write(aggregate)));
            }
            while (writers.stream().anyMatch(w -> !w.isDone())) {
                read.addAll(feed.after(lastOf(read), 1 + random.nextInt(30)));
                if (random.nextInt(8) == 0) {
                    execute(connection, END_OWNERS);
                }
                Thread.sleep(random.nextInt(40));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        awaitNone(UNPUBLISHED);
        read.addAll(feed.after(lastOf(read), 1_000));
        // Then
        assertThat(read)
                .as("seed %d", seed)
                .extracting(Change::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, AGGREGATES * VERSIONS).boxed().toList());
        Map<String, Long> versions = new HashMap<>();
        assertThat(read)
                .as("seed %d", seed)
                .allSatisfy(change -> assertThat(versions.merge(change.subject(), 1L, Long::sum))
                        .isEqualTo(change.sequence()));
        assertThat(read.stream().map(Change::id).distinct()).hasSize(AGGREGATES * VERSIONS);
    }

    private Void write(String aggregate) throws Exception {
        try (Connection own = servers.connect()) {
            own.setAutoCommit(false);
            for (int version = 1; version <= VERSIONS; version++) {
                append(own, topic, aggregate, version);
                Thread.sleep(Math.floorMod(aggregate.hashCode() * 31 + version * 17, 120));
                own.commit();
            }
        }
        return null;
    }

    private static long lastOf(List<Change> changes) {
        return changes.isEmpty() ? 0 : changes.getLast().position();
    }

    @Test
    void publishesEverythingAgainInOrderUnderTheOldIdsWhileTheRelayIsKilled() throws Exception {
        // Given
        appendAll(30, 5);
        startRelay(7);
        awaitNone(UNPUBLISHED);
        long seed = System.nanoTime();
        Random random = new Random(seed);
        // When
        UUID replay = replays.start(0, Replay.Scope.ALL, "tester").id();
        while (replays.find(replay).orElseThrow().finishedAt() == null) {
            Thread.sleep(random.nextInt(60));
            execute(connection, END_OWNERS);
        }
        // Then
        Replay finished = replays.find(replay).orElseThrow();
        assertThat(finished.events()).isEqualTo(150);
        assertThat(finished.sent()).isEqualTo(150);
        List<EventEnvelope> log = TopicLog.of(servers.bootstrapServers(), topic).events();
        assertThat(log.stream().map(EventEnvelope::id).distinct())
                .as("seed %d", seed)
                .hasSize(150);
        for (int i = 0; i < 30; i++) {
            String key = "K" + i;
            List<Long> versions = log.stream()
                    .filter(e -> e.subject().equals(key))
                    .map(EventEnvelope::sequence)
                    .toList();
            // A round that was sent and not remembered is sent once more.
            assertThat(versions.subList(0, 5)).as("seed %d", seed).containsExactly(1L, 2L, 3L, 4L, 5L);
            assertThat(new LinkedHashSet<>(versions.subList(5, versions.size())))
                    .as("seed %d", seed)
                    .containsExactly(1L, 2L, 3L, 4L, 5L);
        }
    }

    @Test
    void publishesOneAggregateOrWhatIsBehindAPositionAgainAndNothingElse() throws Exception {
        // Given
        appendAll(3, 2);
        startRelay(500);
        awaitNone(UNPUBLISHED);
        // When
        Replay one = replays.start(0, new Replay.Scope(null, "thing", "K1"), "tester");
        Replay last = replays.start(5, Replay.Scope.ALL, "tester");
        Replay none = replays.start(99, Replay.Scope.ALL, "tester");
        awaitNone("SELECT count(*) FROM outbox_replay WHERE finished_at IS NULL");
        // Then
        assertThat(List.of(one.events(), last.events(), none.events())).containsExactly(2L, 1L, 0L);
        Change sixth = feed.after(5, 1).getFirst();
        assertThat(TopicLog.of(servers.bootstrapServers(), topic).names())
                .containsExactlyInAnyOrder(
                        "K0:1",
                        "K0:2",
                        "K1:1",
                        "K1:2",
                        "K2:1",
                        "K2:2",
                        "K1:1",
                        "K1:2",
                        sixth.subject() + ":" + sixth.sequence());
    }

    @Test
    void showsAndPublishesAnErasedEventWithoutItsContent() throws Exception {
        // Given
        append(connection, topic, "A", 1, "{\"answer\":\"5\"}");
        append(connection, topic, "B", 1, "{\"answer\":\"5\"}");
        OutboxAppend.eraseContent(connection, "thing", "A", Instant.parse("2026-11-22T09:00:00Z"));
        // When
        startRelay(500);
        awaitNone(UNPUBLISHED);
        // Then
        List<Change> changes = feed.after(0, 10);
        assertThat(changes).extracting(Change::subject, Change::erased).hasSize(2);
        assertThat(changes).filteredOn(c -> c.subject().equals("A")).allSatisfy(c -> {
            assertThat(c.erased()).isTrue();
            assertThat(c.data()).isNull();
        });
        assertThat(changes).filteredOn(c -> c.subject().equals("B")).allSatisfy(c -> {
            assertThat(c.erased()).isNull();
            assertThat(c.data()).isEqualTo("{\"answer\": \"5\"}");
        });
        assertThat(TopicLog.of(servers.bootstrapServers(), topic).events())
                .filteredOn(e -> e.subject().equals("A"))
                .singleElement()
                .satisfies(e -> assertThat(e.data()).isEmpty());
    }

    private void appendAll(int aggregates, int versions) throws SQLException {
        for (int version = 1; version <= versions; version++) {
            for (int aggregate = 0; aggregate < aggregates; aggregate++) {
                append(connection, topic, "K" + aggregate, version);
            }
        }
    }

    private void awaitNone(String count) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> number(connection, count) == 0);
    }

    private void startRelay(int batch) {
        EventProducer producer = new EventProducer(servers.bootstrapServers(), "sample-service");
        producers.add(producer);
        OutboxRelay relay = new OutboxRelay(servers.dataSource(), new RelayConfig(batch), producer);
        relays.add(relay);
        relay.start(null);
    }
}
