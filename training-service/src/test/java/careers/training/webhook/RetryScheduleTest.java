package careers.training.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");

    @Test
    void isTheScheduleOfTheSpecification() {
        List<Duration> pauses = new ArrayList<>();
        for (int failures = 1; RetrySchedule.next(failures, NOW, 0).isPresent(); failures++) {
            pauses.add(
                    Duration.between(NOW, RetrySchedule.next(failures, NOW, 0).orElseThrow()));
        }
        assertThat(pauses)
                .containsExactly(
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(5),
                        Duration.ofHours(10),
                        Duration.ofHours(14),
                        Duration.ofHours(20),
                        Duration.ofHours(24));
    }

    @Test
    void chanceAddsUpToATenth() {
        assertThat(RetrySchedule.next(4, NOW, 0.5)).contains(NOW.plus(Duration.ofMinutes(126)));
        assertThat(RetrySchedule.next(4, NOW, 1)).contains(NOW.plus(Duration.ofMinutes(132)));
    }

    @Test
    void givesUpAfterTheTenthAttempt() {
        assertThat(RetrySchedule.next(10, NOW, 0)).isEmpty();
    }
}
