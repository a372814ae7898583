package careers.survey.campaign;

import careers.platform.text.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Event {@code survey.campaign.opened}. */
record CampaignOpened(
        UUID campaignId,
        String survey,
        Text name,
        List<CampaignView.InstrumentInUse> instruments,
        Instant opensAt,
        Instant closesAt) {

    static final String TYPE = "survey.campaign.opened";

    static CampaignOpened of(Campaign campaign) {
        return new CampaignOpened(
                campaign.id,
                campaign.survey,
                new Text(campaign.nameEn, campaign.nameCy),
                campaign.instruments.stream()
                        .map(CampaignView.InstrumentInUse::of)
                        .toList(),
                campaign.opensAt,
                campaign.closesAt);
    }
}
