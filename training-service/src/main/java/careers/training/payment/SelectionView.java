package careers.training.payment;

import java.util.List;
import java.util.UUID;

/**
 * What came of putting claims into a run.
 *
 * @param notSelected claims that cannot be paid now: not approved, in another run, decided by whoever made this run, with
 *     an undecided change of payee, a voided completion or a frozen scheme
 */
public record SelectionView(UUID runId, List<UUID> selected, List<UUID> notSelected) {}
