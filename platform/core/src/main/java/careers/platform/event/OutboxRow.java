package careers.platform.event;

import java.time.Instant;
import java.util.UUID;

/**
 * One event on its way out.
 *
 * @param stream null if it is numbered in none
 * @param streamSequence its number there, null as the stream
 * @param erased whether the content was taken away after it was decided
 */
record OutboxRow(
        UUID eventId,
        String topic,
        String type,
        String aggregateId,
        long aggregateVersion,
        String payload,
        String traceparent,
        Instant createdAt,
        int attempts,
        UUID stream,
        Long streamSequence,
        boolean erased) {}
