package careers.training.course;

import careers.training.provider.Description;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Asks for a course.
 *
 * @param title the name it is taught and awarded under
 * @param awardingBody who awards the qualification; given exactly when the level is accredited
 * @param deliveryMode how it is taught; null where that differs from cohort to cohort
 * @param hours guided learning in hours
 * @param credits of the qualification; only when the level is accredited
 * @param requiredAttendancePercent how much of a cohort's sessions a leader attends to pass; none when it is not given
 * @param description what schools read about it, in both languages
 */
public record DefineCourse(
        @NotBlank @Size(max = 200) String title,
        @NotNull Level level,
        @Size(min = 1, max = 200) String awardingBody,
        DeliveryMode deliveryMode,
        @Min(1) @Max(2_000) Integer hours,
        @Min(1) @Max(360) Integer credits,
        @Min(0) @Max(100) Integer requiredAttendancePercent,
        @Valid Description description) {}
