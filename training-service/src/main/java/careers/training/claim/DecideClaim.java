package careers.training.claim;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A decision on a claim.
 *
 * @param contentSha256 digest of the content the decider has seen; the decision counts for nothing else
 */
public record DecideClaim(
        @NotNull Stage stage,
        @NotNull Outcome outcome,
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String contentSha256) {

    /** Which of the two approvals this is. */
    public enum Stage {
        FIRST,
        SECOND
    }

    /** What was decided. */
    public enum Outcome {
        APPROVED,
        REJECTED
    }
}
