package careers.insight.satisfaction;

import careers.insight.campaign.Audience;
import careers.insight.campaign.CampaignView;
import careers.insight.campaign.Campaigns.Wording;
import careers.insight.campaign.RegionLabel;
import careers.insight.campaign.RegionView;
import careers.insight.disclosure.LeafName;
import careers.insight.disclosure.ProtectedTable;
import careers.insight.query.DataTable;
import careers.insight.query.Publication;
import careers.insight.satisfaction.GroupFigure.WithheldReason;
import careers.platform.text.Text;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Satisfaction by respondent group. The five groups are always listed.
 *
 * @param campaign the campaign
 * @param name its name
 * @param concept what is measured
 * @param definition how it is measured
 * @param groups one figure for each group
 * @param region the region they are about; absent where they are about all
 */
public record SatisfactionView(
        UUID campaign,
        Text name,
        String concept,
        Text definition,
        List<GroupFigure> groups,
        @JsonInclude(JsonInclude.Include.NON_NULL) RegionLabel region)
        implements Publication {

    @Override
    public DataTable table() {
        return SatisfactionTable.of(this);
    }

    /** The answer, from cleared tables only. */
    static SatisfactionView of(
            CampaignView campaign, RegionView region, List<ProtectedTable> tables, Map<Audience, Wording> wordings) {
        var figures = tables.stream()
                .map(table -> figure(campaign.id(), region, table, wordings))
                .toList();
        return new SatisfactionView(
                campaign.id(),
                campaign.name(),
                SatisfactionMeasure.CONCEPT,
                SatisfactionMeasure.DEFINITION,
                figures,
                RegionLabel.of(region));
    }

    private static GroupFigure figure(
            UUID campaign, RegionView region, ProtectedTable table, Map<Audience, Wording> wordings) {
        var audience = Audience.valueOf(LeafName.group(table.group()));
        return region == null || region.groups().contains(audience)
                ? GroupFigure.of(
                        campaign, audience, table, wordings.getOrDefault(audience, new Wording(null, List.of())))
                : GroupFigure.withheld(audience, table, WithheldReason.NOT_IN_LATTICE);
    }
}
