package careers.insight.satisfaction;

import careers.insight.campaign.Audience;
import careers.insight.campaign.Campaigns;
import careers.insight.campaign.Lattices;
import careers.insight.campaign.Region;
import careers.insight.campaign.RegionView;
import careers.insight.disclosure.DisclosureGate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Asks the disclosure gate and puts words to what it clears. */
@ApplicationScoped
class SatisfactionService {

    private final DisclosureGate gate;
    private final Campaigns campaigns;
    private final Lattices lattices;

    SatisfactionService(DisclosureGate gate, Campaigns campaigns, Lattices lattices) {
        this.gate = gate;
        this.lattices = lattices;
        this.campaigns = campaigns;
    }

    /** The five groups of one campaign, everywhere or in a region. */
    SatisfactionView byGroup(UUID campaignId, Region regionOrNull) {
        var campaign = campaigns.require(campaignId);
        var region = lattices.require(campaignId, regionOrNull);
        var groups = Audience.RESPONDENT_GROUPS.stream()
                .map(audience -> RegionView.group(region, audience))
                .toList();
        var tables = gate.tables(campaignId, groups, SatisfactionMeasure.CONCEPT);
        return SatisfactionView.of(
                campaign, region, tables, campaigns.wordings(campaignId, SatisfactionMeasure.CONCEPT));
    }
}
