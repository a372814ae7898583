package careers.insight.training;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What this service reads of {@code training.cohort.changed}: how many places there are from now on. Who provides it and
 * in which year was told when it was opened; before that a cohort has no places to take.
 *
 * @param cohortId the cohort
 * @param state where it is
 * @param capacity places
 */
public record CohortChanged(
        @NotBlank @Size(max = 64) String cohortId,
        @NotBlank @Size(max = 32) String state,
        @NotNull @Min(0) Integer capacity) {

    /** A cohort that is cancelled has no places. */
    int places() {
        return state.equals("CANCELLED") ? 0 : capacity;
    }
}
