package careers.training.enrolment;

import careers.training.course.Level;
import careers.training.reason.CodedReason;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Payload of every {@code training.enrolment.*} event.
 *
 * @param state where the step led
 * @param reasonCode why, for steps that need a reason
 * @param occurredOn the day of completion, otherwise the day of the step
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EnrolmentMoved(
        UUID enrolmentId,
        UUID cohortId,
        UUID providerId,
        Level level,
        String establishment,
        EnrolmentState state,
        String reasonCode,
        LocalDate occurredOn) {

    static EnrolmentMoved of(Enrolment enrolment, CodedReason reason, LocalDate today) {
        return new EnrolmentMoved(
                enrolment.id,
                enrolment.cohortId,
                enrolment.providerId,
                enrolment.level,
                enrolment.establishment,
                enrolment.state,
                reason == null ? null : reason.name(),
                enrolment.completedOn == null ? today : enrolment.completedOn);
    }
}
