package careers.training.clawback;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** Decides on exactly the content named. */
public record DecideClawback(
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String contentSha256) {}
