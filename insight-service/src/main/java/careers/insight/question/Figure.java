package careers.insight.question;

import careers.insight.campaign.Audience;
import careers.insight.query.ObsStatus;
import careers.insight.query.ObsStatus.ConfStatus;
import careers.insight.statistics.Difference;
import careers.insight.statistics.Interval;
import careers.insight.statistics.Share;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One published number with everything needed to judge it. Whatever its status it has the same members.
 *
 * @param id names the number for good: {@code /figures/{id}} tells its lineage; null where there is no number
 * @param item the row or activity it is about; null for a plain question
 * @param code the answer it is about
 * @param audience the respondent group
 * @param status whether it is shown
 * @param reason why there is no estimate; null when there is one
 * @param symbol shorthand of official statistics: {@code c} withheld, {@code z} not asked or not applicable, {@code x} nobody answered,
 *     {@code u} rests on fewer than 30 answers; null otherwise
 * @param obsStatus the same in the codes of SDMX {@code CL_OBS_STATUS}
 * @param confStatus whether it may be published, in those of {@code CL_CONF_STATUS}
 * @param estimate the number
 * @param unit what it is
 * @param base how many people it rests on
 * @param interval 95 % confidence interval
 * @param count people who gave the answer; null for a difference
 * @param letters groups than which the share is higher, lower case at 0.05, upper case at 0.001, corrected over the table;
 *     null when it is not compared
 * @param best whether the answer is tied with the best of its group and item; null when that is not asked
 * @param policy version of the disclosure policy that decided; null when the group was not asked
 * @param release which people are in it
 */
@Schema(name = "AnswerFigure")
public record Figure(
        @Schema(nullable = true) String id,
        @Schema(nullable = true) String item,
        String code,
        Audience audience,
        Status status,
        @Schema(nullable = true) Reason reason,
        @Schema(nullable = true) String symbol,
        ObsStatus obsStatus,
        ConfStatus confStatus,
        @Schema(nullable = true) BigDecimal estimate,
        Unit unit,
        @Schema(nullable = true) Base base,
        @Schema(nullable = true) Limits interval,
        @Schema(nullable = true) Integer count,
        @Schema(nullable = true) String letters,
        @Schema(nullable = true) Boolean best,
        @Schema(nullable = true) String policy,
        @Schema(nullable = true) Release release) {

    /** A share that may be shown. */
    static Figure share(Cell cell, Share share, int people, String letters, Boolean best, Release release) {
        return new Figure(
                null,
                cell.item(),
                cell.code(),
                cell.audience(),
                Status.FREE,
                null,
                symbol(share),
                status(share),
                ConfStatus.F,
                Share.published(share.estimate()),
                Unit.SHARE,
                new Base(share.base(), people),
                Limits.of(share.wilson(), share.noiseVariance() > 0 ? "wilson+noise" : "wilson"),
                share.hits(),
                letters,
                best,
                cell.policy(),
                release);
    }

    /** A difference that may be shown; its base is the smaller of the two. */
    static Figure difference(Cell cell, Difference difference, int people, Release release) {
        var smaller = difference.first().base() < difference.second().base() ? difference.first() : difference.second();
        return new Figure(
                null,
                cell.item(),
                cell.code(),
                cell.audience(),
                Status.FREE,
                null,
                symbol(smaller),
                status(smaller),
                ConfStatus.F,
                Share.published(difference.estimate()),
                Unit.DIFFERENCE,
                new Base(smaller.base(), people),
                Limits.of(difference.newcombe(), smaller.noiseVariance() > 0 ? "newcombe+noise" : "newcombe"),
                null,
                null,
                null,
                cell.policy(),
                release);
    }

    /** A figure without a number. */
    static Figure none(Cell cell, Unit unit, Status status, Reason reason, Release release) {
        return new Figure(
                null,
                cell.item(),
                cell.code(),
                cell.audience(),
                status,
                reason,
                reason.symbol,
                reason.status,
                reason.status.conf(),
                null,
                unit,
                null,
                null,
                null,
                null,
                null,
                cell.policy(),
                release);
    }

    private static String symbol(Share share) {
        return share.isReliable() ? null : "u";
    }

    private static ObsStatus status(Share share) {
        return share.isReliable() ? ObsStatus.A : ObsStatus.U;
    }

    /** The same figure under its name. */
    Figure named(String name) {
        return with(name, letters, best);
    }

    /** The same figure without what compares it with others. */
    Figure alone() {
        return with(null, null, null);
    }

    /** The same figure as the first of a series that is broken before it; what is not shown stays that. */
    Figure afterBreak() {
        return estimate == null ? this : with(id, ObsStatus.B, letters, best);
    }

    private Figure with(String name, String comparedLetters, Boolean isBest) {
        return with(name, obsStatus, comparedLetters, isBest);
    }

    private Figure with(String name, ObsStatus observed, String comparedLetters, Boolean isBest) {
        return new Figure(
                name,
                item,
                code,
                audience,
                status,
                reason,
                symbol,
                observed,
                confStatus,
                estimate,
                unit,
                base,
                interval,
                count,
                comparedLetters,
                isBest,
                policy,
                release);
    }

    /**
     * Where a figure stands in its table.
     *
     * @param policy that decided about the group
     */
    record Cell(String item, String code, Audience audience, String policy) {}

    /** Whether a figure is shown. */
    @Schema(name = "AnswerStatus")
    public enum Status {
        /** Free for publication. */
        FREE,
        /** Not shown. */
        WITHHELD,
        /** There is nothing to show: the group was not asked, or what is shown does not apply. */
        NOT_ASKED
    }

    /** Why there is no estimate. */
    public enum Reason {
        /** Too few people, or none: which of the two is not said. */
        BASE_BELOW_MINIMUM("c", ObsStatus.Q),
        /** When the campaign opened, too few people of the group were expected in the region; of texts nothing says where. */
        NOT_IN_LATTICE("c", ObsStatus.Q),
        /** The questionnaire of the group has no such question or answer. */
        NOT_ASKED("z", ObsStatus.M),
        /** Nobody in the released blocks answered the question. */
        NOBODY_ANSWERED("x", ObsStatus.O),
        /** The service is offered, so there is no unmet expectation. */
        OFFERED("z", ObsStatus.M),
        /** The service is not offered, so there is no hidden offer. */
        NOT_OFFERED("z", ObsStatus.M),
        /** No catalogue of the day says whether the service is offered. */
        NOT_IN_CATALOGUE("z", ObsStatus.M);

        private final String symbol;
        private final ObsStatus status;

        Reason(String symbol, ObsStatus status) {
            this.symbol = symbol;
            this.status = status;
        }
    }

    /** What an estimate is. */
    public enum Unit {
        /** A share, 0 to 1. */
        SHARE,
        /** A difference of two shares, -1 to 1. */
        DIFFERENCE
    }

    /**
     * What a figure rests on.
     *
     * @param answered released people who answered; the denominator
     * @param people all released people
     */
    @Schema(name = "AnswerBase")
    public record Base(int answered, int people) {}

    /**
     * A confidence interval as published.
     *
     * @param lower lower limit
     * @param upper upper limit
     * @param level confidence level
     * @param method how it was computed
     */
    @Schema(name = "AnswerLimits")
    public record Limits(BigDecimal lower, BigDecimal upper, BigDecimal level, String method) {
        static Limits of(Interval interval, String method) {
            return new Limits(
                    Share.published(interval.lower()),
                    Share.published(interval.upper()),
                    new BigDecimal("0.95"),
                    method);
        }
    }

    /**
     * Which released blocks a figure sums.
     *
     * @param blocks how many
     * @param sha256 digest of the group's numbers in canonical JSON (RFC 8785); equal numbers give an equal digest
     */
    @Schema(name = "AnswerRelease")
    public record Release(int blocks, String sha256) {}
}
