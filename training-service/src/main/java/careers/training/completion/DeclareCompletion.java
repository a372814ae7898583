package careers.training.completion;

import careers.training.enrolment.NonCompletionReason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * The provider's declaration of how the training ended.
 *
 * @param completedOn the day it ended
 * @param outcome passed when it is not given
 * @param reasonCode why it was not passed; only and always then
 * @param awardingBodyResult only and always for a pass at level 6 or 7
 */
public record DeclareCompletion(
        @NotNull LocalDate completedOn,
        DeclaredOutcome outcome,
        NonCompletionReason reasonCode,
        @Valid AwardingBodyResult awardingBodyResult) {

    /** What can be declared. */
    public enum DeclaredOutcome {
        PASSED,
        FAILED
    }

    boolean passed() {
        return outcome != DeclaredOutcome.FAILED;
    }
}
