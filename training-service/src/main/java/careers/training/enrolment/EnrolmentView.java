package careers.training.enrolment;

import careers.training.course.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An enrolment.
 *
 * @param transferredFrom the enrolment that the leader goes on from, null for those who came by request
 * @param endorsedBy the senior leader who stands behind it, as the identity provider knows them; null before
 * @param joinedAt since when the leader waits for a seat, null for those who never did
 * @param offerExpiresAt until when an offered seat is held for an answer, null for those who got none offered
 * @param completedOn the day the provider declared, null before
 * @param allowedActions what the caller can do to it now
 */
public record EnrolmentView(
        UUID enrolmentId,
        UUID cohortId,
        UUID providerId,
        UUID courseId,
        String academicYear,
        Level level,
        UUID leaderId,
        String establishment,
        EnrolmentState state,
        @Schema(nullable = true) UUID transferredFrom,
        Instant requestedAt,
        @Schema(nullable = true) String endorsedBy,
        @Schema(nullable = true) Instant endorsedAt,
        @Schema(nullable = true) Instant joinedAt,
        @Schema(nullable = true) Instant offeredAt,
        @Schema(nullable = true) Instant offerExpiresAt,
        @Schema(nullable = true) Instant confirmedAt,
        @Schema(nullable = true) LocalDate completedOn,
        List<EnrolmentCommand> allowedActions,
        long version) {

    static EnrolmentView of(Enrolment enrolment, Predicate<String> hasRole) {
        return new EnrolmentView(
                enrolment.id,
                enrolment.cohortId,
                enrolment.providerId,
                enrolment.courseId,
                enrolment.academicYear,
                enrolment.level,
                enrolment.leaderId,
                enrolment.establishment,
                enrolment.state,
                enrolment.transferredFrom,
                enrolment.requestedAt,
                enrolment.endorsedBy,
                enrolment.endorsedAt,
                enrolment.joinedAt,
                enrolment.offeredAt,
                enrolment.offerExpiresAt,
                enrolment.confirmedAt,
                enrolment.completedOn,
                enrolment.allowed(hasRole),
                enrolment.version);
    }
}
