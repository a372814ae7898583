package careers.insight.training;

import careers.insight.store.FactDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Reads enrolments one by one, for figures that sums cannot give. One statement, one snapshot. */
@ApplicationScoped
class Enrolments {

    private static final String LIST = """
            SELECT c.provider_id, name.provider_name, c.level, coalesce(s.local_authority, '') AS local_authority,
                   coalesce(s.region, '') AS region, e.state, step.started_on, step.last_on, coalesce(b.claimed, false) AS claimed, coalesce(b.paid, false) AS paid
              FROM enrolment_fact e
              JOIN cohort_fact c ON c.cohort_id = e.cohort_id
              JOIN (SELECT provider_id, (array_agg(provider_name ORDER BY cohort_id DESC))[1] AS provider_name
                      FROM cohort_fact GROUP BY provider_id) name ON name.provider_id = c.provider_id
              LEFT JOIN establishment_fact s ON s.establishment = e.establishment
              LEFT JOIN (SELECT enrolment_id, min(occurred_on) FILTER (WHERE state = 'IN_PROGRESS') AS started_on,
                                (array_agg(occurred_on ORDER BY version DESC))[1] AS last_on
                           FROM enrolment_step GROUP BY enrolment_id) step ON step.enrolment_id = e.enrolment_id
              LEFT JOIN (SELECT enrolment_id, bool_or(state = 'PAID') AS paid,
                                bool_or(state IN ('SUBMITTED', 'ELIGIBLE', 'FIRST_APPROVED', 'APPROVED', 'HELD_BUDGET',
                                                  'HELD_QUERY', 'HELD_FRAUD', 'RETURNED', 'IN_RUN', 'INSTRUCTED',
                                                  'PAYMENT_FAILED', 'PAID')) AS claimed
                           FROM claim_fact GROUP BY enrolment_id) b ON b.enrolment_id = e.enrolment_id
             WHERE (?::text IS NULL OR c.academic_year = ?)
               AND (?::text IS NULL OR c.provider_id = ?)
               AND (?::text IS NULL OR c.level = ?)""";

    private static final String LAST_DAY = "SELECT max(occurred_on) AS last_on FROM enrolment_step";

    private final FactDatabase database;

    Enrolments(FactDatabase database) {
        this.database = database;
    }

    /** The enrolments of the cohorts that match. */
    @Transactional
    List<Enrolment> list(FunnelFilter filter) {
        var level = filter.level() == null ? null : filter.level().name();
        return database.list(
                LIST,
                Enrolments::enrolment,
                filter.academicYear(),
                filter.academicYear(),
                filter.provider(),
                filter.provider(),
                level,
                level);
    }

    /** The newest day that any step tells of: up to then all is known. Null before the first step. */
    @Transactional
    LocalDate lastDay() {
        return database.list(LAST_DAY, row -> row.getObject("last_on", LocalDate.class))
                .getFirst();
    }

    private static Enrolment enrolment(ResultSet row) throws SQLException {
        return new Enrolment(
                row.getString("provider_id"),
                row.getString("provider_name"),
                CourseLevel.valueOf(row.getString("level")),
                row.getString("local_authority"),
                row.getString("region"),
                row.getString("state"),
                row.getObject("started_on", LocalDate.class),
                row.getObject("last_on", LocalDate.class),
                row.getBoolean("claimed"),
                row.getBoolean("paid"));
    }
}
