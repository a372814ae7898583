package careers.bench;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A campaign of the five groups as the survey service would tell of it: questionnaires, the opening, and so many accepted
 * responses, straight into the log.
 */
final class ResponseLog implements AutoCloseable {

    /** Of a thousand who answer: 700 learners, 200 parents and carers, and so on. */
    static final Map<String, Integer> GROUPS = groups();

    private static final int CODES = 5;

    private final UUID campaign;
    private final int questions;
    private final Frame frame;
    private final Map<String, UUID> instruments = new LinkedHashMap<>();
    private final Random random;
    private final KafkaProducer<String, byte[]> producer;
    private long number;

    ResponseLog(String bootstrapServers, int questions, Frame frame, int seed) {
        this.random = new Random(seed);
        this.campaign = id(0);
        this.questions = questions;
        this.frame = frame;
        GROUPS.keySet().forEach(group -> instruments.put(group, id(1 + instruments.size())));
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.LINGER_MS_CONFIG,
                        20,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        256 * 1024,
                        ProducerConfig.BUFFER_MEMORY_CONFIG,
                        32L << 20),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static Map<String, Integer> groups() {
        var groups = new LinkedHashMap<String, Integer>();
        groups.put("LEARNER", 700);
        groups.put("PARENT_CARER", 200);
        groups.put("HEAD_PRINCIPAL", 10);
        groups.put("SUBJECT_TEACHER", 70);
        groups.put("CAREERS_LEADER", 20);
        return groups;
    }

    UUID campaign() {
        return campaign;
    }

    static String concept(int question) {
        return "measured-" + question;
    }

    static String variable(int question) {
        return "item" + question;
    }

    /** Questionnaires and the campaign. */
    void open() {
        instruments.forEach((group, instrument) ->
                send("survey.instrument", "survey.instrument.published", instrument, questionnaire(group, instrument)));
        var uses = instruments.entrySet().stream()
                .map(use -> "{\"instrumentId\":\"%s\",\"version\":1,\"audience\":\"%s\"}"
                        .formatted(use.getValue(), use.getKey()))
                .collect(Collectors.joining(","));
        send("survey.campaign", "survey.campaign.opened", campaign, """
                {"campaignId":"%s","survey":"measured","name":{"en":"Measured","cy":"Mesur"},"instruments":[%s],
                 "opensAt":"2026-01-01T00:00:00Z","closesAt":"2036-01-01T00:00:00Z"}""".formatted(campaign, uses));
        producer.flush();
    }

    /** So many people more. */
    void accept(int people) {
        for (int i = 0; i < people; i++) {
            accept();
        }
        producer.flush();
    }

    private void accept() {
        int dice = random.nextInt(1_000);
        String group = null;
        for (var share : GROUPS.entrySet()) {
            if (dice < share.getValue()) {
                group = share.getKey();
                break;
            }
            dice -= share.getValue();
        }
        var response = id(100 + number++);
        var answers = new StringBuilder();
        for (int question = 1; question <= questions; question++) {
            answers.append(question == 1 ? "\"" : ",\"")
                    .append(variable(question))
                    .append("\":\"C")
                    .append(code())
                    .append('"');
        }
        send("survey.response", "survey.response.accepted", response, """
                {"responseId":"%s","campaignId":"%s","instrumentId":"%s","instrumentVersion":1,"audience":"%s","establishment":"%s","language":"%s","mode":"SELF","acceptedAt":"2026-11-02T09:00:00Z","answers":{%s},"texts":[]}""".formatted(
                        response,
                        campaign,
                        instruments.get(group),
                        group,
                        frame.any(random),
                        random.nextInt(5) == 0 ? "cy" : "en",
                        answers));
    }

    /** Some answers are given more often than others: 35, 30, 15, 12 and 8 of 100. */
    private int code() {
        int dice = random.nextInt(100);
        return dice < 35 ? 1 : dice < 65 ? 2 : dice < 80 ? 3 : dice < 92 ? 4 : CODES;
    }

    private String questionnaire(String group, UUID instrument) {
        var codes = IntStream.rangeClosed(1, CODES)
                .mapToObj(
                        "{\"code\":\"C%1$d\",\"label\":{\"en\":\"Step %1$d\",\"cy\":\"Cam %1$d\"},\"missing\":false}"
                                ::formatted)
                .collect(Collectors.joining(","));
        var variables = IntStream.rangeClosed(1, questions)
                .mapToObj(question -> """
                        {"code":"%s","type":"SINGLE","concept":"%s","comparability":"EXACT",
                         "label":{"en":"Question %d","cy":"Cwestiwn %d"},"codes":[%s]}""".formatted(variable(question), concept(question), question, question, codes))
                .collect(Collectors.joining(","));
        return """
                {"instrumentId":"%s","survey":"measured","audience":"%s","version":1,
                 "title":{"en":"Measured","cy":"Mesur"},"variables":[%s]}""".formatted(instrument, group, variables);
    }

    private void send(String topic, String type, UUID subject, String data) {
        var message = new ProducerRecord<>(topic + ".v1", subject.toString(), data.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        subject.toString(),
                        "ce_source",
                        "/survey-service",
                        "ce_type",
                        type,
                        "ce_subject",
                        subject.toString(),
                        "ce_time",
                        "2026-11-02T09:00:00Z",
                        "ce_sequence",
                        "%020d".formatted(1),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        var unused = producer.send(message);
    }

    /** UUIDv7, as those who send responses make them. */
    private UUID id(long after) {
        return new UUID(
                0x019A_0000_0000_0000L + (after << 16) | 0x7000 | random.nextInt(0x1000),
                random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
    }

    @Override
    public void close() {
        producer.close();
    }
}
