package careers.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Many responses in one upload, one a line, as somebody sends them who has collected on paper or offline. */
final class BatchStory {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int PATIENCE = 150;

    private final Story story;
    private final ApiClient api;
    private final ObjectMapper json = new ObjectMapper();

    BatchStory(Story story) {
        this.story = story;
        this.api = story.api();
    }

    /** Uploads them, waits until each has its receipt, and uploads the same again. */
    void upload(Campaign campaign, List<Submission> submissions) {
        var path = campaign.path() + "/submission-batches/" + UUID.randomUUID();
        var lines = submissions.stream()
                .map(submission -> line(submission, story.clock().instant().toString()))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
        put(path, lines).expect(202);
        var finished = finished(path);
        if (finished.body().path("accepted").asInt() != submissions.size()) {
            throw new DemoFailure("Unexpected: of " + submissions.size() + " lines, " + finished.body());
        }
        var again = put(path, lines).expect(202);
        story.say(
                "%d responses in one upload: 202, %s, %d lines accepted, each with a receipt; sent again: replayed %s",
                submissions.size(),
                finished.text("state"),
                finished.body().path("accepted").asInt(),
                again.headers().firstValue("Idempotency-Replayed").orElse("false"));
    }

    private Answer put(String path, byte[] lines) {
        var digest = Base64.getEncoder().encodeToString(sha256(lines));
        return api.send(
                Actor.RESPONDENTS,
                "PUT",
                path,
                lines,
                "application/x-ndjson",
                Map.of("Content-Digest", "sha-256=:" + digest + ":"));
    }

    private Answer finished(String path) {
        for (int attempt = 0; attempt < PATIENCE; attempt++) {
            var batch = api.get(Actor.RESPONDENTS, path).expect(200);
            if (batch.text("state").equals("FINISHED")) {
                return batch;
            }
            pause();
        }
        throw new DemoFailure("The upload " + path + " is not finished yet.");
    }

    private String line(Submission submission, String completedAt) {
        var line = new LinkedHashMap<String, Object>();
        line.put("responseId", submission.id().toString());
        line.putAll(submission.document());
        line.put("completedAt", completedAt);
        try {
            return json.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Interrupted.");
        }
    }
}
