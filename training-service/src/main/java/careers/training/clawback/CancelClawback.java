package careers.training.clawback;

import jakarta.validation.constraints.NotNull;

/** Ends a clawback that was not raised. */
public record CancelClawback(@NotNull ClawbackCancelReason reasonCode) {}
