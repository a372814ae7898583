package careers.training.payment;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One payment of a run.
 *
 * @param endToEndId follows from the claim and the number of the attempt; at most 35 characters (ISO 20022)
 * @param payee reference of the establishment
 * @param settledOn or null
 */
record PaymentLine(
        String endToEndId, UUID claimId, String payee, long amountPence, LineState state, LocalDate settledOn) {}
