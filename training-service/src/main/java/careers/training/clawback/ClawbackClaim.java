package careers.training.clawback;

import java.util.UUID;

/** A claim whose money can be claimed back: it is on its way or paid. */
record ClawbackClaim(UUID claimId, String establishment, long amountPence, long notClaimedBackPence) {}
