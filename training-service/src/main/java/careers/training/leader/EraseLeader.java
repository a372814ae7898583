package careers.training.leader;

import jakarta.validation.constraints.NotNull;

/** Asks for a leader's name, address and profile to be erased for good. */
public record EraseLeader(@NotNull ErasureReason reason) {}
