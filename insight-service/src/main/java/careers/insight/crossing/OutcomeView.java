package careers.insight.crossing;

import careers.insight.campaign.Audience;
import careers.insight.crossing.CrossingView.Limits;
import careers.insight.crossing.CrossingView.Status;
import careers.insight.crossing.CrossingView.Tier;
import careers.insight.disclosure.CrossedTable.Refusal;
import careers.insight.disclosure.LinkedArms;
import careers.insight.query.DataTable;
import careers.insight.query.Publication;
import careers.insight.statistics.ClusteredContrast;
import careers.insight.statistics.Share;
import careers.platform.text.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What people of schools whose careers leader was trained say, beside what others say: an association and no effect, since
 * nobody drew lots who would be trained.
 *
 * @param campaign the campaign
 * @param campaignName its name
 * @param baseline the earlier campaign; null where none was asked for
 * @param audience the group
 * @param audienceLabel its name
 * @param tier when figures of this kind are given
 * @param concept what was asked about
 * @param question the question as the group was asked it
 * @param codes the answers that are counted
 * @param kind what it is, always an association
 * @param caution the same in words
 * @param definition how the numbers are made
 * @param status whether it is shown
 * @param reason why it is not; null when it is
 * @param explanation the reason in words; null when it is shown
 * @param policy version of the disclosure policy that decided
 * @param noiseVariance variance of the noise in each count of a school, in people squared
 * @param arms the sides, of the campaign and then of the baseline; none when withheld
 * @param contrasts the difference, and with a baseline the difference of differences; none when withheld
 */
@Schema(name = "TrainingOutcome")
public record OutcomeView(
        UUID campaign,
        Text campaignName,
        @Schema(nullable = true) UUID baseline,
        Audience audience,
        Text audienceLabel,
        Tier tier,
        String concept,
        Text question,
        List<String> codes,
        Kind kind,
        Text caution,
        Text definition,
        Status status,
        @Schema(nullable = true) Refusal reason,
        @Schema(nullable = true) Text explanation,
        String policy,
        double noiseVariance,
        List<Arm> arms,
        List<Contrast> contrasts)
        implements Publication {

    /** Copies the lists. */
    public OutcomeView {
        codes = List.copyOf(codes);
        arms = List.copyOf(arms);
        contrasts = List.copyOf(contrasts);
    }

    @Override
    public DataTable table() {
        return OutcomeTable.of(this);
    }

    /** What a comparison of schools is. */
    @Schema(name = "TrainingOutcomeKind")
    public enum Kind {
        /** Two things go together; why, it does not say. */
        ASSOCIATION
    }

    /** What a row of the table is. */
    @Schema(name = "TrainingOutcomeMeasure")
    public enum Measure {
        /** A school of which a careers leader had completed training before the campaign opened. */
        TRAINED,
        /** Any other school. */
        OTHERS,
        /** Trained less others. */
        DIFFERENCE,
        /** The difference of the campaign less that of the baseline. */
        DIFFERENCE_IN_DIFFERENCES
    }

    /**
     * One side of one campaign.
     *
     * @param id names it for good: {@code /final-figures/{id}} tells its lineage
     * @param campaign the campaign or the baseline
     * @param arm which schools
     * @param schools from how many somebody answered
     * @param people how many they are, with the noise of each school
     * @param estimate share of them that gave one of the answers
     */
    @Schema(name = "TrainingOutcomeArm")
    public record Arm(String id, UUID campaign, Measure arm, int schools, int people, BigDecimal estimate) {

        static Arm of(String id, UUID campaign, Measure arm, LinkedArms.Side side) {
            return new Arm(id, campaign, arm, side.schools(), side.people(), Share.published(side.share()));
        }
    }

    /**
     * A difference.
     *
     * @param id names it for good: {@code /final-figures/{id}} tells its lineage
     * @param measure of what
     * @param estimate first less second
     * @param standardError of the estimate, from the differences between schools
     * @param degrees degrees of freedom, schools less one
     * @param pValue chance of an estimate at least as far from zero where there is none
     * @param interval 95 % confidence interval
     */
    @Schema(name = "TrainingOutcomeContrast")
    public record Contrast(
            String id,
            Measure measure,
            BigDecimal estimate,
            BigDecimal standardError,
            int degrees,
            BigDecimal pValue,
            Limits interval) {

        static Contrast of(String id, Measure measure, ClusteredContrast contrast) {
            return new Contrast(
                    id,
                    measure,
                    Share.published(contrast.estimate()),
                    Share.published(contrast.standardError()),
                    contrast.degrees(),
                    Share.published(contrast.pValue()),
                    new Limits(
                            Share.published(contrast.lower()),
                            Share.published(contrast.upper()),
                            new BigDecimal("0.95"),
                            "cluster-robust+noise"));
        }
    }
}
