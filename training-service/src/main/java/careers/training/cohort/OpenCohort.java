package careers.training.cohort;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Asks for a cohort to be opened.
 *
 * @param capacity number of seats
 * @param endsOn the last day on which the training can be completed
 * @param state where it begins: scheduled, or open for enrolment at once (the default)
 */
public record OpenCohort(
        @NotNull UUID offeringId,
        @NotBlank @Size(max = 200) String name,
        @NotNull @Min(1) @Max(10_000) Integer capacity,
        @NotNull LocalDate startsOn,
        @NotNull LocalDate endsOn,
        First state) {

    /** The states a cohort can begin in. */
    public enum First {
        SCHEDULED,
        OPEN
    }
}
