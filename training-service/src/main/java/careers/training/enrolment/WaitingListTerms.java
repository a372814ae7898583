package careers.training.enrolment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * The terms of a cohort's waiting list.
 *
 * @param placeLimit how many may wait at once; 0 lets nobody join
 * @param offerHours how long an offered seat is held for an answer
 */
public record WaitingListTerms(
        @NotNull @Min(0) @Max(10_000) Integer placeLimit,
        @NotNull @Min(1) @Max(720) Integer offerHours) {}
