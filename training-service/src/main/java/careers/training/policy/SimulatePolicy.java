package careers.training.policy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

/**
 * Asks what a year would have been under terms.
 *
 * @param policyVersionId the terms, in whatever state
 * @param academicYear the year of the completions, written {@code 2026/27}
 */
public record SimulatePolicy(
        @NotNull UUID policyVersionId,
        @NotNull @Pattern(regexp = AcademicYear.FORM) String academicYear) {}
