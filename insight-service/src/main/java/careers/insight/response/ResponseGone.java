package careers.insight.response;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * What this service reads of {@code survey.response.withdrawn} and {@code survey.response.erased}: what the person
 * answered may not be kept any longer.
 *
 * @param responseId the response
 * @param campaignId the campaign it answered
 */
public record ResponseGone(
        @NotNull UUID responseId, @NotNull UUID campaignId) {}
