package careers.training.assurance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** Reveals the seed: printable ASCII, 16 to 200 characters. */
public record DrawSample(
        @NotNull @Pattern(regexp = "[ -~]{16,200}") String seed) {}
