package careers.insight.campaign;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What this service reads of {@code survey.campaign.closed}.
 *
 * @param campaignId the campaign
 * @param closedAt when it closed
 * @param accepted how many responses it accepted from each audience
 */
public record CampaignClosed(
        @NotNull UUID campaignId,
        @NotNull Instant closedAt,
        @NotNull Map<@NotNull Audience, @NotNull @Min(0) Integer> accepted) {}
