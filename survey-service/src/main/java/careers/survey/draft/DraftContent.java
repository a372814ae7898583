package careers.survey.draft;

import careers.survey.response.SubmitResponse;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A response that need not be complete.
 *
 * @param establishment as in a response
 * @param language in which it is answered; needed for completion
 * @param mode who fills it in; needed for completion
 * @param answers those that were given so far, by variable
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DraftContent(
        @NotNull UUID instrumentId,
        @NotNull Integer instrumentVersion,
        @Pattern(regexp = "EN-[0-9]{6}|CY-[0-9]{7}") String establishment,
        @Pattern(regexp = "en|cy") String language,
        SubmitResponse.CollectionMode mode,
        @Pattern(regexp = "[A-Za-z0-9-]{1,32}") String interviewerReference,
        Instant startedAt,
        Instant completedAt,
        @Schema(examples = "{\"satisfaction\":\"4\"}") Map<String, Object> answers) {

    public DraftContent {
        answers = answers == null ? Map.of() : answers;
    }

    SubmitResponse asResponse() {
        return new SubmitResponse(
                instrumentId,
                instrumentVersion,
                establishment,
                language,
                mode,
                interviewerReference,
                startedAt,
                completedAt,
                answers);
    }
}
