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
                "ck_cohort_dates", CohortError.COHORT_DATES_REVERSED);
    }
}
