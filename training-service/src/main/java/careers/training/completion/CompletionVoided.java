package careers.training.completion;

import java.util.UUID;

/**
 * A declaration was taken back. Fired synchronously inside the transaction that does it, after its rows are written: an
 * observer that throws undoes the voiding.
 *
 * @param completionId the declaration that no longer stands
 * @param outcome what it had said: passed or failed
 * @param voidedBy the token's subject
 */
public record CompletionVoided(
        UUID completionId, UUID enrolmentId, CompletionOutcome outcome, VoidReason reasonCode, String voidedBy) {}
