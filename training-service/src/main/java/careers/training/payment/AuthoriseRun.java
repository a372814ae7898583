package careers.training.payment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** Authorises a locked run, for exactly the content named. */
public record AuthoriseRun(
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String contentSha256) {}
