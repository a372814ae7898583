package careers.training.policy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** Approves exactly the terms seen. */
public record ApprovePolicy(
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String contentSha256) {}
