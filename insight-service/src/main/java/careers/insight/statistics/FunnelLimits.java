package careers.insight.statistics;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Between which limits the share of one institution lies by chance alone, if it does as all do together: exact binomial
 * limits, interpolated (Spiegelhalter, Statistics in Medicine 24, 2005, appendix A.1.1). A small institution has wide
 * limits, so that it is not blamed for being small. Where none or all of an institution is within a limit, the limit is 0
 * or 1: the interpolation would put all of ten outside though chance alone does it one time in nine.
 *
 * @param lower95 2.5 % limit
 * @param upper95 97.5 % limit
 * @param lower998 0.1 % limit
 * @param upper998 99.9 % limit
 */
public record FunnelLimits(double lower95, double upper95, double lower998, double upper998) {

    /**
     * The limits of one institution.
     *
     * @param target the share of all together, 0 to 1
     * @param base how many the institution has, at least 1
     */
    public static FunnelLimits of(double target, int base) {
        var chance = BinomialDistribution.of(base, target);
        return new FunnelLimits(limit(chance, 0.025), limit(chance, 0.975), limit(chance, 0.001), limit(chance, 0.999));
    }

    /** Where a share lies. */
    public Position position(double share) {
        if (share < lower998 || share > upper998) {
            return share < lower998 ? Position.BELOW_99_8 : Position.ABOVE_99_8;
        }
        if (share < lower95 || share > upper95) {
            return share < lower95 ? Position.BELOW_95 : Position.ABOVE_95;
        }
        return Position.WITHIN;
    }

    private static double limit(BinomialDistribution chance, double probability) {
        var count = chance.inverseCumulativeProbability(probability);
        if (count == 0 || count == chance.getNumberOfTrials()) {
            return count == 0 ? 0 : 1;
        }
        var weight = (chance.cumulativeProbability(count) - probability) / chance.probability(count);
        return (count - weight) / chance.getNumberOfTrials();
    }

    /** Where a share lies among the limits. */
    public enum Position {
        /** As chance would have it. */
        WITHIN,
        /** Below the 95 % limits. */
        BELOW_95,
        /** Above the 95 % limits. */
        ABOVE_95,
        /** Below the 99.8 % limits. */
        BELOW_99_8,
        /** Above the 99.8 % limits. */
        ABOVE_99_8
    }
}
