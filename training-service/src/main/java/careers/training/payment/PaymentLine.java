package careers.training.payment;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One payment of a run.
 *
 * @param endToEndId follows from the claim and the number of the attempt; at most 35 characters (ISO 20022)
 * @param payee reference of who is paid for the establishment
 * @param settledOn or null
 * @param returnedOn the day it came back, or null
 * @param reasonCode why it came back, in four characters of the payer's list (ISO 20022), or null
 */
record PaymentLine(
        String endToEndId,
        UUID claimId,
        String payee,
        long amountPence,
        LineState state,
        LocalDate settledOn,
        LocalDate returnedOn,
        String reasonCode) {}
