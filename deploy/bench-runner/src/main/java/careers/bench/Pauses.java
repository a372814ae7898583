package careers.bench;

import java.time.Duration;

/** Waiting for what somebody else does. */
final class Pauses {

    private Pauses() {}

    static void of(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted.");
        }
    }
}
