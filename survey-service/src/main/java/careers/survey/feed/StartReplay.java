package careers.survey.feed;

import careers.platform.event.Replay;
import careers.platform.problem.FieldError;
import careers.platform.problem.PlatformError;
import careers.platform.text.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which events are to be published again: exactly one of the first three says it.
 *
 * @param afterPosition all behind this position of the change feed; 0 for all
 * @param campaignId all of this campaign and its responses
 * @param responseId all of this response
 * @param reason why, for the audit trail
 */
public record StartReplay(
        @Schema(minimum = "0", description = "All behind this position of the change feed; 0 for all", examples = "0")
        Long afterPosition,

        @Schema(description = "All of this campaign and its responses")
        UUID campaignId,

        @Schema(description = "All of this response") UUID responseId,

        @NotBlank
        @Size(max = 500)
        @Schema(description = "Why, for the audit trail", examples = "insight lost its topic")
        String reason) {

    /** @throws careers.platform.problem.ProblemException 422 unless exactly one thing is asked for */
    void requireOneScope() {
        long given = Stream.of(afterPosition, campaignId, responseId)
                .filter(Objects::nonNull)
                .count();
        if (given != 1) {
            throw wrong(
                    "",
                    "NOT_EXACTLY_ONE",
                    "needs exactly one of afterPosition, campaignId, responseId",
                    "mae angen union un o afterPosition, campaignId, responseId");
        }
        if (afterPosition != null && afterPosition < 0) {
            throw wrong("/afterPosition", "MIN", "must be at least 0", "rhaid iddo fod o leiaf 0");
        }
    }

    Replay.Scope scope() {
        if (campaignId != null) {
            return new Replay.Scope(campaignId, "campaign", campaignId.toString());
        }
        return responseId == null ? Replay.Scope.ALL : new Replay.Scope(null, "response", responseId.toString());
    }

    /** The refusal when nothing was published of what is asked for. */
    RuntimeException nothingToReplay() {
        String pointer = campaignId != null ? "/campaignId" : responseId != null ? "/responseId" : "/afterPosition";
        return wrong(
                pointer,
                "NOTHING_PUBLISHED",
                "names nothing that has been published",
                "nid yw'n enwi dim a gyhoeddwyd");
    }

    private static RuntimeException wrong(String pointer, String code, String en, String cy) {
        return PlatformError.VALIDATION_FAILED.problem().with(List.of(new FieldError(pointer, code, new Text(en, cy))));
    }
}
