package careers.insight.crossing;

import careers.insight.campaign.Audience;
import careers.insight.campaign.CampaignView;
import careers.insight.crossing.CrossingView.Cell;
import careers.insight.crossing.CrossingView.Side;
import careers.insight.crossing.CrossingView.Tier;
import careers.insight.crossing.OutcomeView.Arm;
import careers.insight.crossing.OutcomeView.Contrast;
import careers.insight.disclosure.CrossedTable;
import careers.insight.disclosure.Lineage;
import careers.insight.disclosure.LinkedArms;
import careers.platform.json.CanonicalJson;
import careers.platform.text.Text;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A figure of a closed campaign as its table shows it, for good, with what its readers may know of where it comes from. It is
 * one of {@code cell}, {@code arm} and {@code contrast}.
 *
 * @param id its name
 * @param campaign whose people it is about
 * @param campaignName its name
 * @param audience the group
 * @param audienceLabel its name
 * @param tier when figures of this kind are given
 * @param concept the question it is a share of, with its answers as they are shown; those that are counted, of schools
 * @param by the question of the rows, with its answers as they are shown; null in a comparison of schools
 * @param cell the figure, where it is of a crossing; else null
 * @param arm the figure, where it is one side of a comparison of schools; else null
 * @param contrast the figure, where it is a difference between schools; else null
 * @param sha256 digest of the figure, which is that one of the three, in canonical JSON (RFC 8785)
 * @param tables the decided tables that it is computed from
 * @param definition how it is made
 * @param explanation the figure in a sentence
 */
@Schema(name = "FinalFigure")
public record FinalFigureView(
        String id,
        UUID campaign,
        Text campaignName,
        Audience audience,
        Text audienceLabel,
        Tier tier,
        Side concept,
        @Schema(nullable = true) Side by,
        @Schema(nullable = true) Cell cell,
        @Schema(nullable = true) Arm arm,
        @Schema(nullable = true) Contrast contrast,
        String sha256,
        List<Decided> tables,
        Text definition,
        Text explanation) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Copies the list. */
    public FinalFigureView {
        tables = List.copyOf(tables);
    }

    static FinalFigureView of(CrossingView view, Cell cell, CrossedTable table) {
        return new FinalFigureView(
                cell.id(),
                view.campaign(),
                view.campaignName(),
                view.audience(),
                view.audienceLabel(),
                view.tier(),
                view.concept(),
                view.by(),
                cell,
                null,
                null,
                digest(cell),
                List.of(Decided.of(table.lineage(), table.policy(), table.noiseVariance())),
                view.definition(),
                FinalFigureWords.of(view, cell));
    }

    static FinalFigureView of(CampaignView campaign, OutcomeView view, Side counted, Arm arm, List<LinkedArms> tables) {
        var explanation = FinalFigureWords.of(campaign, view, counted, arm);
        return of(campaign, view, counted, arm.id(), arm, null, digest(arm), tables, explanation);
    }

    static FinalFigureView of(
            CampaignView campaign, OutcomeView view, Side counted, Contrast contrast, List<LinkedArms> tables) {
        var explanation = FinalFigureWords.of(campaign, view, counted, contrast);
        return of(campaign, view, counted, contrast.id(), null, contrast, digest(contrast), tables, explanation);
    }

    private static FinalFigureView of(
            CampaignView campaign,
            OutcomeView view,
            Side counted,
            String id,
            Arm arm,
            Contrast contrast,
            String sha256,
            List<LinkedArms> tables,
            Text explanation) {
        return new FinalFigureView(
                id,
                campaign.id(),
                campaign.name(),
                view.audience(),
                view.audienceLabel(),
                view.tier(),
                counted,
                null,
                null,
                arm,
                contrast,
                sha256,
                tables.stream()
                        .map(table -> Decided.of(table.lineage(), table.policy(), table.noiseVariance()))
                        .toList(),
                view.definition(),
                explanation);
    }

    private static String digest(Object figure) {
        return CanonicalJson.sha256(JSON.valueToTree(figure).toString());
    }

    /**
     * A decided table, as far as its readers may know.
     *
     * @param campaign whose answers it divides
     * @param blocks of the group when the campaign was over, as live figures show them; those that somebody had left by then
     *     are left out of the table, and how many these are is not told
     * @param policy version of the disclosure policy that decided
     * @param noiseVariance variance of the noise in each count, in people squared
     * @param decidedAt when; null for what was decided before that was kept
     */
    @Schema(name = "DecidedTable")
    public record Decided(
            UUID campaign,
            int blocks,
            String policy,
            double noiseVariance,
            @Schema(nullable = true) Instant decidedAt) {

        static Decided of(Lineage lineage, String policy, double noiseVariance) {
            return new Decided(lineage.campaign(), lineage.blocks(), policy, noiseVariance, lineage.decidedAt());
        }
    }
}
