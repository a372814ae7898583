package careers.survey.campaign;

import careers.platform.text.Text;
import careers.survey.questionnaire.Audience;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A campaign as clients see it. How many have answered is not part of it. */
public record CampaignView(
        UUID id,
        String survey,
        Text name,
        CampaignState state,
        Instant opensAt,
        Instant closesAt,
        List<InstrumentInUse> instruments,
        List<String> allowedActions) {

    /** What one audience answers in this campaign. */
    public record InstrumentInUse(UUID instrumentId, int version, Audience audience) {

        static InstrumentInUse of(CampaignInstrument instrument) {
            return new InstrumentInUse(instrument.instrumentId, instrument.instrumentVersion, instrument.audience);
        }
    }

    static CampaignView of(Campaign campaign) {
        return new CampaignView(
                campaign.id,
                campaign.survey,
                new Text(campaign.nameEn, campaign.nameCy),
                campaign.state,
                campaign.opensAt,
                campaign.closesAt,
                campaign.instruments.stream().map(InstrumentInUse::of).toList(),
                campaign.state.allowedActions());
    }
}
