package careers.launcher;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waiting for another process, which cannot notify us. */
final class Await {

    private static final int PAUSE_MILLIS = 25;

    private Await() {}

    /** True as soon as the condition holds, false if it does not within the time. */
    static boolean until(Duration patience, BooleanSupplier condition) {
        return value(patience, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty(), () -> false)
                .isPresent();
    }

    /** The first value that appears; empty when time is up or waiting has become pointless. */
    static <T> Optional<T> value(Duration patience, Supplier<Optional<T>> source, BooleanSupplier pointless) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < patience.toNanos()) {
            var value = source.get();
            if (value.isPresent()) {
                return value;
            }
            if (pointless.getAsBoolean()) {
                return source.get();
            }
            pause();
        }
        return Optional.empty();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted while waiting for a part.", e);
        }
    }
}
