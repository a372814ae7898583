package careers.survey.campaign;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Event {@code survey.campaign.closed}.
 *
 * @param accepted how many responses of each audience were accepted in all, so that a consumer knows when it has them
 */
record CampaignClosed(UUID campaignId, Instant closedAt, Map<String, Long> accepted) {

    static final String TYPE = "survey.campaign.closed";
}
