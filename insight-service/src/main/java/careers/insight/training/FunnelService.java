package careers.insight.training;

import careers.insight.store.FactDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Counts the funnel, in one statement and so in one snapshot. */
@ApplicationScoped
class FunnelService {

    /** Enrolments and claims are counted under the cohort they belong to; one whose cohort is not known yet waits. */
    private static final String FUNNEL = """
            SELECT c.provider_id, c.level,
                   (array_agg(c.provider_name ORDER BY c.cohort_id DESC))[1] AS provider_name,
                   sum(c.capacity)          AS places,
                   sum(e.enrolled)          AS enrolled,
                   sum(e.completed)         AS completed,
                   sum(b.claimed)           AS claimed,
                   sum(b.paid)              AS paid,
                   sum(b.paid_pence)        AS paid_pence
              FROM cohort_fact c
             CROSS JOIN LATERAL (
                   SELECT count(*) FILTER (WHERE state IN ('CONFIRMED', 'IN_PROGRESS', 'DEFERRED', 'COMPLETED',
                                                           'NOT_COMPLETED'))          AS enrolled,
                          count(*) FILTER (WHERE state = 'COMPLETED')                 AS completed
                     FROM enrolment_fact WHERE cohort_id = c.cohort_id) e
             CROSS JOIN LATERAL (
                   SELECT count(*) FILTER (WHERE state IN ('SUBMITTED', 'ELIGIBLE', 'FIRST_APPROVED', 'APPROVED',
                                                           'HELD_BUDGET', 'HELD_QUERY', 'HELD_FRAUD', 'RETURNED',
                                                           'IN_RUN', 'INSTRUCTED', 'PAYMENT_FAILED', 'PAID'))
                                                                                      AS claimed,
                          count(*) FILTER (WHERE state = 'PAID')                      AS paid,
                          coalesce(sum(amount_pence) FILTER (WHERE state = 'PAID'), 0) AS paid_pence
                     FROM claim_fact WHERE cohort_id = c.cohort_id) b
             WHERE (?::text IS NULL OR c.academic_year = ?)
               AND (?::text IS NULL OR c.provider_id = ?)
               AND (?::text IS NULL OR c.level = ?)
             GROUP BY c.provider_id, c.level
             ORDER BY provider_name, c.provider_id, c.level""";

    private final FactDatabase database;

    FunnelService(FactDatabase database) {
        this.database = database;
    }

    /** The funnel of the cohorts that match. */
    @Transactional
    FunnelView funnel(FunnelFilter filter) {
        var level = filter.level() == null ? null : filter.level().name();
        var rows = database.list(
                FUNNEL,
                FunnelService::row,
                filter.academicYear(),
                filter.academicYear(),
                filter.provider(),
                filter.provider(),
                level,
                level);
        return FunnelView.of(filter, rows);
    }

    private static FunnelRow row(ResultSet row) throws SQLException {
        var paid = FunnelSteps.Paid.of(row.getLong("paid"), Money.ofPence(row.getLong("paid_pence")));
        return FunnelRow.of(
                row.getString("provider_id"),
                row.getString("provider_name"),
                CourseLevel.valueOf(row.getString("level")),
                new FunnelSteps(
                        row.getLong("places"),
                        row.getLong("enrolled"),
                        row.getLong("completed"),
                        row.getLong("claimed"),
                        paid));
    }
}
