package careers.training.course;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Asks for a course.
 *
 * @param awardingBody who awards the qualification; given exactly when the level is accredited
 */
public record DefineCourse(
        @NotBlank @Size(max = 200) String title,
        @NotNull Level level,
        @Size(min = 1, max = 200) String awardingBody) {}
