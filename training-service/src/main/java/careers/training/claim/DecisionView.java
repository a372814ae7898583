package careers.training.claim;

import java.time.Instant;

/**
 * A decision that was taken.
 *
 * @param decidedBy the person's id at the identity provider
 */
public record DecisionView(DecideClaim.Stage stage, DecideClaim.Outcome outcome, String decidedBy, Instant decidedAt) {}
