package careers.survey.feed;

import careers.platform.event.Replay;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A replay and how far it has come.
 *
 * @param afterPosition absent unless it is of all behind a position
 * @param untilPosition what was published later needs no replay and is left out
 * @param finishedAt absent while it is running
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReplayView(
        UUID id,
        State state,
        Long afterPosition,
        UUID campaignId,
        UUID responseId,

        @Schema(description = "The last position when it was asked for; later events are left out")
        long untilPosition,

        @Schema(description = "How many events it sends") long events,

        @Schema(description = "How many of them Kafka has acknowledged")
        long sent,

        Instant requestedAt,
        Instant finishedAt) {

    /** Whether it goes on. */
    public enum State {
        RUNNING,
        FINISHED
    }

    static ReplayView of(Replay replay) {
        UUID campaign = replay.scope().stream();
        String aggregate = replay.scope().aggregateId();
        return new ReplayView(
                replay.id(),
                replay.finishedAt() == null ? State.RUNNING : State.FINISHED,
                aggregate == null ? replay.afterPosition() : null,
                campaign,
                campaign == null && aggregate != null ? UUID.fromString(aggregate) : null,
                replay.untilPosition(),
                replay.events(),
                replay.sent(),
                replay.requestedAt(),
                replay.finishedAt());
    }
}
