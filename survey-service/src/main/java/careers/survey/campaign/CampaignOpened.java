package careers.survey.campaign;

import careers.platform.text.Text;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Event {@code survey.campaign.opened}.
 *
 * @param areas the regions of the sampling frame, decided now and for good; absent without a frame
 */
record CampaignOpened(
        UUID campaignId,
        String survey,
        Text name,
        List<CampaignView.InstrumentInUse> instruments,
        Instant opensAt,
        Instant closesAt,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CampaignArea> areas) {

    static final String TYPE = "survey.campaign.opened";

    static CampaignOpened of(Campaign campaign, List<CampaignArea> areas) {
        return new CampaignOpened(
                campaign.id,
                campaign.survey,
                new Text(campaign.nameEn, campaign.nameCy),
                campaign.instruments.stream()
                        .map(CampaignView.InstrumentInUse::of)
                        .toList(),
                campaign.opensAt,
                campaign.closesAt,
                areas);
    }
}
