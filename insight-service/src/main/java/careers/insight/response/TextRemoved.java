package careers.insight.response;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * What this service reads of {@code survey.text.removed}: the themes of the text count no longer.
 *
 * @param textId the text
 * @param campaignId the campaign it was written in
 */
public record TextRemoved(@NotNull UUID textId, @NotNull UUID campaignId) {}
