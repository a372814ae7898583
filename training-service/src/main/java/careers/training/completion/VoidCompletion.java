package careers.training.completion;

import jakarta.validation.constraints.NotNull;

/** Takes a declaration back. */
public record VoidCompletion(@NotNull VoidReason reasonCode) {}
