package careers.platform.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Duration APART = Duration.ofHours(1);

    private final Pace pace = new Pace(APART, 500);

    @Test
    void takesFewEventsAtOnce() {
        assertEquals(Duration.ZERO, pace.restAfter(15));
    }

    @Test
    void letsEventsGatherWhileManyCome() {
        // When
        pace.begin();
        // Then
        Duration rest = pace.restAfter(16);
        assertTrue(rest.compareTo(APART.minusMinutes(1)) > 0 && rest.compareTo(APART) <= 0);
    }

    @Test
    void goesOnWithBacklogAtOnce() {
        assertEquals(Duration.ZERO, pace.restAfter(250));
    }

    @Test
    void doesNotRestAfterRoundThatTookLong() {
        assertEquals(Duration.ZERO, new Pace(Duration.ZERO, 500).restAfter(100));
    }
}
