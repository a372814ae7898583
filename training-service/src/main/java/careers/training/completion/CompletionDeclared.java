package careers.training.completion;

import java.util.UUID;

/**
 * How a training ended was declared. Fired synchronously inside the transaction that does it, after its rows are
 * written: an observer that throws undoes the declaration.
 *
 * @param completionId the declaration, which stands from now on
 */
public record CompletionDeclared(UUID completionId, UUID enrolmentId, CompletionOutcome outcome) {}
