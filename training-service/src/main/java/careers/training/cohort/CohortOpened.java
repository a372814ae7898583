package careers.training.cohort;

import careers.training.course.Level;
import java.util.UUID;

/** Payload of {@code training.cohort.opened}. */
record CohortOpened(
        UUID cohortId,
        UUID providerId,
        String providerName,
        UUID courseId,
        Level level,
        String academicYear,
        int capacity) {

    static final String TYPE = "training.cohort.opened";

    static CohortOpened of(Cohort cohort, String providerName) {
        return new CohortOpened(
                cohort.id,
                cohort.providerId,
                providerName,
                cohort.courseId,
                cohort.level,
                cohort.academicYear,
                cohort.capacity);
    }
}
