package careers.survey.campaign;

import java.util.UUID;

/** Told inside the service, in the transaction that closes a campaign, while nobody can be accepting. */
public record CampaignClosing(UUID campaignId) {}
