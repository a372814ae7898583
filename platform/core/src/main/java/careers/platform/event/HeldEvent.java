package careers.platform.event;

import java.time.Instant;

/**
 * An event that has arrived and not been applied.
 *
 * @param key the aggregate it belongs to; nothing of that aggregate is applied until this is resolved
 * @param sequence the aggregate version, null if even that cannot be read
 * @param reason POISON: cannot be understood, or failed every time; GAP: an earlier version has not come yet
 * @param detail what is wrong, without content
 */
public record HeldEvent(
        long id,
        String topic,
        int partition,
        long offset,
        String key,
        Long sequence,
        String type,
        Reason reason,
        String detail,
        Instant heldAt) {

    /** Why an event is held. */
    public enum Reason {
        POISON,
        GAP
    }
}
