package careers.e2e;

import careers.launcher.RunningSystem;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What is really in the databases and in the log, whatever the API says. */
final class Evidence {

    private final RunningSystem system;

    Evidence(RunningSystem system) {
        this.system = system;
    }

    /**
     * A message of the log.
     *
     * @param id of the event: equal for the same event published twice
     */
    record Message(String key, String id, String type) {}

    /** One number from the database of a service. */
    long count(String database, String sql, Object... values) {
        try (var connection = DriverManager.getConnection(
                        system.databaseUrl(database) + "?options=-c%20careers.oversees=true", database, database);
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The database of a service is lost: an empty one takes its place. */
    void empty(String database) {
        try (var connection = DriverManager.getConnection(system.databaseUrl(database), database, database);
                var statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA public CASCADE");
            statement.execute("CREATE SCHEMA public");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Responses of a campaign that insight has stored. */
    long facts(Survey survey) {
        return count(
                "insight",
                "select count(*) from response_fact join leaf using (leaf_id) where campaign_id = ?",
                survey.campaignId());
    }

    /** Waits until everything a service has committed is published. */
    void awaitPublished(String database) {
        Patience.await(
                "an empty outbox of " + database,
                () -> count(database, "select count(*) from outbox where published_at is null"),
                unpublished -> unpublished == 0);
    }

    /** Everything a topic holds now, from its beginning. */
    List<Message> topic(String topic) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", system.bootstrapServers());
        settings.put("enable.auto.commit", false);
        settings.put("isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var messages = new ArrayList<Message>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(found -> messages.add(new Message(
                                found.key(), header(found.headers(), "ce_id"), header(found.headers(), "ce_type"))));
            }
            return messages;
        }
    }

    private static String header(org.apache.kafka.common.header.Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
