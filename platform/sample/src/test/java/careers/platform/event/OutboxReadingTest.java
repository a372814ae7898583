package careers.platform.event;

import static careers.platform.event.Decisions.append;
import static careers.platform.event.Decisions.execute;
import static careers.platform.event.Decisions.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import careers.platform.event.OutboxReaders.Reader;
import careers.platform.event.OutboxReaders.Relay;
import careers.platform.event.OutboxReaders.SkipLocked;
import careers.platform.event.OutboxReaders.TransactionOrder;
import careers.platform.event.OutboxReaders.Watermark;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The races that lose or reorder events in an outbox, each with a reader that falls for it: a scenario that no reader
 * fails would prove nothing about ours.
 */
class OutboxReadingTest {

    private final EventServers servers = EventServers.running();
    private final String topic = Decisions.newTopic();
    private final List<Connection> connections = new ArrayList<>();
    private final EventProducer producer = new EventProducer(servers.bootstrapServers(), "sample-service");
    private final OutboxRelay relay = new OutboxRelay(servers.dataSource(), new RelayConfig(), producer);

    @BeforeEach
    void startEmpty() throws SQLException {
        servers.emptyTables();
    }

    @AfterEach
    void hangUp() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
        producer.close();
    }

    @Test
    void findsAnEventWhoseTransactionCommitsAfterALaterOne() throws SQLException {
        assertThat(publishedWhenAnEarlierRowCommitsLater(relay())).containsExactlyInAnyOrder("A:1", "B:1");
    }

    @Test
    void aWatermarkLosesAnEventWhoseTransactionCommitsAfterALaterOne() throws SQLException {
        assertThat(publishedWhenAnEarlierRowCommitsLater(new Watermark(connect())))
                .containsExactly("B:1");
    }

    @Test
    void transactionOrderFindsAnEventWhoseTransactionCommitsAfterALaterOne() throws SQLException {
        assertThat(publishedWhenAnEarlierRowCommitsLater(new TransactionOrder(connect())))
                .containsExactly("A:1", "B:1");
    }

    @Test
    void doesNotWaitForAWriterInAnotherDatabase() throws SQLException {
        assertThat(publishedBesideAWriterInAnotherDatabase(relay())).containsExactly("C:1");
    }

    @Test
    void transactionOrderWaitsForAWriterInAnotherDatabase() throws SQLException {
        assertThat(publishedBesideAWriterInAnotherDatabase(new TransactionOrder(connect())))
                .isEmpty();
    }

    @Test
    void doesNotWaitForALongReadOnlyTransaction() throws SQLException {
        assertThat(publishedBesideALongReader(relay())).containsExactly("D:1");
    }

    @Test
    void transactionOrderDoesNotWaitForALongReadOnlyTransaction() throws SQLException {
        assertThat(publishedBesideALongReader(new TransactionOrder(connect()))).containsExactly("D:1");
    }

    @Test
    void publishesVersionsInOrderWhenTheLaterOneHasTheOlderTransaction() throws Exception {
        assertThat(publishedWhenTheOlderTransactionDecidesLater(relay())).containsExactly("X:2", "X:3");
    }

    @Test
    void transactionOrderTurnsVersionsAroundWhenTheLaterOneHasTheOlderTransaction() throws Exception {
        assertThat(publishedWhenTheOlderTransactionDecidesLater(new TransactionOrder(connect())))
                .containsExactly("X:3", "X:2");
    }

    @Test
    void givesASecondRelayNoneOfTheBucketsOfTheFirst() throws SQLException {
        // Given
        fourVersionsOf("X");
        OutboxTable first = new OutboxTable(connect());
        List<Integer> buckets = first.lockFreeBuckets(List.of());
        List<OutboxRow> readByFirst = first.due(buckets, 500);
        // When
        Relay second = relay();
        second.poll();
        // Then
        assertThat(buckets).hasSize(OutboxTable.BUCKETS);
        assertThat(readByFirst).extracting(OutboxRow::aggregateVersion).containsExactly(1L);
        assertThat(new OutboxTable(connect()).lockFreeBuckets(List.of())).isEmpty();
        assertThat(number(connect(), "SELECT count(*) FROM outbox WHERE published_at IS NOT NULL"))
                .isZero();
        // When
        first.unlock();
        relay().poll();
        // Then
        assertThat(second.published()).containsExactly("X:1", "X:2", "X:3", "X:4");
    }

    @Test
    void twoWorkersThatSkipLockedRowsOvertakeEachOther() throws SQLException {
        // Given
        fourVersionsOf("X");
        List<String> published = new ArrayList<>();
        SkipLocked first = new SkipLocked(connect(), published);
        SkipLocked second = new SkipLocked(connect(), published);
        // When
        first.read();
        second.poll();
        first.publish();
        // Then
        assertThat(published).containsExactly("X:3", "X:4", "X:1", "X:2");
    }

    @Test
    void refusesTheSecondOfTwoDecisionsFromTheSameState() throws Exception {
        // Given
        append(connect(), topic, "X", 1);
        Connection first = connectInTransaction();
        Connection second = connect();
        append(first, topic, "X", 2);
        // When
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> refusal = other.submit(() -> refusalOf(second, "X", 2));
            awaitBlocked(1);
            first.commit();
            // Then
            assertThat(refusal.get()).startsWith("23505 ").contains("uq_outbox_aggregate_version");
        }
    }

    private String refusalOf(Connection connection, String aggregate, long version) {
        try {
            append(connection, topic, aggregate, version);
            return "none";
        } catch (SQLException e) {
            return e.getSQLState() + " " + e.getMessage();
        }
    }

    private List<String> publishedWhenAnEarlierRowCommitsLater(Reader reader) throws SQLException {
        Connection slow = connectInTransaction();
        append(slow, topic, "A", 1);
        append(connect(), topic, "B", 1);
        reader.poll();
        slow.commit();
        reader.poll();
        return reader.published();
    }

    private List<String> publishedBesideAWriterInAnotherDatabase(Reader reader) throws SQLException {
        Connection writer = servers.connectToOtherDatabase();
        connections.add(writer);
        writer.setAutoCommit(false);
        execute(writer, "SELECT pg_current_xact_id()");
        append(connect(), topic, "C", 1);
        reader.poll();
        return reader.published();
    }

    private List<String> publishedBesideALongReader(Reader reader) throws SQLException {
        Connection looking = connectInTransaction();
        looking.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        execute(looking, "SELECT count(*) FROM outbox");
        append(connect(), topic, "D", 1);
        reader.poll();
        return reader.published();
    }

    /** "Paid" begins first and has to wait for "approved", which commits first. */
    private List<String> publishedWhenTheOlderTransactionDecidesLater(Reader reader) throws Exception {
        execute(connect(), "INSERT INTO claim VALUES ('X', 1)");
        Connection paying = connectInTransaction();
        execute(paying, "INSERT INTO claim VALUES ('Y', 1)");
        Connection approving = connectInTransaction();
        decide(approving, "X");
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> paid = other.submit(() -> {
                decide(paying, "X");
                paying.commit();
                return null;
            });
            awaitBlocked(1);
            approving.commit();
            paid.get();
        }
        reader.poll();
        return reader.published();
    }

    /** The aggregate's row first, then the event with the version that the row got. */
    private void decide(Connection connection, String aggregate) throws SQLException {
        execute(connection, "UPDATE claim SET version = version + 1 WHERE id = '" + aggregate + "'");
        append(
                connection,
                topic,
                aggregate,
                number(connection, "SELECT version FROM claim WHERE id = '" + aggregate + "'"));
    }

    private void awaitBlocked(int sessions) throws SQLException {
        Connection looking = connect();
        await().atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> number(looking, """
                        SELECT count(*) FROM pg_stat_activity
                        WHERE datname = current_database() AND cardinality(pg_blocking_pids(pid)) > 0""") == sessions);
    }

    private void fourVersionsOf(String aggregate) throws SQLException {
        Connection writer = connect();
        for (int version = 1; version <= 4; version++) {
            append(writer, topic, aggregate, version);
        }
    }

    private Relay relay() throws SQLException {
        return new Relay(relay, connect(), topic);
    }

    private Connection connect() throws SQLException {
        Connection connection = servers.connect();
        connections.add(connection);
        return connection;
    }

    private Connection connectInTransaction() throws SQLException {
        Connection connection = connect();
        connection.setAutoCommit(false);
        return connection;
    }
}
