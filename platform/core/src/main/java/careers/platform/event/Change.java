package careers.platform.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A published event with the attributes that it has in its topic (CloudEvents 1.0).
 *
 * @param stream where it is numbered, absent if nowhere
 * @param erased true if the content was taken away after the event was decided; absent otherwise
 * @param data JSON; absent if erased
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(
        @Schema(description = "Its place in the feed: 1, 2, 3 … in the order of publication")
        long position,

        @Schema(examples = "1.0") String specversion,
        UUID id,
        @Schema(examples = "/survey-service") String source,
        @Schema(examples = "survey.response.accepted") String type,

        @Schema(description = "The id of what it happened to")
        String subject,

        @Schema(description = "The version that the subject had then: 1, 2, 3 … without gaps")
        long sequence,

        Instant time,

        @Schema(description = "What it is numbered in, for a response its campaign")
        UUID stream,

        @Schema(description = "Its number there: 1, 2, 3 … without gaps")
        Long streamSequence,

        @Schema(examples = "/events/survey.response.accepted.schema.json")
        String dataschema,

        String traceparent,

        @Schema(description = "true when the content was taken away after the event was decided")
        Boolean erased,

        @JsonRawValue @Schema(implementation = Map.class, description = "As the schema says; absent when erased")
        String data) {

    static Change of(OutboxRow row, String source) {
        return new Change(
                row.position(),
                CloudEventHeaders.SPECVERSION,
                row.eventId(),
                source,
                row.type(),
                row.aggregateId(),
                row.aggregateVersion(),
                row.createdAt(),
                row.stream(),
                row.streamSequence(),
                CloudEventHeaders.dataschema(row.type()),
                row.traceparent(),
                row.erased() ? true : null,
                row.erased() ? null : row.payload());
    }
}
