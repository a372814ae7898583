package careers.insight.training;

import careers.insight.query.DataTable;
import careers.insight.query.Publication;
import careers.insight.statistics.Share;
import careers.insight.statistics.Survival;
import careers.insight.statistics.Survival.Observation;
import careers.insight.training.Breakdown.Unit;
import careers.platform.text.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How long the training takes, for those who finished and those who have not yet (Kaplan and Meier, 1958).
 *
 * @param profile disclosure profile of the counts
 * @param filter which cohorts are counted
 * @param by what is compared
 * @param definition how time is counted
 * @param observedUntil the newest day any event tells of; who is under way has been watched until then. Null before any
 * @param units one for each provider, level, region or local authority, by name
 */
public record CompletionTimesView(
        FunnelView.Profile profile,
        FunnelFilter filter,
        Breakdown by,
        Text definition,
        @Schema(nullable = true) LocalDate observedUntil,
        List<Times> units)
        implements Publication {

    @Override
    public DataTable table() {
        return TrainingTables.of(this);
    }

    private static final Text DEFINITION = new Text(
            "Days from the first day of training to completion. Who is under way or paused has not completed by the last day"
                    + " known; who left has not completed by the day of leaving.",
            "Dyddiau o ddiwrnod cyntaf yr hyfforddiant hyd at ei gwblhau. Nid yw'r rhai sydd wrthi neu wedi oedi wedi"
                    + " cwblhau erbyn y diwrnod olaf hysbys; nid oedd y rhai a adawodd wedi cwblhau erbyn y diwrnod y"
                    + " gadawsant.");

    static CompletionTimesView of(FunnelFilter filter, Breakdown by, List<Enrolment> enrolments, LocalDate lastDay) {
        var units = enrolments.stream()
                .filter(each -> each.startedOn() != null)
                .collect(Collectors.groupingBy(
                        by::unit,
                        () -> new TreeMap<>(Comparator.comparing(Unit::name).thenComparing(Unit::key)),
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(unit -> Times.of(unit.getKey(), unit.getValue(), lastDay))
                .toList();
        return new CompletionTimesView(FunnelView.Profile.OPERATIONAL, filter, by, DEFINITION, lastDay, units);
    }

    /**
     * The times of one unit.
     *
     * @param unit the provider, level, region or local authority
     * @param started people who began
     * @param completed of these, who completed
     * @param underWay of these, who are under way or paused
     * @param left of these, who ended without completing
     * @param firstQuarterDays days by which a quarter have completed; null while fewer have
     * @param medianDays days by which half have completed; null while fewer have
     * @param steps the share not yet completed, after each day on which somebody did
     */
    @Schema(name = "CompletionTimes")
    public record Times(
            Unit unit,
            int started,
            int completed,
            int underWay,
            int left,
            @Schema(nullable = true) Integer firstQuarterDays,
            @Schema(nullable = true) Integer medianDays,
            List<Step> steps) {

        static Times of(Unit unit, List<Enrolment> enrolments, LocalDate lastDay) {
            var survival = Survival.of(
                    enrolments.stream().map(each -> observed(each, lastDay)).toList());
            var completed =
                    (int) enrolments.stream().filter(Enrolment::isCompleted).count();
            var underWay =
                    (int) enrolments.stream().filter(Enrolment::isUnderWay).count();
            return new Times(
                    unit,
                    enrolments.size(),
                    completed,
                    underWay,
                    enrolments.size() - completed - underWay,
                    quantile(survival, 0.25),
                    quantile(survival, 0.5),
                    survival.steps().stream().map(Step::of).toList());
        }

        private static Integer quantile(Survival survival, double share) {
            var days = survival.quantile(share);
            return days.isPresent() ? days.getAsInt() : null;
        }

        /** A completion dated before the start counts as one on the first day. */
        private static Observation observed(Enrolment enrolment, LocalDate lastDay) {
            var until = enrolment.isUnderWay() ? lastDay : enrolment.lastOn();
            var days = Math.max(0, ChronoUnit.DAYS.between(enrolment.startedOn(), until));
            return new Observation(Math.toIntExact(days), enrolment.isCompleted());
        }
    }

    /**
     * One step of the curve.
     *
     * @param day days since the start
     * @param atRisk people watched that long who had not completed
     * @param completed people who completed on that day
     * @param remaining share not yet completed afterwards
     * @param standardError of the share (Greenwood)
     */
    @Schema(name = "CompletionStep")
    public record Step(int day, int atRisk, int completed, BigDecimal remaining, BigDecimal standardError) {
        static Step of(Survival.Step step) {
            return new Step(
                    step.time(),
                    step.atRisk(),
                    step.happened(),
                    Share.published(step.remaining()),
                    Share.published(step.standardError()));
        }
    }
}
