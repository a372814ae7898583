package careers.training.course;

import java.time.Instant;
import java.util.UUID;

/** A course. */
public record CourseView(
        UUID courseId, String title, Level level, String awardingBody, Instant createdAt, long version) {

    static CourseView of(Course course) {
        return new CourseView(
                course.id, course.title, course.level, course.awardingBody, course.createdAt, course.version);
    }
}
