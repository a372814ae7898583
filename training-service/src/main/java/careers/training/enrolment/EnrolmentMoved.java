package careers.training.enrolment;

import careers.training.course.Level;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * Payload of {@code training.enrolment.requested}, {@code .confirmed}, {@code .completed},
 * {@code .withdrawn} and {@code .rejected}.
 *
 * @param occurredOn the day of completion, otherwise the day of the step
 */
record EnrolmentMoved(
        UUID enrolmentId,
        UUID cohortId,
        UUID providerId,
        Level level,
        String establishment,
        EnrolmentState state,
        LocalDate occurredOn) {

    static EnrolmentMoved of(Enrolment enrolment, LocalDate today) {
        return new EnrolmentMoved(
                enrolment.id,
                enrolment.cohortId,
                enrolment.providerId,
                enrolment.level,
                enrolment.establishment,
                enrolment.state,
                enrolment.completedOn == null ? today : enrolment.completedOn);
    }

    String type() {
        return "training.enrolment." + state.name().toLowerCase(Locale.ROOT);
    }
}
