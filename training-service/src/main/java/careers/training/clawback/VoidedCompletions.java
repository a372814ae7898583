package careers.training.clawback;

import careers.training.access.Oversight;
import careers.training.completion.CompletionVoided;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Voiding a completion whose claim is on its way to be paid, or paid, proposes a clawback in the same transaction; the
 * provider who voids it sees nothing of the claim.
 */
@ApplicationScoped
class VoidedCompletions {

    private final ClawbackService clawbacks;
    private final Oversight oversight;

    VoidedCompletions(ClawbackService clawbacks, Oversight oversight) {
        this.clawbacks = clawbacks;
        this.oversight = oversight;
    }

    void proposeClawback(@Observes CompletionVoided voided) {
        oversight.doAcross(() -> clawbacks.proposeRestFor(voided.enrolmentId(), ClawbackReason.COMPLETION_VOIDED));
    }
}
