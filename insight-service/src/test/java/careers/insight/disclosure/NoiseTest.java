package careers.insight.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import careers.insight.disclosure.Noise.Cell;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseTest {

    private static final int DRAWS = 60_000;
    private static final UUID CAMPAIGN = new UUID(1, 2);
    private static final Cell CELL = new Cell(CAMPAIGN, "LEARNER", "satisfaction", "4");

    private final Noise noise = noise("a key for tests");

    /** Against P(0) = (q-1)/(q+1), P(±n) = P(0)/qⁿ; the bound is four standard errors of a frequency. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void isDiscreteLaplace(int ratio) {
        // Given
        var frequency = new HashMap<Integer, Integer>();
        // When
        for (int draw = 0; draw < DRAWS; draw++) {
            frequency.merge(noise.of(cell(draw), 1, ratio), 1, Integer::sum);
        }
        // Then
        for (int n = -4; n <= 4; n++) {
            var expected = (ratio - 1.0) / (ratio + 1.0) / Math.pow(ratio, Math.abs(n));
            var seen = frequency.getOrDefault(n, 0) / (double) DRAWS;
            assertEquals(expected, seen, 4 * Math.sqrt(expected / DRAWS), "q " + ratio + ", n " + n);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 4, 0.8889", "2, 4, 0.8889", "3, 4, 1.7778", "63, 4, 5.3333", "64, 4, 0.8889", "5, 2, 8.0", "5, 0, 0"
    })
    void hasTheVarianceThatIsPublished(int blocks, int ratio, double variance) {
        // When
        var squares = IntStream.range(0, DRAWS)
                .mapToDouble(draw -> Math.pow(noise.of(cell(draw), blocks, ratio), 2))
                .average()
                .orElseThrow();
        // Then
        assertEquals(variance, Noise.variance(blocks, ratio).doubleValue(), 1e-4);
        // The kurtosis of one draw is below 12, so 5 % is more than three standard errors.
        assertEquals(variance, squares, 0.05 * variance);
    }

    /** Runs of 13 blocks: 1-8, 9-12, 13. A longer run is a draw of its own, not the sum of shorter ones. */
    @Test
    void drawsOnceForEachAlignedRun() {
        // When
        var correlation = correlation(12, 13) - correlation(12, 12);
        // Then
        assertEquals(0, correlation, 0.1, "13 blocks have the noise of 12 and a draw of their own");
        assertEquals(0, correlation(1, 2), 0.05, "the run 1-2 has nothing of the run 1");
        assertEquals(0, correlation(7, 8), 0.05, "the run 1-8 has nothing of the runs of 7");
        assertEquals(8.0 / 9, correlation(8, 9), 0.05, "9 blocks keep the run 1-8");
    }

    /** Mean of the product, in people squared. */
    private double correlation(int one, int other) {
        return IntStream.range(0, DRAWS)
                .mapToDouble(draw -> noise.of(cell(draw), one, 4) * (double) noise.of(cell(draw), other, 4))
                .average()
                .orElseThrow();
    }

    @Test
    void movesTheCellsOfABlockThatNobodyOfThemWasIn() {
        // When
        var moved = IntStream.range(0, 1_000)
                .filter(draw -> noise.of(cell(draw), 6, 4) != noise.of(cell(draw), 7, 4))
                .count();
        // Then: with probability 2/5
        assertTrue(moved > 300 && moved < 500, "moved " + moved);
    }

    @Test
    void isTheSameForTheSameKeyAndCell() {
        for (int blocks = 1; blocks <= 64; blocks++) {
            assertEquals(noise.of(CELL, blocks, 4), noise("a key for tests").of(CELL, blocks, 4));
        }
    }

    @Test
    void isAnotherForAnotherKeyCampaignGroupQuestionOrCode() {
        // Given
        var others = List.of(
                new Cell(new UUID(1, 3), "LEARNER", "satisfaction", "4"),
                new Cell(CAMPAIGN, "PARENT_CARER", "satisfaction", "4"),
                new Cell(CAMPAIGN, "LEARNER", "needs", "4"),
                new Cell(CAMPAIGN, "LEARNER", "satisfaction", "5"),
                // The parts have their lengths: what is moved over a border is another cell.
                new Cell(CAMPAIGN, "LEARNERs", "atisfaction", "4"));
        // Then
        others.forEach(other -> assertNotEquals(draws(noise, CELL), draws(noise, other)));
        assertNotEquals(draws(noise, CELL), draws(noise("another key"), CELL));
    }

    @Test
    void isNoneUnderAPolicyWithout() {
        assertEquals(
                0,
                IntStream.rangeClosed(1, 64)
                        .map(blocks -> noise.of(CELL, blocks, 0))
                        .sum());
    }

    /** One draw for each power of two. */
    private static List<Integer> draws(Noise noise, Cell cell) {
        return IntStream.range(0, 30)
                .mapToObj(level -> noise.of(cell, 1 << level, 4))
                .toList();
    }

    private static Cell cell(int draw) {
        return new Cell(CAMPAIGN, "LEARNER", "satisfaction", Integer.toString(draw));
    }

    private static Noise noise(String key) {
        return new Noise(key.getBytes(StandardCharsets.UTF_8));
    }
}
