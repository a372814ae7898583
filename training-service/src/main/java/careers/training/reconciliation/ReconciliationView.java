package careers.training.reconciliation;

import java.time.Instant;
import java.util.UUID;

/** A comparison of everything with everything. */
public record ReconciliationView(UUID reconciliationId, Instant madeAt, int mismatches, boolean reconciled) {}
