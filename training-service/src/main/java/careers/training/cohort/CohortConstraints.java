package careers.training.cohort;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.NamedConstraints;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

@ApplicationScoped
class CohortConstraints implements NamedConstraints {

    @Override
    public Map<String, ErrorCode> byName() {
        return Map.of(
                "ck_cohort_seats_taken", CohortError.COHORT_FULL,
                "ck_cohort_dates", CohortError.COHORT_DATES_REVERSED,
                "ck_cohort_edge", CohortError.COHORT_STATE_CONFLICT,
                "ck_cohort_cancelled_empty", CohortError.COHORT_HAS_LEARNERS,
                "ck_enrolment_cohort_open", CohortError.COHORT_NOT_OPEN,
                "ck_cohort_session_within_cohort", CohortError.SESSION_OUTSIDE_COHORT,
                "ck_cohort_session_times", CohortError.SESSION_TIMES_REVERSED,
                "ck_cohort_session_venue", CohortError.SESSION_VENUE_MISMATCH);
    }
}
