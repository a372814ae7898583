package careers.e2e;

import careers.demo.Answer;
import careers.demo.DemoFailure;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;

/** Waiting for what other processes do, and asking again as a careful client would. */
final class Patience {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int PAUSE_MILLIS = 100;

    private Patience() {}

    /** The first value that is enough; fails with the last one when time is up. */
    static <T> T await(String what, Supplier<T> source, Predicate<T> enough) {
        long start = System.nanoTime();
        var value = source.get();
        while (!enough.test(value)) {
            if (System.nanoTime() - start > LONGEST.toNanos()) {
                Assertions.fail("Waited in vain for %s; last seen: %s", what, value);
            }
            pause();
            value = source.get();
        }
        return value;
    }

    /** Sends until somebody answers who is not broken: no connection, 502, 503 and 504 are worth another try. */
    static Answer untilAnswered(Supplier<Answer> call) {
        return await(
                "an answer",
                () -> {
                    try {
                        return call.get();
                    } catch (DemoFailure unanswered) {
                        return null;
                    }
                },
                answer -> answer != null && answer.status() < 500);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
