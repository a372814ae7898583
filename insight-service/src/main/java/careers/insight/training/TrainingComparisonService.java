package careers.insight.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Compares providers, levels, regions and local authorities. */
@ApplicationScoped
class TrainingComparisonService {

    private final Enrolments enrolments;

    TrainingComparisonService(Enrolments enrolments) {
        this.enrolments = enrolments;
    }

    /** How long the training takes. */
    @Transactional
    CompletionTimesView completionTimes(FunnelFilter filter, Breakdown by) {
        return CompletionTimesView.of(filter, by, enrolments.list(filter), enrolments.lastDay());
    }

    /** Who differs from all together by more than chance. */
    @Transactional
    FunnelPlotView funnelPlot(FunnelFilter filter, Breakdown by) {
        return FunnelPlotView.of(filter, by, enrolments.list(filter));
    }
}
