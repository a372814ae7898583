package careers.survey.campaign;

import java.time.Instant;
import java.util.UUID;

/** Event {@code survey.campaign.extended}: an open campaign ends later than was told before. */
record CampaignExtended(UUID campaignId, Instant previousClosesAt, Instant closesAt, Instant extendedAt) {

    static final String TYPE = "survey.campaign.extended";
}
