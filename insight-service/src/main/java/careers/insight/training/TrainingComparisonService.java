package careers.insight.training;

import careers.platform.text.Text;
import careers.platform.web.QueryValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Compares providers, levels and local authorities. */
@ApplicationScoped
class TrainingComparisonService {

    private final Enrolments enrolments;

    TrainingComparisonService(Enrolments enrolments) {
        this.enrolments = enrolments;
    }

    /** How long the training takes. */
    @Transactional
    CompletionTimesView completionTimes(FunnelFilter filter, String by) {
        return CompletionTimesView.of(filter, breakdown(by), enrolments.list(filter), enrolments.lastDay());
    }

    /** Who differs from all together by more than chance. */
    @Transactional
    FunnelPlotView funnelPlot(FunnelFilter filter, String by) {
        return FunnelPlotView.of(filter, breakdown(by), enrolments.list(filter));
    }

    private static Breakdown breakdown(String by) {
        var parameter = new QueryValue("by", by);
        if (by == null) {
            throw parameter.wrong("REQUIRED", new Text("is required", "mae ei angen"));
        }
        return parameter.oneOf(Breakdown.class);
    }
}
