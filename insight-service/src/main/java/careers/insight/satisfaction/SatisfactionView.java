package careers.insight.satisfaction;

import careers.insight.campaign.Audience;
import careers.insight.campaign.CampaignView;
import careers.insight.campaign.Campaigns.Wording;
import careers.insight.disclosure.ProtectedTable;
import careers.insight.query.DataTable;
import careers.insight.query.Publication;
import careers.platform.text.Text;
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
 */
public record SatisfactionView(UUID campaign, Text name, String concept, Text definition, List<GroupFigure> groups)
        implements Publication {

    @Override
    public DataTable table() {
        return SatisfactionTable.of(this);
    }

    /** The answer, from cleared tables only. */
    static SatisfactionView of(CampaignView campaign, List<ProtectedTable> tables, Map<Audience, Wording> wordings) {
        var figures = tables.stream()
                .map(table -> figure(campaign.id(), table, wordings))
                .toList();
        return new SatisfactionView(
                campaign.id(), campaign.name(), SatisfactionMeasure.CONCEPT, SatisfactionMeasure.DEFINITION, figures);
    }

    private static GroupFigure figure(UUID campaign, ProtectedTable table, Map<Audience, Wording> wordings) {
        var audience = Audience.valueOf(table.group());
        return GroupFigure.of(campaign, audience, table, wordings.getOrDefault(audience, new Wording(null, List.of())));
    }
}
