package careers.bench;

import careers.bench.LoadGenerator.Measured;
import careers.demo.Actor;
import careers.demo.ApiClient;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/**
 * Clients that upload full NDJSON batches, one waiting while another is worked on. A response counts when its batch is
 * finished, so that it has its receipt; the latencies are those of whole batches.
 */
final class BatchLoad implements Load {

    private static final int AT_A_TIME = 2;
    private static final int MOST_LINES = 5_000;
    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private final ApiClient api;
    private final Intake intake;
    private final int lines;

    BatchLoad(ApiClient api, Intake intake) {
        this.api = api;
        this.intake = intake;
        this.lines = Math.min(MOST_LINES, MOST_BYTES / (intake.line(new UUID(0, 0)).length + 1));
    }

    private record Sent(String path, long at) {}

    int lines() {
        return lines;
    }

    @Override
    public Measured run(Duration time) {
        var waiting = new ArrayDeque<Sent>();
        var nanos = new ArrayList<Long>();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        while (System.nanoTime() < end || !waiting.isEmpty()) {
            if (System.nanoTime() < end && waiting.size() < AT_A_TIME) {
                waiting.add(send());
            } else {
                var oldest = waiting.remove();
                awaitFinished(oldest);
                nanos.add(System.nanoTime() - oldest.at());
            }
        }
        long took = System.nanoTime() - start;
        return new Measured(
                nanos.size() * lines,
                took,
                nanos.stream().mapToLong(Long::longValue).toArray());
    }

    private Sent send() {
        var path = intake.batchPath() + UUID.randomUUID();
        var body = body();
        var digest = Map.of("Content-Digest", "sha-256=:" + sha256(body) + ":");
        long at = System.nanoTime();
        api.send(Actor.RESPONDENTS, "PUT", path, body, "application/x-ndjson", digest)
                .expect(202);
        return new Sent(path, at);
    }

    private byte[] body() {
        var body = new ByteArrayOutputStream();
        for (int i = 0; i < lines; i++) {
            body.writeBytes(intake.line(Requests.uuidv7()));
            body.write('\n');
        }
        return body.toByteArray();
    }

    private void awaitFinished(Sent batch) {
        var progress = api.get(Actor.RESPONDENTS, batch.path()).expect(200);
        while (!progress.text("state").equals("FINISHED")) {
            Pauses.of(LOOK_EVERY);
            progress = api.get(Actor.RESPONDENTS, batch.path()).expect(200);
        }
        if (progress.body().path("accepted").asInt() != lines) {
            throw new BenchFailure("A batch was not accepted whole: " + progress.body());
        }
    }

    private static String sha256(byte[] body) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
