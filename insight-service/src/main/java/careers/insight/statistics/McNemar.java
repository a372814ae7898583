package careers.insight.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether two yes-or-no answers of the same people differ: McNemar's test (Psychometrika 12, 1947), without continuity
 * correction. Only those whose two answers differ count.
 *
 * <p>Noise in the counts adds its variance to that of their difference, and the statistic is divided by both.
 *
 * @param chiSquare the statistic, with one degree of freedom
 * @param pValue chance of a statistic at least as large if the two answers are yes equally often
 */
public record McNemar(double chiSquare, double pValue) {

    /**
     * Tests a pair of answers.
     *
     * @param onlyFirst people who said yes to the first alone
     * @param onlySecond people who said yes to the second alone
     */
    public static McNemar of(int onlyFirst, int onlySecond) {
        return of(onlyFirst, onlySecond, 0);
    }

    /**
     * Tests a pair of answers whose counts have noise.
     *
     * @param noiseVariance of the difference of the two counts
     */
    public static McNemar of(int onlyFirst, int onlySecond, double noiseVariance) {
        if (onlyFirst < 0 || onlySecond < 0) {
            throw new IllegalArgumentException("A count of people is not negative");
        }
        var apart = (double) onlyFirst - onlySecond;
        var chiSquare = apart == 0 ? 0 : apart * apart / ((double) onlyFirst + onlySecond + noiseVariance);
        return new McNemar(chiSquare, ChiSquaredDistribution.of(1).survivalProbability(chiSquare));
    }
}
