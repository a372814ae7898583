package careers.insight.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A share of people: hits out of a base.
 *
 * <p>Both are whole numbers until the last step. The estimate is one division; the 95 % interval is Wilson's score
 * interval without continuity correction (Wilson, 1927), in 34-digit decimal arithmetic. Noise that was added to the hits
 * on purpose widens it: the limits are the shares p for which (hits/base - p)² = z² (p (1 - p)/base + noise/base²).
 * {@link #PLACES} and half-even rounding apply where a figure is published, not inside the formula.
 *
 * @param hits people counted
 * @param base people who could have been counted, at least 1
 * @param noiseVariance variance of the noise in the hits, in people squared; 0 for exact counts
 */
public record Share(int hits, int base, double noiseVariance) {

    /** Decimal places of a published share. */
    public static final int PLACES = 4;

    /** Below it a share carries a flag; practice of official statistics ({@code insight §4e}). */
    private static final int RELIABLE = 30;

    private static final MathContext PRECISE = MathContext.DECIMAL128;

    /** The 0.975 quantile of the standard normal distribution. */
    private static final BigDecimal Z = new BigDecimal("1.959963984540054235524594430520551");

    private static final BigDecimal Z_SQUARED = Z.multiply(Z, PRECISE);

    /** Refuses what is not a share. */
    public Share {
        if (base < 1 || hits < 0 || hits > base || !(noiseVariance >= 0)) {
            throw new IllegalArgumentException("A share needs 0 <= hits <= base, base >= 1 and a variance");
        }
    }

    /** A share of exact counts. */
    public Share(int hits, int base) {
        this(hits, base, 0);
    }

    /** Whether it rests on enough answers to be shown without a flag. */
    public boolean isReliable() {
        return base >= RELIABLE;
    }

    /** Hits divided by base, to 34 digits. */
    public BigDecimal estimate() {
        return BigDecimal.valueOf(hits).divide(BigDecimal.valueOf(base), PRECISE);
    }

    /** The 95 % Wilson score interval, to about 30 digits, within 0 to 1. */
    public Interval wilson() {
        var n = BigDecimal.valueOf(base);
        var x = BigDecimal.valueOf(hits);
        var scale = n.add(Z_SQUARED, PRECISE);
        var centre = x.add(Z_SQUARED.divide(BigDecimal.TWO, PRECISE), PRECISE);
        var misses = n.subtract(x);
        var noise = BigDecimal.valueOf(noiseVariance).multiply(scale, PRECISE).divide(n, PRECISE);
        var spread = x.multiply(misses, PRECISE)
                .divide(n, PRECISE)
                .add(Z_SQUARED.divide(BigDecimal.valueOf(4), PRECISE), PRECISE)
                .add(noise, PRECISE);
        var reach = Z.multiply(spread.sqrt(PRECISE), PRECISE);
        return new Interval(
                hits == 0
                        ? BigDecimal.ZERO
                        : centre.subtract(reach, PRECISE).divide(scale, PRECISE).max(BigDecimal.ZERO),
                hits == base
                        ? BigDecimal.ONE
                        : centre.add(reach, PRECISE).divide(scale, PRECISE).min(BigDecimal.ONE));
    }

    /** The estimate for formulas that need no more than 15 digits. */
    double value() {
        return (double) hits / base;
    }

    /** Variance of the estimate that the noise causes. */
    double noise() {
        return noiseVariance / ((double) base * base);
    }

    /** Rounds a share for publication: {@link #PLACES} places, half-even. */
    public static BigDecimal published(BigDecimal share) {
        return share.setScale(PLACES, RoundingMode.HALF_EVEN);
    }

    /** A published share in percent, for people to read. */
    public static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** Rounds a statistic for publication, as a share. */
    public static BigDecimal published(double statistic) {
        return published(BigDecimal.valueOf(statistic));
    }
}
