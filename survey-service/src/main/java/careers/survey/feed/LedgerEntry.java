package careers.survey.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing that happened to a response.
 *
 * @param contentDigest absent where no content goes with it, or where it was erased
 * @param position absent until the event was published
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LedgerEntry(
        @Schema(description = "Its number in the campaign: 1, 2, 3 … without gaps")
        long sequence,

        Kind kind,
        UUID responseId,

        @Schema(description = "As in the receipt; absent where no content goes with it, or it was erased")
        String contentDigest,

        @Schema(description = "The event that told it, in the topic and in the change feed")
        UUID eventId,

        Instant at,

        @Schema(description = "Its position in the change feed; absent until it was published")
        Long position) {

    /** What happened: the last part of the event's type. */
    public enum Kind {
        ACCEPTED,
        AMENDED,
        WITHDRAWN,
        ERASED
    }
}
