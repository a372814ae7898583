package careers.insight.question;

import careers.insight.campaign.Audience;
import careers.insight.campaign.CampaignView;
import careers.insight.campaign.RegionLabel;
import careers.insight.question.TableView.Group;
import careers.insight.question.TableView.Label;
import careers.platform.text.Text;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A figure as it was shown, for good.
 *
 * @param id its name
 * @param campaign the campaign
 * @param campaignName its name
 * @param concepts what was asked about; two for a difference
 * @param groupLabel name of the group
 * @param question the question as the group was asked it; null where it has none
 * @param itemLabel row or activity; null for a plain question
 * @param codeLabel the answer
 * @param figure the number and what it rests on, without what compares it with other groups
 * @param formula how the number is made
 * @param explanation the figure in a sentence
 * @param region the region it is about; absent where it is about all
 */
@Schema(name = "PublishedFigure")
public record FigureView(
        String id,
        UUID campaign,
        Text campaignName,
        List<String> concepts,
        Text groupLabel,
        @Schema(nullable = true) Text question,
        @Schema(nullable = true) Text itemLabel,
        Text codeLabel,
        Figure figure,
        Text formula,
        Text explanation,
        @JsonInclude(JsonInclude.Include.NON_NULL) RegionLabel region) {

    /** Copies the list. */
    public FigureView {
        concepts = List.copyOf(concepts);
    }

    static FigureView of(String id, Kept kept, Figure figure) {
        var named = figure.named(id);
        var code = TableView.label(kept.codes(), figure.code());
        return new FigureView(
                id,
                kept.campaign(),
                kept.campaignName(),
                kept.concepts(),
                kept.audience().label(),
                kept.question(),
                figure.item() == null ? null : TableView.label(kept.items(), figure.item()),
                code,
                named,
                Words.formula(figure),
                Words.explanation(figure, kept.where(), code),
                kept.region());
    }

    /**
     * The figures of one group in one table, as they are kept.
     *
     * @param campaign the campaign
     * @param campaignName its name
     * @param concepts what was asked about
     * @param audience the group
     * @param question the question as it was asked
     * @param items labels of rows or activities
     * @param codes labels of answers
     * @param figures the numbers
     * @param region the region they are about; null where they are about all
     */
    record Kept(
            UUID campaign,
            Text campaignName,
            List<String> concepts,
            Audience audience,
            Text question,
            List<Label> items,
            List<Label> codes,
            List<Figure> figures,
            @JsonInclude(JsonInclude.Include.NON_NULL) RegionLabel region) {

        /** Whom the numbers are about. */
        Text where() {
            return region == null ? audience.label() : region.after(audience.label());
        }

        static Kept of(CampaignView campaign, RegionLabel region, TableView table, Group group, List<Figure> figures) {
            return new Kept(
                    campaign.id(),
                    campaign.name(),
                    table.concepts(),
                    group.audience(),
                    group.question(),
                    table.items(),
                    table.codes(),
                    figures,
                    region);
        }
    }
}
