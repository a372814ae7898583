package careers.training.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a message that was not taken is sent again: the schedule of the Standard Webhooks specification. */
final class RetrySchedule {

    /** After the first failure, the second, and so on; some three days in all. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** Up to so much of a pause is added, so that receivers that failed together are not called together again. */
    private static final double JITTER = 0.1;

    private RetrySchedule() {}

    /**
     * When to try again; nothing when it was tried often enough.
     *
     * @param failures how often it failed, 1 or more
     * @param chance from 0 to 1
     */
    static Optional<Instant> next(int failures, Instant now, double chance) {
        if (failures > PAUSES.size()) {
            return Optional.empty();
        }
        long pause = PAUSES.get(failures - 1).toMillis();
        return Optional.of(now.plusMillis(pause + (long) (pause * JITTER * chance)));
    }
}
