package careers.insight.statistics;

import java.math.BigDecimal;

/**
 * A confidence interval for a share.
 *
 * @param lower lower limit, 0 to 1
 * @param upper upper limit, 0 to 1
 */
public record Interval(BigDecimal lower, BigDecimal upper) {}
