package careers.insight.training;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What this service reads of {@code training.cohort.opened}.
 *
 * @param cohortId the cohort
 * @param providerId its provider
 * @param providerName the provider's name
 * @param courseId its course
 * @param level level of the course
 * @param academicYear the academic year, {@code 2026/27}
 * @param capacity places
 */
public record CohortOpened(
        @NotBlank @Size(max = 64) String cohortId,
        @NotBlank @Size(max = 64) String providerId,
        @NotBlank @Size(max = 300) String providerName,
        @NotBlank @Size(max = 64) String courseId,
        @NotNull CourseLevel level,
        @NotNull @Pattern(regexp = AcademicYears.FORM) String academicYear,
        @NotNull @Min(0) Integer capacity) {}
