package careers.training.clawback;

import jakarta.validation.constraints.NotNull;

/** Proposes to give up what is still owed. */
public record ProposeWriteOff(@NotNull WriteOffReason reasonCode) {}
