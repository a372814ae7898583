package careers.training.assurance;

import jakarta.validation.constraints.NotNull;

/** Accepts what the school said, or does not; then the money is claimed back. */
public record ConcludeAssurance(
        @NotNull Boolean accepted, @NotNull AssuranceConclusion reasonCode) {}
