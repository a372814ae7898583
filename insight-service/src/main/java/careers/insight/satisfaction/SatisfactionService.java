package careers.insight.satisfaction;

import careers.insight.campaign.Audience;
import careers.insight.campaign.Campaigns;
import careers.insight.disclosure.DisclosureGate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Asks the disclosure gate and puts words to what it clears. */
@ApplicationScoped
class SatisfactionService {

    private final DisclosureGate gate;
    private final Campaigns campaigns;

    SatisfactionService(DisclosureGate gate, Campaigns campaigns) {
        this.gate = gate;
        this.campaigns = campaigns;
    }

    /** The five groups of one campaign. */
    SatisfactionView byGroup(UUID campaignId) {
        var campaign = campaigns.require(campaignId);
        var groups = Audience.RESPONDENT_GROUPS.stream().map(Audience::name).toList();
        var tables = gate.tables(campaignId, groups, SatisfactionMeasure.CONCEPT);
        return SatisfactionView.of(campaign, tables, campaigns.wordings(campaignId, SatisfactionMeasure.CONCEPT));
    }
}
