package careers.platform.event;

import java.time.Instant;
import java.util.UUID;

/** One event on its way out. */
record OutboxRow(
        UUID eventId,
        String topic,
        String type,
        String aggregateId,
        long aggregateVersion,
        String payload,
        String traceparent,
        Instant createdAt,
        int attempts) {}
