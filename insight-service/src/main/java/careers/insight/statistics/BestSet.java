package careers.insight.statistics;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Which of several options are not clearly worse than the best: multiple comparisons with the best (Hsu, Annals of
 * Statistics 9, 1981). An option is in the set unless its share is below that of another by more than d standard errors of
 * their difference, where d is Dunnett's one-sided 5 % value for that many options and correlation one half. The set holds
 * the truly best option with 95 % confidence.
 *
 * <p>The options are chosen by the same people, several at will, and how many chose two of them together is not known from
 * published counts. The variance used is that of people who never chose both, which is the largest it can be: the set may
 * be too large and is not too small.
 */
public final class BestSet {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double CONFIDENCE = 0.95;
    private static final double FARTHEST = 9;
    private static final int STEPS = 2_000;

    /** Each takes milliseconds to find, and there are as many as options in any question. */
    private static final Map<Integer, Double> CRITICAL_VALUES = new ConcurrentHashMap<>();

    private BestSet() {}

    /** For each option whether it is in the set; all rest on the same people. */
    public static List<Boolean> of(List<Share> options) {
        var distance = criticalValue(options.size() - 1);
        return options.stream()
                .map(option -> options.stream()
                        .allMatch(other -> other.value() - option.value() <= distance * standardError(option, other)))
                .toList();
    }

    private static double standardError(Share one, Share other) {
        var difference = one.value() - other.value();
        var sampling = (one.value() + other.value() - difference * difference) / one.base();
        return Math.sqrt(sampling + one.noise() + other.noise());
    }

    /**
     * The d for which the largest of so many standard normal variables with correlation one half is at most d with 95 %
     * probability (Dunnett, Journal of the American Statistical Association 50, 1955); 0 when there is nothing to compare.
     */
    static double criticalValue(int others) {
        return others < 1 ? 0 : CRITICAL_VALUES.computeIfAbsent(others, BestSet::solved);
    }

    private static double solved(int others) {
        double low = 0;
        double high = FARTHEST;
        while (high - low > 1e-10) {
            var middle = (low + high) / 2;
            if (probability(middle, others) < CONFIDENCE) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** With one variable in common each is (z_i + z_0)/√2, so that given z_0 they are independent. */
    private static double probability(double d, int others) {
        return simpson(z -> NORMAL.density(z) * Math.pow(NORMAL.cumulativeProbability(Math.sqrt(2) * d + z), others));
    }

    private static double simpson(DoubleUnaryOperator f) {
        var step = 2 * FARTHEST / STEPS;
        var sum = f.applyAsDouble(-FARTHEST) + f.applyAsDouble(FARTHEST);
        for (int i = 1; i < STEPS; i++) {
            sum += (i % 2 == 1 ? 4 : 2) * f.applyAsDouble(-FARTHEST + i * step);
        }
        return sum * step / 3;
    }
}
