package careers.training.ledger;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * Asks for budget to be added.
 *
 * @param reference the funder's reference; each is recorded once
 */
public record AllocateBudget(
        @NotNull @Pattern(regexp = "[A-Za-z0-9._/-]{1,64}") String reference,
        @NotNull @Valid Amount amount) {

    /** Pounds sterling in pence, at most a thousand million pounds at a time. */
    public record Amount(
            @NotNull @Min(1) @Max(100_000_000_000L) Long amountPence,
            @NotNull @Pattern(regexp = "GBP") String currency) {}
}
