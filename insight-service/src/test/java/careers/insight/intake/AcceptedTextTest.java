package careers.insight.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careers.insight.response.ResponseAccepted;
import careers.platform.event.EventEnvelope;
import careers.platform.event.PoisonEvent;
import careers.platform.testing.EventSchemaContract;
import careers.platform.testing.WithInfrastructure;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A response that is read from its text is the one that is read from a tree, or none. */
@QuarkusTest
@WithInfrastructure
class AcceptedTextTest {

    private static final String EXAMPLE = EventSchemaContract.example("survey.response.accepted");

    private static final String PUBLISHED = "{\"responseId\":\"019a0000-0000-7000-8000-000000000001\","
            + "\"campaignId\":\"019a0000-0000-7000-8000-000000000002\",\"later\":{\"answers\":{\"a\":[1]}},"
            + "\"instrumentId\":\"019a0000-0000-7000-8000-000000000003\",\"instrumentVersion\":1,\"audience\":\"LEARNER\","
            + "\"language\":\"cy\",\"mode\":\"SELF\",\"acceptedAt\":\"2026-11-02T09:00:00Z\",\"numbers\":[1,2],\"answers\":";

    @Inject
    EventReader reader;

    @Inject
    ObjectMapper json;

    @Test
    void isThatOfTheTreeForThePublishedExample() throws Exception {
        // Given: all its codes have numbers
        ofText(EXAMPLE);
        // When
        var read = ofText(EXAMPLE);
        // Then
        assertThat(read).isEqualTo(ofTree(EXAMPLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"satisfaction\":\"4\",\"sources\":[\"B\",\"A\",\"B\"],\"count\":3,\"none\":[]}",
                "{\"children\":[{\"childYearGroup\":\"Y9\"}],\"grid\":{\"FAIR\":[{\"time\":\"Y10\"}]},\"satisfaction\":\"5\"}",
                "{\"other\":{\"answers\":{\"satisfaction\":\"4\"}},\"satisfaction\":\"4\"}"
            })
    void isThatOfTheTree(String answers) throws Exception {
        // Given
        var text = PUBLISHED + answers + "}";
        ofText(text);
        // When
        var read = ofText(text);
        // Then
        assertThat(read).isEqualTo(ofTree(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "\"4\"",
                "{\"a secret\":\"4\"}",
                "{\"satisfaction\":\"no code\"}",
                "{\"satisfaction\":true}",
                "{\"satisfaction\":[\"4\",4]}"
            })
    void isRefusedAsTheTreeIs(String answers) throws Exception {
        // Given
        var text = PUBLISHED + answers + "}";
        // Then
        assertThatThrownBy(() -> ofTree(text)).isInstanceOf(PoisonEvent.class);
        assertThatThrownBy(() -> ofText(text)).isInstanceOf(PoisonEvent.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "7",
                "{",
                PUBLISHED + "{\"satisfaction\":\"4\"}",
                PUBLISHED + "{\"satisfaction\":\"4\"}} {}",
                PUBLISHED + "{\"satisfaction\":\"4\",\"satisfaction\":\"5\"}}",
                PUBLISHED + "{\"satisfaction\":\"4\"},\"answers\":{}}"
            })
    void isLeftToTheTreeWhereItIsOutOfTheOrdinary(String text) {
        assertThatThrownBy(() -> ofText(text)).isInstanceOf(PoisonEvent.class);
    }

    private ResponseAccepted ofText(String text) {
        return reader.readAccepted(event(null, text.getBytes(StandardCharsets.UTF_8)));
    }

    private ResponseAccepted ofTree(String text) throws JsonProcessingException {
        return reader.readAccepted(event(json.readTree(text), null));
    }

    private static EventEnvelope event(JsonNode data, byte[] text) {
        return new EventEnvelope(
                "e-1",
                "/survey-service",
                "survey.response.accepted",
                "s-1",
                1,
                Instant.parse("2026-11-02T09:00:00Z"),
                null,
                data,
                text);
    }
}
