package careers.insight.response;

import careers.insight.store.FactDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Where the log ended when this process began to read it. What lies before that has been decided already: somebody may
 * have left whose response is read first, and a block cut between the two would hold a person who is gone. So no block is
 * cut before all of it has been read.
 */
@ApplicationScoped
public class LogEnd {

    private static final String REACHED = """
            SELECT topic, partition, next_offset FROM inbox_offset WHERE consumer = 'insight-service'
               AND topic IN ('survey.response.v1', 'survey.text.v1', 'survey.campaign.v1')""";

    private final FactDatabase database;
    private final TransactionSynchronizationRegistry transactions;
    private volatile Map<TopicPartition, Long> ends = Map.of();

    LogEnd(FactDatabase database, TransactionSynchronizationRegistry transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** The ends as they are now: offset of the next message of each partition. */
    public void noteEnds(Map<TopicPartition, Long> now) {
        ends = Map.copyOf(now);
    }

    /** Whether all of it has been read and stored. */
    public boolean isPassed() {
        return ends.isEmpty();
    }

    /** Whether nothing of it is left with what the running transaction has read; asked when all of that is applied. */
    boolean isReached() {
        var reached = new HashMap<TopicPartition, Long>();
        database.list(
                REACHED,
                row -> reached.put(
                        new TopicPartition(row.getString("topic"), row.getInt("partition")),
                        row.getLong("next_offset")));
        return ends.entrySet().stream().allMatch(end -> reached.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    /** All has been read. Takes effect at once, and is taken back if the transaction is. */
    void pass() {
        var before = ends;
        ends = Map.of();
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // What is due is released by whoever passes the end.
            }

            @Override
            public void afterCompletion(int status) {
                if (status != Status.STATUS_COMMITTED) {
                    ends = before;
                }
            }
        });
    }
}
