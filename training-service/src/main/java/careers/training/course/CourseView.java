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
 */
public record CourseView(
        UUID courseId,
        String title,
        Level level,
        String awardingBody,
        @Schema(nullable = true) DeliveryMode deliveryMode,
        @Schema(nullable = true) Integer hours,
        @Schema(nullable = true) Integer credits,
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
                Description.of(course.descriptionEn, course.descriptionCy),
                course.createdAt,
                course.version);
    }
}
