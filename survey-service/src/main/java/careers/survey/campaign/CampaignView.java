package careers.survey.campaign;

import careers.platform.text.Text;
import careers.survey.questionnaire.Audience;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A campaign as clients see it. How many have answered is not part of it.
 *
 * @param local the same ends on a clock in London
 */
public record CampaignView(
        UUID id,
        String survey,
        Text name,
        CampaignState state,
        CampaignAccess access,
        Instant opensAt,
        Instant closesAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) Instant graceUntil,
        LocalWindow local,
        List<InstrumentInUse> instruments,
        List<String> allowedActions) {

    /** What one audience answers in this campaign. */
    public record InstrumentInUse(UUID instrumentId, int version, Audience audience) {

        static InstrumentInUse of(CampaignInstrument instrument) {
            return new InstrumentInUse(instrument.instrumentId, instrument.instrumentVersion, instrument.audience);
        }
    }

    /**
     * The window on a local clock; each time with its offset from UTC.
     *
     * @param zone name in the time zone database
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LocalWindow(String zone, String opens, String closes, String grace) {

        static LocalWindow of(Campaign campaign) {
            return new LocalWindow(
                    LondonTime.ZONE.getId(),
                    LondonTime.show(campaign.opensAt),
                    LondonTime.show(campaign.closesAt),
                    LondonTime.show(campaign.graceUntil));
        }
    }

    static CampaignView of(Campaign campaign) {
        return new CampaignView(
                campaign.id,
                campaign.survey,
                new Text(campaign.nameEn, campaign.nameCy),
                campaign.state,
                campaign.access,
                campaign.opensAt,
                campaign.closesAt,
                campaign.graceUntil,
                LocalWindow.of(campaign),
                campaign.instruments.stream().map(InstrumentInUse::of).toList(),
                campaign.state.allowedActions());
    }
}
