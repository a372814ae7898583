package careers.insight.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

    private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");

    /** Values of {@code scipy.stats.binomtest(hits, base).proportion_ci(method="wilson")}, SciPy 1.17.1. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2552885198782742, 0.36620957698280004",
        "15, 148, 0.06238639953073629, 0.16048724172330803",
        "0, 20, 0.0, 0.16112515805281935",
        "1, 29, 0.006113214292762667, 0.17175521879320282",
        "10, 10, 0.7224672001371109, 1.0",
        "29, 29, 0.8830302015002592, 1.0",
        "5, 10, 0.236593090512564, 0.7634069094874361",
        "62, 100, 0.5220975529551107, 0.7090240074752127",
        "1140, 1840, 0.5971547065467819, 0.641477523949554",
        "9000, 10000, 0.8939656314740893, 0.9057271698293695"
    })
    void agreesWithSciPy(int hits, int base, BigDecimal lower, BigDecimal upper) {
        // When
        var interval = new Share(hits, base).wilson();
        // Then
        assertNear(lower, interval.lower());
        assertNear(upper, interval.upper());
    }

    /**
     * The four worked cases of Newcombe, "Two-sided confidence intervals for the single proportion: comparison of seven
     * methods", Statistics in Medicine 17 (1998), table I, score method without continuity correction.
     */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void agreesWithNewcombesTable(int hits, int base, BigDecimal lower, BigDecimal upper) {
        // When
        var interval = new Share(hits, base).wilson();
        // Then
        assertEquals(lower, Share.published(interval.lower()));
        assertEquals(upper, Share.published(interval.upper()));
    }

    @Test
    void staysWithinZeroAndOneAndAroundTheEstimate() {
        // Given
        var random = new Random(20261121);
        for (int i = 0; i < 5_000; i++) {
            var base = 1 + random.nextInt(5_000);
            var share = new Share(random.nextInt(base + 1), base);
            // When
            var interval = share.wilson();
            // Then
            assertTrue(interval.lower().signum() >= 0, share::toString);
            assertTrue(interval.upper().compareTo(BigDecimal.ONE) <= 0, share::toString);
            assertTrue(interval.lower().compareTo(share.estimate()) <= 0, share::toString);
            assertTrue(interval.upper().compareTo(share.estimate()) >= 0, share::toString);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 8, 0.1250", "1, 3, 0.3333", "2, 3, 0.6667", "1, 20000, 0.0000", "3, 20000, 0.0002", "1, 1, 1.0000"})
    void roundsHalfToEvenAtFourPlaces(int hits, int base, BigDecimal published) {
        // When
        var rounded = Share.published(new Share(hits, base).estimate());
        // Then
        assertEquals(published, rounded);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "-1, 5", "6, 5"})
    void refusesWhatIsNoShare(int hits, int base) {
        assertThrows(IllegalArgumentException.class, () -> new Share(hits, base));
    }

    private static void assertNear(BigDecimal expected, BigDecimal actual) {
        assertTrue(
                expected.subtract(actual).abs().compareTo(TOLERANCE) <= 0,
                () -> "expected " + expected + " but was " + actual);
    }
}
