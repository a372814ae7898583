package careers.training.payment;

/** What a payer says of one payment. */
public enum PaymentOutcome {
    /** The payee has the money. */
    SETTLED,
    /** The payer did not execute it. */
    REJECTED,
    /** It came back, before or after it had settled. */
    RETURNED
}
