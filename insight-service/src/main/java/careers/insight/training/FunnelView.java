package careers.insight.training;

import careers.insight.query.DataTable;
import careers.insight.query.Publication;
import java.util.List;

/**
 * The training funnel. All numbers are of one moment.
 *
 * @param profile disclosure profile of the counts: OPERATIONAL, exact, for those who administer the records
 * @param filter which cohorts are counted
 * @param total sum of the rows
 * @param rows by provider and level
 */
public record FunnelView(Profile profile, FunnelFilter filter, FunnelSteps total, List<FunnelRow> rows)
        implements Publication {

    @Override
    public DataTable table() {
        return TrainingTables.of(this);
    }

    static FunnelView of(FunnelFilter filter, List<FunnelRow> rows) {
        var total = rows.stream().map(FunnelRow::steps).reduce(FunnelSteps.NONE, FunnelSteps::plus);
        return new FunnelView(Profile.OPERATIONAL, filter, total, rows);
    }

    /** How exact the counts are. */
    public enum Profile {
        /** Exact counts of administrative records. */
        OPERATIONAL
    }
}
