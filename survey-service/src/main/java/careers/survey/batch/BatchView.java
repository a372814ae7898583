package careers.survey.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A batch and how far it has come.
 *
 * @param finishedAt absent while lines are waiting
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BatchView(
        UUID id,
        UUID campaignId,
        State state,

        @Schema(description = "SHA-256 of the lines as they were sent, unpacked; 64 hexadecimal digits")
        String contentDigest,

        @Schema(description = "Lines that are not blank") int lines,

        @Schema(description = "Lines stored as new responses: 201")
        int accepted,

        @Schema(description = "Lines that had been accepted before with the same content: 200")
        int repeated,

        @Schema(description = "Lines that were not accepted: 4xx")
        int refused,

        Instant receivedAt,
        Instant finishedAt) {

    /** Whether lines are waiting. */
    public enum State {
        RUNNING,
        FINISHED
    }
}
