package careers.training.cohort;

import careers.training.course.Level;
import java.util.UUID;

/** Payload of {@code training.cohort.changed}: a cohort was scheduled, or took a step other than opening. */
record CohortChanged(
        UUID cohortId,
        UUID providerId,
        UUID courseId,
        Level level,
        String academicYear,
        CohortState state,
        int capacity) {

    static final String TYPE = "training.cohort.changed";

    static CohortChanged of(Cohort cohort) {
        return new CohortChanged(
                cohort.id,
                cohort.providerId,
                cohort.courseId,
                cohort.level,
                cohort.academicYear,
                cohort.state,
                cohort.capacity);
    }
}
