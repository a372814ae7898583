package careers.platform.event;

import java.time.Instant;
import java.util.UUID;

/**
 * Published events that are being published again, or have been.
 *
 * @param afterPosition only those with a higher position
 * @param untilPosition the last position when the replay was asked for; what came later needs none
 * @param scope which of these
 * @param events how many that are
 * @param sent how many of them the broker has acknowledged
 * @param finishedAt null while it is running
 */
public record Replay(
        UUID id,
        long afterPosition,
        long untilPosition,
        Scope scope,
        long events,
        long sent,
        Instant requestedAt,
        Instant finishedAt) {

    /**
     * Which events: those of a stream and those of an aggregate; all if both are null.
     *
     * @param aggregateType the middle part of the events' type, null as the id
     */
    public record Scope(UUID stream, String aggregateType, String aggregateId) {

        public static final Scope ALL = new Scope(null, null, null);
    }
}
