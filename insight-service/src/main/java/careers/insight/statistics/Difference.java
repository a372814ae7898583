package careers.insight.statistics;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The difference of two shares, first minus second, with Newcombe's hybrid score interval (Newcombe, Statistics in Medicine
 * 17, 1998, p. 873, method 10). It treats the shares as independent; of two answers of the same people, which mostly go
 * together, it is on the wide side.
 *
 * @param first the share from which is subtracted
 * @param second the share subtracted
 */
public record Difference(Share first, Share second) {

    private static final MathContext PRECISE = MathContext.DECIMAL128;

    /** First minus second. */
    public BigDecimal estimate() {
        return first.estimate().subtract(second.estimate(), PRECISE);
    }

    /** The 95 % interval, within -1 to 1. */
    public Interval newcombe() {
        var one = first.wilson();
        var other = second.wilson();
        var down =
                hypotenuse(first.estimate().subtract(one.lower()), other.upper().subtract(second.estimate()));
        var up = hypotenuse(
                one.upper().subtract(first.estimate()), second.estimate().subtract(other.lower()));
        return new Interval(estimate().subtract(down, PRECISE), estimate().add(up, PRECISE));
    }

    private static BigDecimal hypotenuse(BigDecimal a, BigDecimal b) {
        return a.multiply(a, PRECISE).add(b.multiply(b, PRECISE), PRECISE).sqrt(PRECISE);
    }
}
