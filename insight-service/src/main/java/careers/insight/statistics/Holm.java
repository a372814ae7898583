package careers.insight.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Holm's step-down correction for several tests at once (Holm, Scandinavian Journal of Statistics 6, 1979): the chance of
 * even one false finding among all of them stays at the level, however the tests depend on each other.
 */
public final class Holm {

    private Holm() {}

    /** The p-values of one family of tests, corrected, in the order given. */
    public static double[] adjusted(List<Double> values) {
        var adjusted = new double[values.size()];
        var order = IntStream.range(0, values.size())
                .boxed()
                .sorted(Comparator.comparing(values::get))
                .toList();
        double atLeast = 0;
        for (int rank = 0; rank < order.size(); rank++) {
            var index = order.get(rank);
            atLeast = Math.max(atLeast, Math.min(1, (values.size() - rank) * values.get(index)));
            adjusted[index] = atLeast;
        }
        return adjusted;
    }
}
