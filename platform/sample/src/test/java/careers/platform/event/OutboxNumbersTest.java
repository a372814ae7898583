package careers.platform.event;

import static careers.platform.event.Decisions.append;
import static careers.platform.event.Decisions.execute;
import static careers.platform.event.Decisions.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careers.platform.id.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The numbers of events: in their stream when they are stored, for the whole service when they are published. */
class OutboxNumbersTest {

    private static final String TRACEPARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final EventServers servers = EventServers.running();
    private final String topic = Decisions.newTopic();

    @BeforeEach
    void startEmpty() throws SQLException {
        servers.emptyTables();
    }

    @Test
    void numbersTheEventsOfAStreamInTheOrderOfTheList() throws SQLException {
        // Given
        UUID one = Ids.next();
        UUID other = Ids.next();
        List<OutboxEvent> events = List.of(event(one), event(other), event(null), event(one), event(one));
        // When
        try (Connection connection = servers.connect()) {
            OutboxAppend.all(connection, List.of(event(one)));
            Map<UUID, Long> numbers = OutboxAppend.all(connection, events);
            // Then
            assertThat(numbers).hasSize(4);
            assertThat(numbers.get(events.get(0).eventId())).isEqualTo(2);
            assertThat(numbers.get(events.get(1).eventId())).isEqualTo(1);
            assertThat(numbers.get(events.get(3).eventId())).isEqualTo(3);
            assertThat(numbers.get(events.get(4).eventId())).isEqualTo(4);
        }
        assertThat(numbersIn(one)).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void leavesNoNumberOutWhileWritersRaceAndRollBack() throws Exception {
        // Given
        List<UUID> streams = List.of(Ids.next(), Ids.next(), Ids.next());
        long seed = System.nanoTime();
        // When
        List<Future<Integer>> writers;
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            writers = threads.invokeAll(IntStream.range(0, 6)
                    .<Callable<Integer>>mapToObj(i -> () -> write(streams, new Random(seed + i)))
                    .toList());
        }
        // Then
        int committed = 0;
        for (Future<Integer> writer : writers) {
            committed += writer.get();
        }
        int counted = 0;
        for (UUID stream : streams) {
            List<Long> numbers = numbersIn(stream);
            assertThat(numbers).as("seed %d", seed).containsExactlyElementsOf(upTo(numbers.size()));
            counted += numbers.size();
        }
        assertThat(counted).as("seed %d", seed).isEqualTo(committed).isPositive();
    }

    /** @return how many events this writer has committed */
    private int write(List<UUID> streams, Random random) throws SQLException {
        int committed = 0;
        try (Connection connection = servers.connect()) {
            connection.setAutoCommit(false);
            for (int transaction = 0; transaction < 40; transaction++) {
                List<OutboxEvent> events = random.ints(1 + random.nextInt(5), 0, streams.size())
                        .mapToObj(i -> event(streams.get(i)))
                        .toList();
                OutboxAppend.all(connection, events);
                if (random.nextInt(4) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    committed += events.size();
                }
            }
        }
        return committed;
    }

    @Test
    void givesOutNoPositionWhileALowerOneIsNotCommitted() throws Exception {
        // Given
        UUID first = appended("A");
        UUID second = appended("B");
        try (Connection slow = servers.connect();
                ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            slow.setAutoCommit(false);
            new OutboxTable(slow).markPublished(List.of(first));
            // When
            Future<?> marked = other.submit(() -> {
                try (Connection quick = servers.connect()) {
                    new OutboxTable(quick).markPublished(List.of(second));
                }
                return null;
            });
            // Then
            assertThatThrownBy(() -> marked.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            slow.rollback();
            marked.get();
        }
        assertThat(position(first)).isZero();
        assertThat(position(second)).isOne();
    }

    @Test
    void givesAnEventOnePositionHoweverOftenItIsMarked() throws SQLException {
        UUID first = appended("A");
        UUID second = appended("B");
        try (Connection connection = servers.connect()) {
            OutboxTable outbox = new OutboxTable(connection);

            outbox.markPublished(List.of(first));
            outbox.markPublished(List.of(second, first));

            assertThat(position(first)).isEqualTo(1);
            assertThat(position(second)).isEqualTo(2);
        }
    }

    @Test
    void theDatabaseRefusesAPositionWithoutPublicationAndANumberTwice() throws SQLException {
        UUID stream = Ids.next();
        try (Connection connection = servers.connect()) {
            OutboxAppend.all(connection, List.of(event(stream), event(stream)));

            assertThatThrownBy(() -> execute(connection, "UPDATE outbox SET position = 1"))
                    .hasMessageContaining("ck_outbox_position");
            assertThatThrownBy(() -> execute(connection, "UPDATE outbox SET stream_sequence = 1"))
                    .hasMessageContaining("uq_outbox_stream_sequence");
            assertThatThrownBy(() -> execute(connection, "UPDATE outbox SET stream = NULL"))
                    .hasMessageContaining("ck_outbox_stream");
        }
    }

    private UUID appended(String aggregate) throws SQLException {
        try (Connection connection = servers.connect()) {
            append(connection, topic, aggregate, 1);
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT event_id FROM outbox WHERE aggregate_id = '" + aggregate + "'");
                    ResultSet row = select.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }

    private long position(UUID event) throws SQLException {
        try (Connection connection = servers.connect()) {
            return number(connection, "SELECT position FROM outbox WHERE event_id = '" + event + "'");
        }
    }

    private List<Long> numbersIn(UUID stream) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (Connection connection = servers.connect();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT stream_sequence FROM outbox WHERE stream = '" + stream + "' ORDER BY 1");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                numbers.add(row.getLong(1));
            }
        }
        return numbers;
    }

    private static List<Long> upTo(int last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private OutboxEvent event(UUID stream) {
        UUID id = Ids.next();
        return new OutboxEvent(
                id,
                topic,
                "sample.thing.changed",
                "thing",
                id.toString(),
                1,
                "{}",
                TRACEPARENT,
                Instant.parse("2026-11-02T09:00:00Z"),
                stream);
    }
}
