package careers.training.enrolment;

import careers.training.course.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * An enrolment.
 *
 * @param completedOn the day the provider declared, null before
 * @param allowedActions what the caller can do to it now
 */
public record EnrolmentView(
        UUID enrolmentId,
        UUID cohortId,
        UUID providerId,
        Level level,
        UUID leaderId,
        String establishment,
        EnrolmentState state,
        Instant requestedAt,
        Instant confirmedAt,
        LocalDate completedOn,
        List<EnrolmentCommand> allowedActions,
        long version) {

    static EnrolmentView of(Enrolment enrolment, Predicate<String> hasRole) {
        return new EnrolmentView(
                enrolment.id,
                enrolment.cohortId,
                enrolment.providerId,
                enrolment.level,
                enrolment.leaderId,
                enrolment.establishment,
                enrolment.state,
                enrolment.requestedAt,
                enrolment.confirmedAt,
                enrolment.completedOn,
                EnrolmentLifeCycle.TABLE.allowed(enrolment.state, hasRole),
                enrolment.version);
    }
}
