package careers.training.policy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * Simulates a draft and keeps what it found with the draft.
 *
 * @param academicYear the year of the completions, written {@code 2026/27}
 */
public record RecordSimulation(
        @NotNull @Pattern(regexp = AcademicYear.FORM) String academicYear) {}
