package careers.training.clawback;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Proposes to claim back what was paid for a claim, or a part of it. */
@Schema(examples = """
                {"claimId": "019b0000-0000-7000-8000-000000000001",
                 "amount": {"amountPence": 40000, "currency": "GBP"}, "reasonCode": "PAID_IN_ERROR"}""")
public record ProposeClawback(
        @NotNull UUID claimId,
        @NotNull @Valid Part amount,
        @NotNull ClawbackReason reasonCode) {

    /** Pounds sterling in pence. */
    @Schema(name = "ClawbackAmount")
    public record Part(
            @NotNull @Min(1) @Max(100_000_000_000L) Long amountPence,
            @NotNull @Pattern(regexp = "GBP") String currency) {}
}
