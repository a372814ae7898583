package careers.insight.training;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What this service reads of every {@code training.bursary-claim.*} event: where the claim is now.
 *
 * @param claimId the claim
 * @param enrolmentId the enrolment it is for
 * @param cohortId the cohort of the enrolment
 * @param amountPence the amount, in pence
 * @param currency its currency; the scheme pays in pounds sterling
 * @param state the state it is in; states this service does not know are kept and counted nowhere
 */
public record ClaimChanged(
        @NotBlank @Size(max = 64) String claimId,
        @NotBlank @Size(max = 64) String enrolmentId,
        @NotBlank @Size(max = 64) String cohortId,
        @NotNull @Min(1) Long amountPence,
        @NotNull @Pattern(regexp = "GBP") String currency,
        @NotNull @Pattern(regexp = EnrolmentChanged.STATE) String state) {}
