package careers.insight.training;

import careers.insight.query.DataTable;
import careers.insight.query.Publication;
import careers.insight.statistics.FunnelLimits;
import careers.insight.statistics.FunnelLimits.Position;
import careers.insight.statistics.Share;
import careers.insight.training.Breakdown.Unit;
import careers.platform.text.Text;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which providers, levels, regions or local authorities differ from all together by more than chance, instead of a league table
 * (Spiegelhalter, 2005).
 *
 * @param profile disclosure profile of the counts
 * @param filter which cohorts are counted
 * @param by what is compared
 * @param definition what the rates are
 * @param completionTarget completion rate of all together; null when nobody has ended
 * @param claimTarget claim rate of all together; null when nobody has completed
 * @param units one for each provider, level, region or local authority, by name
 */
public record FunnelPlotView(
        FunnelView.Profile profile,
        FunnelFilter filter,
        Breakdown by,
        Text definition,
        @Schema(nullable = true) BigDecimal completionTarget,
        @Schema(nullable = true) BigDecimal claimTarget,
        List<Plotted> units)
        implements Publication {

    @Override
    public DataTable table() {
        return TrainingTables.of(this);
    }

    private static final Text DEFINITION = new Text(
            "Completion: completed among ended, whoever is under way or paused left out. Claim: live claims among completed."
                    + " Limits: where the rate of a unit of this size lies by chance, 95 and 99.8 %.",
            "Cwblhau: y rhai a gwblhaodd ymhlith y rhai a ddaeth i ben, heb y rhai sydd wrthi neu wedi oedi. Hawlio:"
                    + " hawliadau byw ymhlith y rhai a gwblhaodd. Terfynau: ble mae cyfradd uned o'r maint hwn ar hap, 95 a"
                    + " 99.8 %.");

    static FunnelPlotView of(FunnelFilter filter, Breakdown by, List<Enrolment> enrolments) {
        var completion = share(enrolments, Enrolment::isEnded, Enrolment::isCompleted);
        var claim = share(enrolments, Enrolment::isCompleted, Enrolment::claimed);
        var units = enrolments.stream()
                .collect(Collectors.groupingBy(
                        by::unit,
                        () -> new TreeMap<>(Comparator.comparing(Unit::name).thenComparing(Unit::key)),
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(unit -> Plotted.of(unit.getKey(), unit.getValue(), completion, claim))
                .toList();
        return new FunnelPlotView(
                FunnelView.Profile.OPERATIONAL, filter, by, DEFINITION, target(completion), target(claim), units);
    }

    private static BigDecimal target(Share share) {
        return share == null ? null : Share.published(share.estimate());
    }

    /** Null when nobody is in the base. */
    private static Share share(List<Enrolment> enrolments, Predicate<Enrolment> base, Predicate<Enrolment> hit) {
        var all = enrolments.stream().filter(base).toList();
        return all.isEmpty() ? null : new Share((int) all.stream().filter(hit).count(), all.size());
    }

    /**
     * One unit.
     *
     * @param unit the provider, level, region or local authority
     * @param enrolled people with a place that was confirmed and not given back
     * @param ended of these, whose training has ended
     * @param completed of these, who completed
     * @param claimed of these, for whom a live claim is made
     * @param paid of these, whose bursary is paid
     * @param completion completed among ended; null when nobody has ended
     * @param claim claimed among completed; null when nobody has completed
     */
    @Schema(name = "FunnelPlotUnit")
    public record Plotted(
            Unit unit,
            int enrolled,
            int ended,
            int completed,
            int claimed,
            int paid,
            @Schema(nullable = true) Rate completion,
            @Schema(nullable = true) Rate claim) {

        static Plotted of(Unit unit, List<Enrolment> enrolments, Share completion, Share claim) {
            return new Plotted(
                    unit,
                    count(
                            enrolments,
                            each -> each.isEnded()
                                    || each.isUnderWay()
                                    || each.state().equals("CONFIRMED")),
                    count(enrolments, Enrolment::isEnded),
                    count(enrolments, Enrolment::isCompleted),
                    count(enrolments, Enrolment::claimed),
                    count(enrolments, Enrolment::paid),
                    Rate.of(share(enrolments, Enrolment::isEnded, Enrolment::isCompleted), completion),
                    Rate.of(share(enrolments, Enrolment::isCompleted, Enrolment::claimed), claim));
        }

        private static int count(List<Enrolment> enrolments, Predicate<Enrolment> which) {
            return (int) enrolments.stream().filter(which).count();
        }
    }

    /**
     * A rate and where it lies.
     *
     * @param estimate the rate, 0 to 1
     * @param base how many it rests on
     * @param lower95 lower 95 % limit of a unit of this size
     * @param upper95 upper 95 % limit
     * @param lower998 lower 99.8 % limit
     * @param upper998 upper 99.8 % limit
     * @param position where the rate lies among them
     */
    @Schema(name = "FunnelPlotRate")
    public record Rate(
            BigDecimal estimate,
            int base,
            BigDecimal lower95,
            BigDecimal upper95,
            BigDecimal lower998,
            BigDecimal upper998,
            Position position) {

        static Rate of(Share share, Share target) {
            if (share == null) {
                return null;
            }
            var limits = FunnelLimits.of(target.estimate().doubleValue(), share.base());
            return new Rate(
                    Share.published(share.estimate()),
                    share.base(),
                    Share.published(limits.lower95()),
                    Share.published(limits.upper95()),
                    Share.published(limits.lower998()),
                    Share.published(limits.upper998()),
                    limits.position(share.estimate().doubleValue()));
        }
    }
}
