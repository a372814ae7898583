package careers.training.cohort;

import careers.training.course.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A cohort; {@code seatsTaken} counts requested, confirmed and completed enrolments. */
public record CohortView(
        UUID cohortId,
        UUID offeringId,
        UUID providerId,
        String providerUkprn,
        UUID courseId,
        Level level,
        String academicYear,
        String name,
        int capacity,
        int seatsTaken,
        LocalDate startsOn,
        LocalDate endsOn,
        Instant openedAt,
        long version) {

    static CohortView of(Cohort cohort) {
        return new CohortView(
                cohort.id,
                cohort.offeringId,
                cohort.providerId,
                cohort.providerUkprn,
                cohort.courseId,
                cohort.level,
                cohort.academicYear,
                cohort.name,
                cohort.capacity,
                cohort.seatsTaken,
                cohort.startsOn,
                cohort.endsOn,
                cohort.openedAt,
                cohort.version);
    }
}
