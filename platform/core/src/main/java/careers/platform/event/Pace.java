package careers.platform.event;

import java.time.Duration;

/**
 * Lets rounds gather events while many come. A round costs a commit on durable storage whether it takes one event or a
 * hundred, so in a flood fewer rounds leave more of the machine to those who send. An event that comes alone is taken at
 * once, and so is a backlog.
 */
final class Pace {

    /** A round that took this many was one of a flood. */
    private static final int FLOOD = 16;

    private final Duration apart;
    private final int most;
    private long began = System.nanoTime();

    /**
     * @param apart how far the starts of two rounds of a flood lie apart at least
     * @param most how many events one round takes: one that took half as many has not waited for them
     */
    Pace(Duration apart, int most) {
        this.apart = apart;
        this.most = most;
    }

    void begin() {
        began = System.nanoTime();
    }

    /** How long to rest after a round that took so many. */
    Duration restAfter(int taken) {
        if (taken < FLOOD || taken >= most / 2) {
            return Duration.ZERO;
        }
        Duration left = apart.minusNanos(System.nanoTime() - began);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
