package careers.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Values that nobody else uses, planted where personal data goes in, and looked for everywhere it must not come out: log
 * lines with their causes, events on Kafka, every table that is not its home, problems and the addresses of answers.
 */
public final class Canaries implements AutoCloseable {

    private final Map<String, String> planted = new LinkedHashMap<>();
    private final List<String> answers = new ArrayList<>();
    private final Ears ears = new Ears();

    public Canaries() {
        Logger.getLogger("").addHandler(ears);
    }

    /**
     * A new canary of small letters, which goes through every rule for a name or a word.
     *
     * @param what which field it is for
     */
    public String plant(String what) {
        String letters = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        return keep(what, "zyzwydd" + letters + planted.size());
    }

    /** A value that the service made and that is as personal: a receipt code. */
    public String keep(String what, String value) {
        planted.put(what, value);
        return value;
    }

    /** An answer that must tell nothing: its body unless it is good, and where it leads. */
    public Response heard(Response answer) {
        String body = answer.statusCode() < 400 ? "" : answer.asString();
        answers.add(answer.statusCode() + " " + answer.getHeaders() + " " + body);
        return answer;
    }

    /**
     * Fails with every place in which a canary was found.
     *
     * @param service of which the topics are read
     * @param homes tables in which personal data is kept on purpose
     */
    public void assertNowhere(String service, Set<String> homes) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> "0".equals(Database.value("SELECT count(*) FROM outbox WHERE position IS NULL")));
        List<String> events = events(service);
        assertThat(events).as("events to look through").isNotEmpty();
        assertThat(ears.heard).as("log lines to look through").isNotEmpty();
        planted.forEach((what, canary) -> {
            assertThat(ears.heard).as("log, " + what).noneMatch(line -> line.contains(canary));
            assertThat(events).as("events, " + what).noneMatch(event -> event.contains(canary));
            assertThat(answers).as("answers, " + what).noneMatch(answer -> answer.contains(canary));
            assertThat(tables(canary)).as("tables, " + what).isSubsetOf(homes);
        });
    }

    /** True when the canary lies in the table: shows that it was really planted. */
    public boolean isIn(String table, String canary) {
        return tables(canary).contains(table);
    }

    private static Set<String> tables(String canary) {
        Set<String> found = new TreeSet<>();
        String names = Database.value("SELECT string_agg(format('%I', tablename), ',') FROM pg_tables"
                + " WHERE schemaname = 'public' AND tablename NOT LIKE 'flyway%'");
        for (String table : names.split(",")) {
            String rows = Database.value("SELECT count(*) FROM " + table + " t WHERE t::text LIKE '%" + canary + "%'");
            if (!"0".equals(rows)) {
                found.add(table);
            }
        }
        return found;
    }

    /** Every message on the topics of the service: key, headers and content. */
    private static List<String> events(String service) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                Infrastructure.bootstrapServers(),
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
        List<String> events = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .filter(partition -> partition.topic().startsWith(service + "."))
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(event -> {
                    StringBuilder headers = new StringBuilder();
                    event.headers()
                            .forEach(header -> headers.append(new String(header.value(), StandardCharsets.UTF_8)));
                    events.add(event.key() + " " + headers + " " + event.value());
                });
            }
        }
        return events;
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(ears);
    }

    /** Keeps every line that is logged, with its causes. */
    private static final class Ears extends Handler {

        private final List<String> heard = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            StringBuilder text = new StringBuilder(line.getLoggerName() + " " + line.getMessage());
            if (line.getParameters() != null) {
                text.append(' ').append(Arrays.toString(line.getParameters()));
            }
            for (Throwable cause = line.getThrown(); cause != null; cause = cause.getCause()) {
                text.append(' ').append(cause);
            }
            heard.add(text.toString());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
