package careers.training.payment;

import java.util.UUID;

/**
 * A payment that a report names, locked until the transaction ends.
 *
 * @param clawedBackPence what was raised against the claim so far
 */
record ReportedLine(
        String endToEndId, UUID runId, UUID claimId, long amountPence, LineState state, long clawedBackPence) {}
