package careers.insight.crossing;

import careers.insight.campaign.Audience;
import careers.insight.disclosure.CrossedTable.Refusal;
import careers.insight.query.DataTable;
import careers.insight.query.ObsStatus;
import careers.insight.query.ObsStatus.ConfStatus;
import careers.insight.query.Publication;
import careers.insight.statistics.Association;
import careers.insight.statistics.McNemar;
import careers.insight.statistics.Share;
import careers.platform.text.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One answer by another, of one group of a closed campaign.
 *
 * @param campaign the campaign
 * @param campaignName its name
 * @param audience the group
 * @param audienceLabel its name
 * @param tier when tables of this kind are given
 * @param concept the question whose shares these are
 * @param by the question whose answers make the rows
 * @param status whether the table is shown
 * @param reason why it is not; null when it is
 * @param explanation the reason in words; null when it is shown
 * @param definition how the numbers are made
 * @param policy version of the disclosure policy that decided
 * @param noiseVariance variance of the noise in each count, in people squared
 * @param cells one for each pair of answers, row by row; none when withheld
 * @param test whether the answers have to do with each other; null where it cannot be computed
 * @param paired whether the same people say it more often of one than of the other; null where the two questions do not
 *     have the same two answers
 */
@Schema(name = "Crossing")
public record CrossingView(
        UUID campaign,
        Text campaignName,
        Audience audience,
        Text audienceLabel,
        Tier tier,
        Side concept,
        Side by,
        Status status,
        @Schema(nullable = true) Refusal reason,
        @Schema(nullable = true) Text explanation,
        Text definition,
        String policy,
        double noiseVariance,
        List<Cell> cells,
        @Schema(nullable = true) Test test,
        @Schema(nullable = true) Paired paired)
        implements Publication {

    /** Copies the list. */
    public CrossingView {
        cells = List.copyOf(cells);
    }

    @Override
    public DataTable table() {
        return CrossingTable.of(this);
    }

    /** When tables are given. */
    @Schema(name = "CrossingTier")
    public enum Tier {
        /** When the campaign is closed and all of it is here. */
        FINAL
    }

    /** Whether a table or a share is shown. */
    @Schema(name = "CrossingStatus")
    public enum Status {
        /** Free for publication. */
        FREE,
        /** Not shown. */
        WITHHELD
    }

    /**
     * One of the two questions.
     *
     * @param concept what it measures
     * @param question the question as the group was asked it
     * @param answers its answers as they are shown, those of few people as one; none when withheld
     */
    @Schema(name = "CrossingSide")
    public record Side(String concept, Text question, List<Answer> answers) {}

    /**
     * An answer as it is shown.
     *
     * @param code its code; {@code *rest} for several shown as one, {@code *none} for no answer or one that stands for none
     * @param label its name
     * @param codes the codes it is made of
     * @param withoutAnswer whether those who gave none are in it
     */
    @Schema(name = "CrossingAnswer")
    public record Answer(String code, Text label, List<String> codes, boolean withoutAnswer) {}

    /**
     * A share.
     *
     * @param id names the number for good: {@code /final-figures/{id}} tells its lineage; null where there is no number
     * @param by answer to the question of the rows
     * @param code answer to the question of the shares
     * @param status whether it is shown
     * @param symbol {@code c} withheld, {@code u} rests on fewer than 30 answers; null otherwise
     * @param obsStatus the same in the codes of SDMX {@code CL_OBS_STATUS}
     * @param confStatus whether it may be published, in those of {@code CL_CONF_STATUS}
     * @param estimate those who gave both answers, divided by the base
     * @param base those of the row who answered the question of the shares; a sum of counts with noise
     * @param count those who gave both answers, with noise, bounded at 0 and at the base
     * @param interval 95 % confidence interval
     */
    @Schema(name = "CrossingCell")
    public record Cell(
            @Schema(nullable = true) String id,
            String by,
            String code,
            Status status,
            @Schema(nullable = true) String symbol,
            ObsStatus obsStatus,
            ConfStatus confStatus,
            @Schema(nullable = true) BigDecimal estimate,
            @Schema(nullable = true) Integer base,
            @Schema(nullable = true) Integer count,
            @Schema(nullable = true) Limits interval) {

        static final int SMALLEST_BASE = 10;

        static Cell of(String id, String by, String code, Share share) {
            return new Cell(
                    id,
                    by,
                    code,
                    Status.FREE,
                    share.isReliable() ? null : "u",
                    share.isReliable() ? ObsStatus.A : ObsStatus.U,
                    ConfStatus.F,
                    Share.published(share.estimate()),
                    share.base(),
                    share.hits(),
                    new Limits(
                            Share.published(share.wilson().lower()),
                            Share.published(share.wilson().upper()),
                            new BigDecimal("0.95"),
                            "wilson+noise"));
        }

        static Cell withheld(String by, String code) {
            return new Cell(null, by, code, Status.WITHHELD, "c", ObsStatus.Q, ConfStatus.C, null, null, null, null);
        }
    }

    /**
     * A confidence interval as published.
     *
     * @param lower lower limit
     * @param upper upper limit
     * @param level confidence level
     * @param method how it was computed
     */
    @Schema(name = "CrossingLimits")
    public record Limits(BigDecimal lower, BigDecimal upper, BigDecimal level, String method) {}

    /**
     * Pearson's chi-square test of independence, corrected for the noise, over those who answered both.
     *
     * @param chiSquare the statistic
     * @param degrees degrees of freedom
     * @param pValue chance of a statistic at least as large if the answers have nothing to do with each other
     * @param cramersV strength of the association, 0 to 1
     * @param smallestExpected smallest expected count; below 5 the p-value is rough
     */
    @Schema(name = "CrossingTest")
    public record Test(
            BigDecimal chiSquare, int degrees, BigDecimal pValue, BigDecimal cramersV, BigDecimal smallestExpected) {

        static Test of(Association tested) {
            return new Test(
                    Share.published(tested.chiSquare()),
                    tested.degrees(),
                    Share.published(tested.pValue()),
                    Share.published(tested.cramersV()),
                    Share.published(tested.smallestExpected()));
        }
    }

    /**
     * McNemar's test, corrected for the noise.
     *
     * @param code the answer that both questions have
     * @param onlyConcept people who gave it to the question of the shares alone, with noise
     * @param onlyBy people who gave it to the question of the rows alone, with noise
     * @param chiSquare the statistic, with one degree of freedom
     * @param pValue chance of a statistic at least as large if both are answered so equally often
     */
    @Schema(name = "CrossingPaired")
    public record Paired(String code, int onlyConcept, int onlyBy, BigDecimal chiSquare, BigDecimal pValue) {

        static Paired of(String code, McNemar tested, int onlyConcept, int onlyBy) {
            return new Paired(
                    code,
                    Math.max(0, onlyConcept),
                    Math.max(0, onlyBy),
                    Share.published(tested.chiSquare()),
                    Share.published(tested.pValue()));
        }
    }
}
