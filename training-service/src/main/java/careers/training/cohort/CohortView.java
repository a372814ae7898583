package careers.training.cohort;

import careers.training.course.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A cohort.
 *
 * @param seatsTaken seats that enrolments hold
 * @param full whether all seats are taken
 * @param openedAt null while it is scheduled
 * @param allowedActions what the caller can do to it now
 */
public record CohortView(
        UUID cohortId,
        UUID offeringId,
        UUID providerId,
        String providerUkprn,
        UUID courseId,
        Level level,
        String academicYear,
        String name,
        CohortState state,
        int capacity,
        int seatsTaken,
        boolean full,
        LocalDate startsOn,
        LocalDate endsOn,
        @Schema(nullable = true) Instant openedAt,
        List<CohortCommand> allowedActions,
        long version) {

    static CohortView of(Cohort cohort, Predicate<String> hasRole) {
        return new CohortView(
                cohort.id,
                cohort.offeringId,
                cohort.providerId,
                cohort.providerUkprn,
                cohort.courseId,
                cohort.level,
                cohort.academicYear,
                cohort.name,
                cohort.state,
                cohort.capacity,
                cohort.seatsTaken,
                cohort.seatsTaken >= cohort.capacity,
                cohort.startsOn,
                cohort.endsOn,
                cohort.openedAt,
                CohortLifeCycle.TABLE.allowed(cohort.state, hasRole),
                cohort.version);
    }
}
