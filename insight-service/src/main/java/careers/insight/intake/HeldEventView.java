package careers.insight.intake;

import careers.platform.event.HeldEvent;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An event that arrived and has not been applied. Its content is kept and not shown.
 *
 * @param id place in this list
 * @param type type of the event; null if even that cannot be read
 * @param key the record it is about; nothing of that record is applied until this is resolved
 * @param sequence version of the record; null if it cannot be read
 * @param position where it stands in the log
 * @param reason POISON: it cannot be understood; GAP: an earlier version has not come yet
 * @param detail what is wrong, without content
 * @param heldAt when it came
 */
public record HeldEventView(
        long id,
        @Schema(nullable = true) String type,
        String key,
        @Schema(nullable = true) Long sequence,
        Position position,
        HeldEvent.Reason reason,
        String detail,
        Instant heldAt) {

    static HeldEventView of(HeldEvent event) {
        return new HeldEventView(
                event.id(),
                event.type(),
                event.key(),
                event.sequence(),
                new Position(event.topic(), event.partition(), event.offset()),
                event.reason(),
                event.detail(),
                event.heldAt());
    }

    /**
     * A place in the log.
     *
     * @param topic the topic
     * @param partition its partition
     * @param offset the place in it
     */
    public record Position(String topic, int partition, long offset) {}
}
