package careers.training.course;

import careers.training.provider.Description;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A course.
 *
 * @param deliveryMode how it is taught; null where that differs from cohort to cohort
 * @param hours guided learning in hours, null where not stated
 * @param credits of the qualification, null where it gives none
 * @param requiredAttendancePercent how much of a cohort's sessions a leader attends to pass, 0 where none is required
 */
public record CourseView(
        UUID courseId,
        String title,
        Level level,
        String awardingBody,
        @Schema(nullable = true) DeliveryMode deliveryMode,
        @Schema(nullable = true) Integer hours,
        @Schema(nullable = true) Integer credits,
        int requiredAttendancePercent,
        @Schema(nullable = true) Description description,
        Instant createdAt,
        long version) {

    static CourseView of(Course course) {
        return new CourseView(
                course.id,
                course.title,
                course.level,
                course.awardingBody,
                course.deliveryMode,
                course.hours,
                course.credits,
                course.requiredAttendancePercent,
                Description.of(course.descriptionEn, course.descriptionCy),
                course.createdAt,
                course.version);
    }
}
