package careers.insight.statistics;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A weighted sum of shares of people who came by the school: a difference of two, or a difference of differences. People of
 * one school are alike, so the variance is that of schools: the sandwich of Liang and Zeger (Biometrika 73, 1986) with the
 * correction G/(G-1) · (N-1)/(N-J) of G schools, N people and J shares, and Student's t with G-1 degrees of freedom
 * (Cameron and Miller, Journal of Human Resources 50, 2015). It is what R's {@code sandwich::vcovCL} with {@code HC1} gives
 * of a linear model with one mean for each share. Noise that was added to the counts of each school is in it as any other
 * difference between schools.
 *
 * @param estimate the weighted sum
 * @param standardError its standard error
 * @param degrees degrees of freedom
 * @param pValue chance of an estimate at least as far from zero if it is zero
 * @param lower lower limit of the 95 % interval
 * @param upper upper limit
 */
public record ClusteredContrast(
        double estimate, double standardError, int degrees, double pValue, double lower, double upper) {

    /**
     * Estimates.
     *
     * @param arms the shares and their weights
     * @throws IllegalArgumentException where there are not two schools, or an arm has nobody
     */
    public static ClusteredContrast of(List<Arm> arms) {
        var influence = new TreeMap<String, Double>();
        double estimate = 0;
        double people = 0;
        for (var arm : arms) {
            estimate += arm.weight() * arm.share();
            people += arm.people();
            arm.schools()
                    .forEach((school, counted) -> influence.merge(
                            school,
                            arm.weight() * (counted.hits() - arm.share() * counted.people()) / arm.people(),
                            Double::sum));
        }
        int schools = influence.size();
        if (schools < 2 || !(people > arms.size())) {
            throw new IllegalArgumentException("A contrast needs two schools and somebody in each arm");
        }
        double squares =
                influence.values().stream().mapToDouble(each -> each * each).sum();
        double correction = schools / (schools - 1.0) * (people - 1) / (people - arms.size());
        return of(estimate, Math.sqrt(correction * squares), schools - 1);
    }

    private static ClusteredContrast of(double estimate, double standardError, int degrees) {
        var t = TDistribution.of(degrees);
        double reach = t.inverseCumulativeProbability(0.975) * standardError;
        double pValue = standardError == 0
                ? (estimate == 0 ? 1 : 0)
                : 2 * t.survivalProbability(Math.abs(estimate) / standardError);
        return new ClusteredContrast(
                estimate,
                standardError,
                degrees,
                pValue,
                Math.max(-2, estimate - reach),
                Math.min(2, estimate + reach));
    }

    /**
     * People of one school.
     *
     * @param hits those who are counted
     * @param people those who could be
     */
    public record Counted(int hits, int people) {}

    /**
     * One share.
     *
     * @param weight in the sum
     * @param schools the people of each school
     */
    public record Arm(double weight, Map<String, Counted> schools) {

        /** Copies the schools. */
        public Arm {
            schools = Map.copyOf(schools);
        }

        /** People of all schools. */
        public int people() {
            return schools.values().stream().mapToInt(Counted::people).sum();
        }

        /** The share of those who are counted. */
        public double share() {
            return (double) schools.values().stream().mapToInt(Counted::hits).sum() / people();
        }
    }
}
