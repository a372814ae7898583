package careers.bench;

import java.time.Duration;

/** The events that wait to be published: what one measurement leaves would slow down the next. */
final class Outbox {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Outbox() {}

    static void awaitPublished(TrainingDatabase database) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (database.number("select count(*) from outbox where published_at is null") > 0) {
            if (System.nanoTime() > end) {
                throw new BenchFailure("The outbox did not become empty in " + PATIENCE.toMinutes() + " minutes.");
            }
            Pauses.of(Duration.ofMillis(250));
        }
        Pauses.of(Duration.ofMillis(500));
    }
}
