package careers.insight.statistics;

import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether shares rise or fall steadily over ordered occasions: the test of Cochran (Biometrics 10, 1954) and Armitage
 * (Biometrics 11, 1955). Noise in the hits is added to the variance.
 *
 * @param chiSquare the statistic, with one degree of freedom
 * @param pValue chance of a statistic at least as large without a trend
 * @param slope change of the share from one score to the next; above 0 rising
 */
public record Trend(double chiSquare, double pValue, double slope) {

    /** Tests occasions at equal distances, in their order. */
    public static Trend of(List<Share> shares) {
        double people = 0;
        double hits = 0;
        double scores = 0;
        double squares = 0;
        double products = 0;
        double noise = 0;
        for (int score = 0; score < shares.size(); score++) {
            var share = shares.get(score);
            people += share.base();
            hits += share.hits();
            scores += (double) score * share.base();
            squares += (double) score * score * share.base();
            products += (double) score * share.hits();
        }
        var mean = scores / people;
        for (int score = 0; score < shares.size(); score++) {
            noise += (score - mean) * (score - mean) * shares.get(score).noiseVariance();
        }
        var overall = hits / people;
        var apart = products - overall * scores;
        var spread = squares - scores * mean;
        var variance = overall * (1 - overall) * spread + noise;
        var chiSquare = variance == 0 ? 0 : apart * apart / variance;
        return new Trend(
                chiSquare,
                ChiSquaredDistribution.of(1).survivalProbability(chiSquare),
                spread == 0 ? 0 : apart / spread);
    }
}
