package careers.training.clawback;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/**
 * Records money that came in for a clawback.
 *
 * @param reference of the invoice or of what it was kept back from; each is recorded once for a clawback
 */
public record RecordRecovery(
        @NotNull @Valid ProposeClawback.Part amount,
        @NotNull LocalDate receivedOn,
        @NotNull RecoveryMethod method,
        @NotNull @Pattern(regexp = "[A-Za-z0-9._/-]{1,64}") String reference) {}
