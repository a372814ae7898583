package careers.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventHeadersTest {

    private static final OutboxRow ROW = new OutboxRow(
            UUID.fromString("0192f3a0-0000-7000-8000-000000000001"),
            "sample.thing.v1",
            "sample.thing.changed",
            "thing-1",
            42,
            "{\"name\":\"Siân\"}",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            Instant.parse("2026-11-02T09:00:00.123456Z"),
            UUID.fromString("0192f3a0-0000-7000-8000-00000000000a"),
            7L,
            null,
            false);

    @Test
    void readsWhatItHasWritten() {
        // When
        ProducerRecord<String, byte[]> message = CloudEventHeaders.write(ROW, "/sample-service");
        EventEnvelope event = CloudEventHeaders.read(message.key(), message.headers(), message.value());
        // Then
        assertThat(message.topic()).isEqualTo("sample.thing.v1");
        assertThat(event.id()).isEqualTo(ROW.eventId().toString());
        assertThat(event.source()).isEqualTo("/sample-service");
        assertThat(event.type()).isEqualTo("sample.thing.changed");
        assertThat(event.subject()).isEqualTo("thing-1").isEqualTo(message.key());
        assertThat(event.sequence()).isEqualTo(42);
        assertThat(event.time()).isEqualTo(ROW.createdAt());
        assertThat(event.traceparent()).isEqualTo(ROW.traceparent());
        assertThat(event.data().get("name").asText()).isEqualTo("Siân");
    }

    @Test
    void handsOnThePayloadOfTypesThatAreReadAsText() {
        // When
        ProducerRecord<String, byte[]> message = written();
        byte[] noJson = bytes("no JSON");
        EventEnvelope event =
                CloudEventHeaders.read(message.key(), message.headers(), noJson, Set.of("sample.thing.changed"));
        // Then
        assertThat(event.text()).isSameAs(noJson);
        assertThat(event.data()).isNull();
        assertThatExceptionOfType(PoisonEvent.class)
                .isThrownBy(() -> CloudEventHeaders.read(
                        message.key(), message.headers(), noJson, Set.of("sample.thing.removed")))
                .withMessage("DATA_NOT_JSON");
        assertThatExceptionOfType(PoisonEvent.class)
                .isThrownBy(() ->
                        CloudEventHeaders.read(message.key(), message.headers(), null, Set.of("sample.thing.changed")))
                .withMessage("DATA_MISSING");
    }

    @Test
    void writesASequenceThatComparesAsText() {
        assertThat(text(written().headers(), "ce_sequence")).isEqualTo("00000000000000000042");
        assertThat(text(written().headers(), "content-type")).isEqualTo("application/json");
        assertThat(text(written().headers(), "ce_dataschema")).isEqualTo("/events/sample.thing.changed.schema.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_specversion", "ce_id", "ce_source", "ce_type", "ce_subject", "ce_time", "ce_sequence"})
    void refusesAnEventWithoutARequiredHeader(String name) {
        Headers headers = written().headers();
        headers.remove(name);
        assertPoison("HEADER_MISSING " + name, headers, written().value());
        headers.add(name, " ".getBytes(StandardCharsets.UTF_8));
        assertPoison("HEADER_MISSING " + name, headers, written().value());
        headers.add(name, null);
        assertPoison("HEADER_MISSING " + name, headers, written().value());
    }

    @ParameterizedTest
    @CsvSource({
        "ce_specversion, 0.3, SPECVERSION_UNKNOWN",
        "ce_specversion, 1, SPECVERSION_UNKNOWN",
        "ce_subject, thing-2, SUBJECT_IS_NOT_KEY",
        "ce_subject, THING-1, SUBJECT_IS_NOT_KEY",
        "ce_sequence, 0, SEQUENCE_INVALID",
        "ce_sequence, -1, SEQUENCE_INVALID",
        "ce_sequence, three, SEQUENCE_INVALID",
        "ce_sequence, 1.5, SEQUENCE_INVALID",
        "ce_sequence, 99999999999999999999, SEQUENCE_INVALID",
        "ce_time, yesterday, TIME_INVALID",
        "ce_time, 2026-11-02, TIME_INVALID"
    })
    void refusesAMalformedHeader(String name, String value, String reason) {
        Headers headers = written().headers();
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        assertPoison(reason, headers, written().value());
    }

    @Test
    void readsAnEventWithoutTraceparent() {
        Headers headers = written().headers();
        headers.remove("ce_traceparent");
        assertThat(CloudEventHeaders.read("thing-1", headers, written().value()).traceparent())
                .isNull();
    }

    static Stream<byte[]> notJson() {
        return Stream.of(
                bytes(""),
                bytes("{\"a\":"),
                bytes("{\"a\":1} {}"),
                bytes("{\"a\":1}]"),
                bytes("name=x"),
                bytes("{\"a\":".repeat(10_000)),
                new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'});
    }

    @ParameterizedTest
    @MethodSource("notJson")
    void refusesDataThatAreNotJson(byte[] value) {
        assertThatExceptionOfType(PoisonEvent.class)
                .isThrownBy(() -> CloudEventHeaders.read("thing-1", written().headers(), value))
                .withMessageStartingWith("DATA_NOT_");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "null", "\"text\""})
    void refusesDataOfAnotherKind(String json) {
        assertPoison("DATA_NOT_AN_OBJECT", written().headers(), bytes(json));
    }

    @Test
    void refusesAnEventWithoutData() {
        assertPoison("DATA_MISSING", written().headers(), null);
    }

    @Test
    void refusesAKeyThatTheDatabaseCannotStore() {
        Headers headers = written().headers();
        headers.remove("ce_subject");
        headers.add("ce_subject", bytes("thing\0"));
        assertThatExceptionOfType(PoisonEvent.class)
                .isThrownBy(() -> CloudEventHeaders.read("thing\0", headers, bytes("{}")))
                .withMessage("HEADER_NOT_STORABLE ce_subject");
    }

    @Test
    void keepsHeadersOfAHeldEventAsTheyCame() {
        Headers headers = new RecordHeaders();
        headers.add("bytes", new byte[] {(byte) 0xFF, 0, 1});
        headers.add("empty", new byte[0]);
        headers.add("none", null);
        Headers kept = HeldHeaders.read(HeldHeaders.write(headers));
        assertThat(kept.lastHeader("bytes").value()).containsExactly(0xFF, 0, 1);
        assertThat(kept.lastHeader("empty").value()).isEmpty();
        assertThat(kept.lastHeader("none")).isNull();
    }

    private static void assertPoison(String reason, Headers headers, byte[] value) {
        assertThatExceptionOfType(PoisonEvent.class)
                .isThrownBy(() -> CloudEventHeaders.read("thing-1", headers, value))
                .withMessage(reason);
    }

    private static ProducerRecord<String, byte[]> written() {
        return CloudEventHeaders.write(ROW, "/sample-service");
    }

    private static String text(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
