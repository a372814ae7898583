package careers.training.payment;

/** Where one payment stands. */
public enum LineState {
    PENDING,
    INSTRUCTED,
    SETTLED,
    RETURNED,
    CANCELLED
}
