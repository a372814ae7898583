package careers.insight.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoisyShareTest {

    private static final double Z = 1.959963984540054;

    @ParameterizedTest
    @CsvSource({"81, 263, 0.86", "15, 148, 3.44", "62, 100, 5.2", "1140, 1840, 12"})
    void hasLimitsThatSolveTheEquationOfTheScore(int hits, int base, double noise) {
        // When
        var interval = new Share(hits, base, noise).wilson();
        // Then
        for (var limit :
                new double[] {interval.lower().doubleValue(), interval.upper().doubleValue()}) {
            var apart = (double) hits / base - limit;
            var variance = limit * (1 - limit) / base + noise / ((double) base * base);
            assertEquals(Z * Z * variance, apart * apart, 1e-12);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "200, 0.62, 0.86",
        "200, 0.62, 6.02",
        "600, 0.10, 0.86",
        "600, 0.10, 6.02",
        "60, 0.30, 3.44",
        "400, 0.93, 6.02"
    })
    void coversTheTrueShareInNinetyFiveOfAHundredWithNoiseOn(int base, double truth, double noise) {
        // Given: noise of whole people, as the gate draws it, with exactly this variance
        var random = new Random(20261122);
        var rounds = 20_000;
        var covered = 0;
        // When
        for (int round = 0; round < rounds; round++) {
            var hits = 0;
            for (int person = 0; person < base; person++) {
                hits += random.nextDouble() < truth ? 1 : 0;
            }
            var seen = Math.clamp(hits + noise(random, noise), 0, base);
            var interval = new Share(seen, base, noise).wilson();
            covered += interval.lower().doubleValue() <= truth
                            && truth <= interval.upper().doubleValue()
                    ? 1
                    : 0;
        }
        // Then
        var coverage = (double) covered / rounds;
        assertTrue(coverage >= 0.93 && coverage <= 0.97, "coverage " + coverage);
    }

    @Test
    void missesTooOftenWhenTheNoiseIsNotSaid() {
        // Given
        var random = new Random(20261122);
        var missed = 0;
        // When
        for (int round = 0; round < 5_000; round++) {
            var hits = 0;
            for (int person = 0; person < 60; person++) {
                hits += random.nextDouble() < 0.3 ? 1 : 0;
            }
            var interval = new Share(Math.clamp(hits + noise(random, 12), 0, 60), 60).wilson();
            missed += interval.lower().doubleValue() > 0.3 || interval.upper().doubleValue() < 0.3 ? 1 : 0;
        }
        // Then
        assertTrue(missed > 5_000 * 0.10, missed + " missed");
    }

    @Test
    void staysWithinZeroAndOneHoweverLargeTheNoise() {
        // When
        var interval = new Share(3, 10, 400).wilson();
        // Then
        assertEquals(0, interval.lower().signum());
        assertEquals(1, interval.upper().doubleValue());
        assertThrows(IllegalArgumentException.class, () -> new Share(1, 10, -1));
        assertThrows(IllegalArgumentException.class, () -> new Share(1, 10, Double.NaN));
    }

    /** A sum of steps of -1, 0 and 1, so many that the variance is the one wanted. */
    private static int noise(Random random, double variance) {
        var steps = (int) Math.ceil(variance / 0.5);
        var chance = variance / steps;
        var sum = 0;
        for (int step = 0; step < steps; step++) {
            sum += random.nextDouble() < chance ? (random.nextBoolean() ? 1 : -1) : 0;
        }
        return sum;
    }
}
