package careers.insight.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Time until something happens, when for some it has not happened yet: the product-limit estimate (Kaplan and Meier,
 * Journal of the American Statistical Association 53, 1958) with Greenwood's standard error. Who leaves observation at a
 * time is still at risk at that time.
 *
 * @param steps the times at which it happened, ascending
 */
public record Survival(List<Step> steps) {

    /** Copies the steps. */
    public Survival {
        steps = List.copyOf(steps);
    }

    /** The estimate from what was observed of each. */
    public static Survival of(List<Observation> observations) {
        var byTime = new TreeMap<Integer, List<Observation>>();
        observations.forEach(each ->
                byTime.computeIfAbsent(each.time(), time -> new ArrayList<>()).add(each));
        var steps = new ArrayList<Step>();
        var atRisk = observations.size();
        double remaining = 1;
        double greenwood = 0;
        for (var entry : byTime.entrySet()) {
            var happened = (int)
                    entry.getValue().stream().filter(Observation::happened).count();
            if (happened > 0) {
                remaining *= 1 - (double) happened / atRisk;
                greenwood += atRisk == happened ? 0 : (double) happened / ((double) atRisk * (atRisk - happened));
                steps.add(new Step(entry.getKey(), atRisk, happened, remaining, remaining * Math.sqrt(greenwood)));
            }
            atRisk -= entry.getValue().size();
        }
        return new Survival(steps);
    }

    /** The first time by which it has happened to this share; empty when so many have not been seen. */
    public OptionalInt quantile(double share) {
        return steps.stream()
                .filter(step -> step.remaining() <= 1 - share + 1e-12)
                .mapToInt(Step::time)
                .findFirst();
    }

    /**
     * What was observed of one.
     *
     * @param time for how long
     * @param happened whether it happened then, or observation ended
     */
    public record Observation(int time, boolean happened) {}

    /**
     * One step of the curve.
     *
     * @param time when
     * @param atRisk to how many it could still happen
     * @param happened to how many it happened then
     * @param remaining share to whom it has not happened afterwards
     * @param standardError of the share
     */
    public record Step(int time, int atRisk, int happened, double remaining, double standardError) {}
}
