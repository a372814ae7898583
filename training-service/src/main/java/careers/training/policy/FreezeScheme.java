package careers.training.policy;

import jakarta.validation.constraints.NotNull;

/** Stops a scheme: no submission, approval, run or clawback until it is thawed. */
public record FreezeScheme(@NotNull FreezeReason reason) {}
