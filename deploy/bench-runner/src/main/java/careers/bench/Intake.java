package careers.bench;

import careers.demo.Actor;
import careers.demo.Answer;
import careers.demo.ApiClient;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An open campaign and a response to it.
 *
 * @param body the response, ready to be sent
 * @param completedAt what a line of a batch says besides
 */
record Intake(UUID campaign, UUID instrument, byte[] body, String completedAt) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Publishes a questionnaire of so many items and opens a campaign with it. */
    static Intake open(ApiClient api, int items) {
        return open(api, Questionnaires.of(items), Questionnaires.answers(items));
    }

    /** Publishes a questionnaire and opens a campaign with it. */
    static Intake open(ApiClient api, Map<String, Object> questionnaire, Map<String, Object> answers) {
        var draft = api.post(Actor.PRIYA, "/api/survey/v1/instruments", questionnaire)
                .expect(201);
        var instrument = change(api, "/api/survey/v1/instruments/" + draft.text("id") + "/publication", draft.etag());
        var now = Clock.systemUTC().instant();
        var request = Map.of(
                "name", Map.of("en", "Measured", "cy", "Mesur"),
                "instruments", List.of(instrument.text("id")),
                "opensAt", now.minus(Duration.ofHours(1)).toString(),
                "closesAt", now.plus(Duration.ofDays(1)).toString());
        var planned = api.post(Actor.PRIYA, "/api/survey/v1/campaigns", request).expect(201);
        change(api, "/api/survey/v1/campaigns/" + planned.text("id") + "/opening", planned.etag());
        return new Intake(
                UUID.fromString(planned.text("id")),
                UUID.fromString(instrument.text("id")),
                body(instrument, answers),
                now.minus(Duration.ofMinutes(1)).toString());
    }

    /** Where a response goes, up to its id. */
    String path() {
        return "/api/survey/v1/campaigns/" + campaign + "/responses/";
    }

    /** Where a batch goes, up to its id. */
    String batchPath() {
        return "/api/survey/v1/campaigns/" + campaign + "/submission-batches/";
    }

    /** The response as a line of a batch: what stands beside it comes first. */
    byte[] line(UUID response) {
        var beside = ("{\"responseId\":\"" + response + "\",\"completedAt\":\"" + completedAt + "\",")
                .getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(beside.length + body.length - 1)
                .put(beside)
                .put(body, 1, body.length - 1)
                .array();
    }

    private static byte[] body(Answer instrument, Map<String, Object> answers) {
        try {
            return JSON.writeValueAsString(Map.of(
                            "instrumentId",
                            instrument.text("id"),
                            "instrumentVersion",
                            instrument.body().path("version").asInt(),
                            "establishment",
                            "EN-900001",
                            "language",
                            "en",
                            "mode",
                            "SELF",
                            "answers",
                            answers))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Answer change(ApiClient api, String path, String etag) {
        return api.send(Actor.PRIYA, "POST", path, null, "application/json", Map.of("If-Match", etag))
                .expect(200);
    }
}
