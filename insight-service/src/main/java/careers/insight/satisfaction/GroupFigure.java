package careers.insight.satisfaction;

import careers.insight.campaign.Audience;
import careers.insight.campaign.Campaigns.Wording;
import careers.insight.disclosure.ProtectedTable;
import careers.insight.disclosure.ProtectedTable.Status;
import careers.insight.statistics.Share;
import careers.platform.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One published number with everything needed to judge it. A withheld figure has the same members, all of them empty but
 * the group, the status and the reason, whether the group has too few people or none.
 *
 * @param audience the respondent group
 * @param label its name
 * @param status FREE or WITHHELD
 * @param reason why it is withheld; null when free
 * @param question the question as this group was asked it
 * @param estimate share of the satisfied, 0 to 1; null also when nobody in the released blocks gave an opinion
 * @param unit what the estimate is: a share
 * @param base how many people it rests on
 * @param interval 95 % confidence interval
 * @param counts people by answer
 * @param policy version of the disclosure policy that decided
 * @param noiseVariance variance of the noise in each count, in people squared; 0 where the policy adds none
 * @param release which people are in it
 */
public record GroupFigure(
        Audience audience,
        Text label,
        Status status,
        @Schema(nullable = true) WithheldReason reason,
        @Schema(nullable = true) Text question,
        @Schema(nullable = true) BigDecimal estimate,
        String unit,
        @Schema(nullable = true) Base base,
        @Schema(nullable = true) Limits interval,
        List<Count> counts,
        String policy,
        @Schema(nullable = true) BigDecimal noiseVariance,
        @Schema(nullable = true) Release release) {

    private static final String UNIT = "share";

    /** The figure of one cleared table. */
    static GroupFigure of(UUID campaign, Audience audience, ProtectedTable table, Wording wording) {
        if (table.status() == Status.WITHHELD) {
            return withheld(audience, table, WithheldReason.BASE_BELOW_MINIMUM);
        }
        var share = SatisfactionMeasure.share(table);
        return new GroupFigure(
                audience,
                audience.label(),
                table.status(),
                null,
                wording.question(),
                share.map(Share::estimate).map(Share::published).orElse(null),
                UNIT,
                new Base(SatisfactionMeasure.base(table), table.people()),
                share.map(Limits::of).orElse(null),
                counts(table, wording),
                table.policy(),
                Share.published(table.noiseVariance()),
                new Release(table.blocks(), FigureDigest.of(campaign, table)));
    }

    /** A figure that is not shown. */
    static GroupFigure withheld(Audience audience, ProtectedTable table, WithheldReason reason) {
        return new GroupFigure(
                audience,
                audience.label(),
                table.status(),
                reason,
                null,
                null,
                UNIT,
                null,
                null,
                List.of(),
                table.policy(),
                null,
                null);
    }

    private static List<Count> counts(ProtectedTable table, Wording wording) {
        var counts = new ArrayList<Count>();
        var unworded = SatisfactionMeasure.shown(table);
        for (var answer : wording.answers()) {
            var people = unworded.remove(answer.code());
            counts.add(new Count(answer.code(), answer.label(), answer.missing(), people == null ? 0 : people));
        }
        unworded.forEach((code, people) -> counts.add(new Count(code, new Text(code, code), false, people)));
        counts.add(new Count("NOT_ANSWERED", Count.NOT_ANSWERED, true, SatisfactionMeasure.notAnswered(table)));
        return List.copyOf(counts);
    }

    /** Why a figure is not shown. */
    public enum WithheldReason {
        /** Too few people, or none: which of the two is not said. */
        BASE_BELOW_MINIMUM,
        /** When the campaign opened, too few people of the group were expected in the region. */
        NOT_IN_LATTICE
    }

    /**
     * What a figure rests on.
     *
     * @param answered released people who chose 1 to 5, with noise; the denominator of the estimate
     * @param people all released people, exactly
     */
    public record Base(int answered, int people) {}

    /**
     * A confidence interval as published.
     *
     * @param lower lower limit
     * @param upper upper limit
     * @param level confidence level
     * @param method how it was computed
     */
    public record Limits(BigDecimal lower, BigDecimal upper, BigDecimal level, String method) {
        static Limits of(Share share) {
            var interval = share.wilson();
            return new Limits(
                    Share.published(interval.lower()),
                    Share.published(interval.upper()),
                    new BigDecimal("0.95"),
                    share.noiseVariance() > 0 ? "wilson+noise" : "wilson");
        }
    }

    /**
     * People who gave one answer.
     *
     * @param code the answer
     * @param label its words
     * @param missing whether it stands for no opinion
     * @param people how many, with noise and never below 0
     */
    public record Count(String code, Text label, boolean missing, int people) {
        static final Text NOT_ANSWERED = new Text("Not answered", "Heb ateb");
    }

    /**
     * Which released blocks a figure sums.
     *
     * @param blocks how many
     * @param sha256 digest of the figure's numbers in canonical JSON (RFC 8785); equal numbers give an equal digest
     */
    public record Release(int blocks, String sha256) {}
}
