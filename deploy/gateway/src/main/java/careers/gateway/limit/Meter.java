package careers.gateway.limit;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What one caller has left of one quota, as the generic cell rate algorithm (ITU-T I.371) keeps it: a single moment, at
 * which the whole quota is there again. The quota may be used at once and comes back evenly. No lock, no timer, no thread.
 */
final class Meter {
    private final Quota quota;
    private final AtomicLong fullAt;

    /** @param now nanoseconds of the clock that {@link #take} is told too */
    Meter(Quota quota, long now) {
        this.quota = quota;
        this.fullAt = new AtomicLong(now);
    }

    /** Takes one request out of the quota if there is one. */
    Taken take(long now) {
        long window = quota.window().toNanos();
        long interval = quota.interval();
        while (true) {
            long before = fullAt.get();
            long after = (before - now > 0 ? before : now) + interval;
            long late = after - now - window;
            if (late > 0) {
                return new Taken(false, 0, before - now, late);
            }
            if (fullAt.compareAndSet(before, after)) {
                return new Taken(true, -late / interval, after - now, 0);
            }
        }
    }

    /**
     * What came of it.
     *
     * @param left requests that could follow at once
     * @param untilFull nanoseconds until the whole quota is there
     * @param untilNext nanoseconds until one request is there; 0 if there was one
     */
    record Taken(boolean admitted, long left, long untilFull, long untilNext) {}
}
