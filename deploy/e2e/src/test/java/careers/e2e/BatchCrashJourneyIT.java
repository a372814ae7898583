package careers.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import careers.demo.Actor;
import careers.demo.Answer;
import careers.demo.ApiClient;
import careers.launcher.RunningSystem;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The survey service ends as in a power cut in the middle of a batch; afterwards it goes on by itself. */
@ExtendWith(WholeSystem.class)
class BatchCrashJourneyIT {

    private static final int LINES = 600;

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void everyLineOfABatchIsAcceptedOnceAlthoughTheServiceEndsInTheMiddleOfIt(
            RunningSystem system, ApiClient api, Evidence evidence) {
        // Given
        var survey = Survey.open(api);
        var ids = Stream.generate(UUID::randomUUID).limit(LINES).toList();
        var lines = lines(survey, ids);
        var path = survey.path() + "/submission-batches/" + UUID.randomUUID();
        restart(system, "batch.accepted.before-receipts");
        // When lines are accepted, and the service ends before they have their receipts
        Patience.untilAnswered(() -> upload(api, path, lines)).expect(202);
        Patience.await("the end of the service", system.serviceProcess("survey-service")::isAlive, alive -> !alive);
        assertThat(evidence.count("survey", "select count(*) from response where campaign_id = ?", survey.campaignId()))
                .isPositive();
        system.restart("survey-service");
        // Then it finishes without being asked, and the same upload hears the same
        var finished = Patience.await(
                "the end of the batch",
                () -> Patience.untilAnswered(() -> api.get(Actor.RESPONDENTS, path))
                        .body(),
                batch -> batch.path("state").asText().equals("FINISHED"));
        int repeated = finished.path("repeated").asInt();
        assertThat(repeated).as("accepted before the end, without a receipt").isPositive();
        assertThat(finished.path("accepted").asInt() + repeated).isEqualTo(LINES);
        assertThat(upload(api, path, lines).expect(202).body()).isEqualTo(finished);
        assertThat(evidence.count("survey", "select count(*) from response where campaign_id = ?", survey.campaignId()))
                .isEqualTo(LINES);
        assertThat(evidence.count("survey", "select count(*) from outbox where stream = ?", survey.campaignId()))
                .isEqualTo(LINES);
    }

    private byte[] lines(Survey survey, List<UUID> ids) {
        return ids.stream()
                .map(id -> line(survey, id))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String line(Survey survey, UUID id) {
        var line = new HashMap<>(survey.document(Map.of("satisfaction", "4"), "en"));
        line.put("responseId", id);
        line.put("completedAt", Instant.now().toString());
        return json.valueToTree(line).toString();
    }

    private static Answer upload(ApiClient api, String path, byte[] lines) {
        return api.send(
                Actor.RESPONDENTS, "PUT", path, lines, "application/x-ndjson", Map.of("Content-Digest", digest(lines)));
    }

    private static String digest(byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void restart(RunningSystem system, String moment) {
        var process = system.serviceProcess("survey-service");
        process.kill9();
        process.restart(Map.of("JAVA_TOOL_OPTIONS", "-Dcareers.fault.halt-at=" + moment));
    }
}
