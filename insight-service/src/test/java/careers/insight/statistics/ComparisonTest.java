package careers.insight.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private static final double TOLERANCE = 1e-9;

    /**
     * Party and gender, Agresti, "An Introduction to Categorical Data Analysis" (2007), p. 39, the example of R's
     * {@code chisq.test}: X-squared = 30.07, df = 2, p-value = 2.954e-07. Further digits:
     * {@code scipy.stats.chi2_contingency(table, correction=False)}, SciPy 1.17.1.
     */
    @Test
    void agreesWithAgrestisTableOfPartyAndGender() {
        // When
        var tested = Association.of(new int[][] {{762, 327, 468}, {484, 239, 477}}, 0);
        // Then
        assertEquals(30.070149095754672, tested.chiSquare(), TOLERANCE);
        assertEquals(2, tested.degrees());
        assertEquals(2.9535891832117595e-07, tested.pValue(), 1e-15);
        assertEquals(246.35473340587595, tested.smallestExpected(), TOLERANCE);
    }

    /**
     * Treatment and improvement of arthritis, Koch and Edwards (1988), the example of {@code assocstats} in R's vcd:
     * X-squared = 13.055, P = 0.0014626, Cramer's V = 0.394. Further digits: SciPy 1.17.1.
     */
    @Test
    void agreesWithTheArthritisTableOfVcd() {
        // When
        var tested = Association.of(new int[][] {{29, 7, 7}, {13, 7, 21}}, 0);
        // Then
        assertEquals(13.055019852524108, tested.chiSquare(), TOLERANCE);
        assertEquals(0.0014626434089526504, tested.pValue(), TOLERANCE);
        assertEquals(0.3942295054993213, tested.cramersV(), TOLERANCE);
    }

    @Test
    void leavesOutRowsAndColumnsOfNobody() {
        // When
        var padded = Association.of(new int[][] {{29, 0, 7, 7}, {0, 0, 0, 0}, {13, 0, 7, 21}}, 0);
        // Then
        assertEquals(Association.of(new int[][] {{29, 7, 7}, {13, 7, 21}}, 0), padded);
        assertThrows(IllegalArgumentException.class, () -> Association.of(new int[][] {{29, 7}, {0, 0}}, 0));
    }

    @Test
    void findsADifferenceInFiveOfAHundredTablesOfNoneWithNoiseOn() {
        // Given
        var random = new Random(3);
        var found = 0;
        // When
        for (int round = 0; round < 4_000; round++) {
            var table = new int[2][3];
            for (int row = 0; row < 2; row++) {
                for (int person = 0; person < 200; person++) {
                    table[row][random.nextInt(3)]++;
                }
                for (int column = 0; column < 3; column++) {
                    table[row][column] += random.nextInt(7) - 3;
                }
            }
            found += Association.of(table, 4).pValue() < 0.05 ? 1 : 0;
        }
        // Then
        assertTrue(found < 0.06 * 4_000 && found > 0.02 * 4_000, found + " found");
    }

    /** A group of many leaves has more noise than one of few. */
    @Test
    void doesNotTakeTheNoiseOfOneRowForADifference() {
        // Given
        var random = new Random(5);
        var found = 0;
        var foundWithoutIt = 0;
        // When
        for (int round = 0; round < 4_000; round++) {
            var table = new int[2][3];
            for (int row = 0; row < 2; row++) {
                for (int person = 0; person < 200; person++) {
                    table[row][random.nextInt(3)]++;
                }
            }
            for (int column = 0; column < 3; column++) {
                table[1][column] += random.nextInt(25) - 12;
            }
            found += Association.of(table, new double[] {0, 52}).pValue() < 0.05 ? 1 : 0;
            foundWithoutIt += Association.of(table, 0).pValue() < 0.05 ? 1 : 0;
        }
        // Then
        assertTrue(found < 0.06 * 4_000, found + " found");
        assertTrue(foundWithoutIt > 0.08 * 4_000, foundWithoutIt + " found");
    }

    /** Holm (1979) as worked in the documentation of R's {@code p.adjust} and by hand. */
    @Test
    void correctsAFamilyOfTestsAsHolmDoes() {
        // When
        var adjusted = Holm.adjusted(List.of(0.01, 0.04, 0.03, 0.005));
        // Then
        assertArrayEquals(new double[] {0.03, 0.06, 0.06, 0.02}, adjusted, TOLERANCE);
        assertArrayEquals(new double[] {1, 1}, Holm.adjusted(List.of(0.7, 0.9)), TOLERANCE);
        assertEquals(0, Holm.adjusted(List.of()).length);
    }

    /** The square of z is the chi-square of the table; p-values of SciPy 1.17.1. */
    @ParameterizedTest
    @CsvSource({"15, 25, 5, 25, 0.003892417122778637", "56, 70, 48, 80, 0.008045081368196585"})
    void comparesTwoSharesAsTheirTableIsTested(int x1, int n1, int x2, int n2, double pValue) {
        // Then
        assertEquals(pValue, SignificanceLetters.pValue(new Share(x1, n1), new Share(x2, n2)), TOLERANCE);
    }

    @Test
    void letsTheHigherShareCarryTheLetterOfTheLower() {
        // Given: A low, B high, C between, D too few, E without a figure
        var row = Arrays.asList(
                new Share(40, 200), new Share(120, 200), new Share(62, 200), new Share(20, 29), (Share) null);
        // When
        var letters = new SignificanceLetters(List.of(row));
        // Then
        assertEquals(3, letters.comparisons());
        assertEquals("", letters.of(0, 0));
        assertEquals("AC", letters.of(0, 1));
        assertEquals("a", letters.of(0, 2));
        assertEquals("", letters.of(0, 3));
        assertEquals("", letters.of(0, 4));
    }

    @Test
    void countsAllRowsAsOneFamily() {
        // Given: p = 0.0081 alone, 0.081 among ten
        var row = List.of(new Share(56, 70), new Share(48, 80));
        var rows = new ArrayList<List<Share>>();
        for (int i = 0; i < 10; i++) {
            rows.add(i == 0 ? row : List.of(new Share(35, 70), new Share(40, 80)));
        }
        // Then
        assertEquals("b", new SignificanceLetters(List.of(row)).of(0, 0));
        assertEquals("", new SignificanceLetters(rows).of(0, 0));
    }

    @Test
    void seesLessThroughNoise() {
        // Then
        assertEquals("b", new SignificanceLetters(List.of(List.of(new Share(56, 70), new Share(48, 80)))).of(0, 0));
        assertEquals(
                "", new SignificanceLetters(List.of(List.of(new Share(56, 70, 30), new Share(48, 80, 30)))).of(0, 0));
    }

    /** Dunnett (1955), table 1a, one-sided 5 %, infinitely many degrees of freedom; further digits by SciPy's quadrature. */
    @ParameterizedTest
    @CsvSource({
        "1, 1.64, 1.6448536269514864",
        "2, 1.92, 1.9163319446876137",
        "3, 2.06, 2.062083932923207",
        "4, 2.16, 2.160333281155528",
        "5, 2.23, 2.2338169608700142",
        "9, 2.42, 2.417017524595602"
    })
    void agreesWithDunnettsTable(int others, double printed, double value) {
        // Then
        assertEquals(printed, BestSet.criticalValue(others), 0.005);
        assertEquals(value, BestSet.criticalValue(others), TOLERANCE);
    }

    @Test
    void tiesWithTheBestWhatIsNotClearlyWorse() {
        // Given: with three options d = 1.9163; of 400 people the margin at 0.42 and 0.36 is 0.0845
        var options = List.of(new Share(168, 400), new Share(144, 400), new Share(100, 400));
        // Then
        assertEquals(List.of(true, true, false), BestSet.of(options));
        assertEquals(List.of(true), BestSet.of(List.of(new Share(1, 400))));
        assertEquals(List.of(), BestSet.of(List.of()));
    }

    @Test
    void keepsTheTrulyBestInAtLeastNinetyFiveOfAHundred() {
        // Given: three options alike, the hardest case
        var random = new Random(5);
        var kept = 0;
        // When
        for (int round = 0; round < 4_000; round++) {
            var hits = new int[4];
            for (int person = 0; person < 300; person++) {
                hits[random.nextInt(4)]++;
            }
            kept += BestSet.of(Arrays.stream(hits)
                                    .mapToObj(x -> new Share(x, 300))
                                    .toList())
                            .getFirst()
                    ? 1
                    : 0;
        }
        // Then
        assertTrue(kept >= 0.94 * 4_000 && kept <= 0.97 * 4_000, kept + " kept");
    }

    /**
     * Newcombe, "Interval estimation for the difference between independent proportions: comparison of eleven methods",
     * Statistics in Medicine 17 (1998), table II, method 10.
     */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void agreesWithNewcombesTableOfDifferences(int x1, int n1, int x2, int n2, String lower, String upper) {
        // When
        var interval = new Difference(new Share(x1, n1), new Share(x2, n2)).newcombe();
        // Then
        assertEquals(lower, Share.published(interval.lower()).toPlainString());
        assertEquals(upper, Share.published(interval.upper()).toPlainString());
    }

    /**
     * Approval of the president in two surveys, Agresti, "Categorical Data Analysis" (1990), p. 350, the data of R's
     * {@code mcnemar.test}: z² = (86 - 150)²/(86 + 150) = 17.36. The p-value is SciPy's.
     */
    @Test
    void agreesWithAgrestisApprovalRatings() {
        // When
        var tested = McNemar.of(86, 150);
        // Then
        assertEquals(4096.0 / 236, tested.chiSquare(), TOLERANCE);
        assertEquals(3.099293441045215e-05, tested.pValue(), 1e-13);
        assertEquals(new McNemar(0, 1), McNemar.of(7, 7));
        assertEquals(new McNemar(0, 1), McNemar.of(0, 0));
        assertThrows(IllegalArgumentException.class, () -> McNemar.of(-1, 2));
    }

    /**
     * Smokers among lung cancer patients in four studies (Fleiss, 1981), the example of R's {@code prop.trend.test}:
     * X-squared = 8.2249, df = 1, p-value = 0.004132. Further digits by the same formula in NumPy.
     */
    @Test
    void agreesWithTheSmokersOfPropTrendTest() {
        // When
        var trend = Trend.of(List.of(new Share(83, 86), new Share(90, 93), new Share(129, 136), new Share(70, 82)));
        // Then
        assertEquals(8.224922285197701, trend.chiSquare(), TOLERANCE);
        assertEquals(0.004131897477641507, trend.pValue(), TOLERANCE);
        assertEquals(-0.03341562641260132, trend.slope(), TOLERANCE);
        assertEquals(new Trend(0, 1, 0), Trend.of(List.of(new Share(0, 10), new Share(0, 10))));
    }
}
