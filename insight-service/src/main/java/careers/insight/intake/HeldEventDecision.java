package careers.insight.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What to do about a held event.
 *
 * @param action REPLAY: apply it once more, for instance after a repair; SKIP: go on without it, for good
 * @param reason why; kept with the name of whoever decides. No personal data
 */
public record HeldEventDecision(
        @NotNull Action action, @NotBlank @Size(max = 2000) String reason) {

    /** What can be done. */
    public enum Action {
        REPLAY,
        SKIP
    }
}
