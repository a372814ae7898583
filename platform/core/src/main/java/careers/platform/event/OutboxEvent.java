package careers.platform.event;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that is ready to be stored; {@link Outbox#event} makes it.
 *
 * @param payload JSON
 * @param createdAt when it was decided
 * @param stream in which it gets the next number when it is stored, null if it is numbered nowhere
 */
public record OutboxEvent(
        UUID eventId,
        String topic,
        String type,
        String aggregateType,
        String aggregateId,
        long aggregateVersion,
        String payload,
        String traceparent,
        Instant createdAt,
        UUID stream) {}
