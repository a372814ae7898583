package careers.insight.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether the rows of a table differ: Pearson's chi-square test of independence and Cramér's V (Cramér, 1946). Noise in
 * the counts makes the statistic too large; it is divided by what noise adds to its mean under independence, the
 * first-order correction of Rao and Scott (Annals of Statistics 12, 1984).
 *
 * @param chiSquare the statistic, corrected
 * @param degrees degrees of freedom
 * @param pValue chance of a statistic at least as large if the rows do not differ
 * @param cramersV strength of the association, 0 to 1
 * @param smallestExpected smallest expected count; below 5 the p-value is rough (Cochran, 1954)
 */
public record Association(double chiSquare, int degrees, double pValue, double cramersV, double smallestExpected) {

    /**
     * Tests a table with the same noise in all counts.
     *
     * @param noiseVariance variance of the noise in each count
     * @see #of(int[][], double[])
     */
    public static Association of(int[][] counts, double noiseVariance) {
        var everywhere = new double[counts.length];
        Arrays.fill(everywhere, noiseVariance);
        return of(counts, everywhere);
    }

    /**
     * Tests a table.
     *
     * @param counts people, by row and column; rows and columns of nobody are left out
     * @param noiseVariances variance of the noise in each count of a row, row by row
     * @throws IllegalArgumentException when fewer than two rows or columns have anybody
     */
    public static Association of(int[][] counts, double[] noiseVariances) {
        var rows = Arrays.stream(counts)
                .mapToDouble(row -> IntStream.of(row).sum())
                .toArray();
        var columns = IntStream.range(0, counts[0].length)
                .mapToDouble(column ->
                        Arrays.stream(counts).mapToInt(row -> row[column]).sum())
                .toArray();
        var shape = Math.min(used(rows), used(columns)) - 1;
        if (shape < 1) {
            throw new IllegalArgumentException("A comparison needs two rows and two columns with somebody in them");
        }
        var total = Arrays.stream(rows).sum();
        var degrees = (used(rows) - 1) * (used(columns) - 1);
        double statistic = 0;
        double noise = 0;
        double smallest = total;
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns.length; column++) {
                var expected = rows[row] * columns[column] / total;
                if (expected > 0) {
                    var apart = counts[row][column] - expected;
                    statistic += apart * apart / expected;
                    noise += noiseVariances[row] / expected;
                    smallest = Math.min(smallest, expected);
                }
            }
        }
        var corrected = statistic / (1 + noise / degrees);
        var pValue = ChiSquaredDistribution.of(degrees).survivalProbability(corrected);
        return new Association(corrected, degrees, pValue, Math.sqrt(corrected / (total * shape)), smallest);
    }

    /** Whether a table has two rows and two columns with somebody in them. */
    public static boolean isPossible(int[][] counts) {
        var columns = IntStream.range(0, counts[0].length)
                .filter(column -> Arrays.stream(counts).anyMatch(row -> row[column] > 0))
                .count();
        var rows = Arrays.stream(counts)
                .filter(row -> IntStream.of(row).anyMatch(count -> count > 0))
                .count();
        return rows > 1 && columns > 1;
    }

    private static int used(double[] sums) {
        return (int) Arrays.stream(sums).filter(sum -> sum > 0).count();
    }
}
