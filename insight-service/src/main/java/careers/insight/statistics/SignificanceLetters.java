package careers.insight.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Which groups differ, as letters. Every pair of groups is compared in every row by the two-proportion z test with pooled
 * variance, and all these p-values are one family corrected by {@link Holm}. A share carries the letter of each group it is
 * higher than: lower case at the 0.05 level, upper case at 0.001.
 */
public final class SignificanceLetters {

    /** Below this base a share is not compared. */
    public static final int SMALLEST_BASE = 30;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double CLEAR = 0.001;
    private static final double LEVEL = 0.05;

    private final List<List<Share>> rows;
    /** Where the p-value of each pair is. */
    private final Map<Place, Integer> places = new HashMap<>();

    private final double[] adjusted;

    /**
     * Compares.
     *
     * @param rows shares by row and group; null where a group has none. All rows list the groups in the same order
     */
    public SignificanceLetters(List<List<Share>> rows) {
        this.rows = rows;
        var values = new ArrayList<Double>();
        for (int row = 0; row < rows.size(); row++) {
            addPairs(row, values);
        }
        this.adjusted = Holm.adjusted(values);
    }

    private void addPairs(int row, List<Double> values) {
        var shares = rows.get(row);
        for (int one = 0; one < shares.size(); one++) {
            for (int other = one + 1; other < shares.size(); other++) {
                if (isComparable(shares.get(one)) && isComparable(shares.get(other))) {
                    places.put(new Place(row, one, other), values.size());
                    values.add(pValue(shares.get(one), shares.get(other)));
                }
            }
        }
    }

    /** Whether a share rests on enough people to be compared. */
    public static boolean isComparable(Share share) {
        return share != null && share.base() >= SMALLEST_BASE;
    }

    /** Two-sided p-value of the difference of two independent shares; 1 when both are all or nothing alike. */
    static double pValue(Share one, Share other) {
        var pooled = (double) (one.hits() + other.hits()) / (one.base() + other.base());
        var variance = pooled * (1 - pooled) * (1.0 / one.base() + 1.0 / other.base()) + one.noise() + other.noise();
        return variance == 0
                ? 1
                : 2 * NORMAL.survivalProbability(Math.abs(one.value() - other.value()) / Math.sqrt(variance));
    }

    /** How many comparisons the family has. */
    public int comparisons() {
        return places.size();
    }

    /** The letters of one share, in order of the groups; empty when it is higher than none. */
    public String of(int row, int group) {
        var letters = new StringBuilder();
        for (int other = 0; other < rows.get(row).size(); other++) {
            letters.append(letter(row, group, other));
        }
        return letters.toString();
    }

    private String letter(int row, int group, int other) {
        var pair = places.get(new Place(row, Math.min(group, other), Math.max(group, other)));
        return pair != null
                        && adjusted[pair] < LEVEL
                        && rows.get(row).get(group).value()
                                > rows.get(row).get(other).value()
                ? name(other, adjusted[pair] < CLEAR)
                : "";
    }

    private static String name(int group, boolean clear) {
        return Character.toString((clear ? 'A' : 'a') + group);
    }

    /** A row and two groups, the first of them first. */
    private record Place(int row, int one, int other) {}
}
