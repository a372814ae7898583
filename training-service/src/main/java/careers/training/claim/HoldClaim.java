package careers.training.claim;

import careers.training.bursary.ClaimCommand;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * Stops a claim until it is released.
 *
 * @param kind what it waits for
 * @param reasonCodes why; each code belongs to the kind
 */
public record HoldClaim(
        @NotNull Kind kind,
        @NotNull @Size(min = 1, max = 10) Set<@NotNull CaseReason> reasonCodes) {

    /** What a held claim waits for. */
    public enum Kind {
        BUDGET(ClaimCommand.HOLD_BUDGET),
        QUERY(ClaimCommand.HOLD_QUERY),
        FRAUD(ClaimCommand.HOLD_FRAUD);

        private final ClaimCommand command;

        Kind(ClaimCommand command) {
            this.command = command;
        }

        ClaimCommand command() {
            return command;
        }
    }
}
