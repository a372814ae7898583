package careers.training.payment;

/** Where a payment run stands. */
public enum RunState {
    DRAFT,
    LOCKED,
    AUTHORISED,
    INSTRUCTED,
    SETTLED,
    CANCELLED
}
