package careers.training.payment;

import java.time.LocalDate;

/** What came of one row of a payer's report. Only the first two change anything. */
public enum RowResult {
    /** The payment is recorded as settled. */
    SETTLED,
    /** The payment is recorded as failed; the claim can be paid again. */
    FAILED,
    /** The same was recorded before. */
    ALREADY_RECORDED,
    /** No payment has this end-to-end id. */
    UNMATCHED,
    /** The payer names another amount than the payment's. */
    AMOUNT_DIFFERS,
    /** It contradicts what was recorded, another row of the report, or a run that was never ordered. */
    CONTRADICTORY,
    /** The payment came back, but money of it is being claimed back already: somebody has to look. */
    CLAWBACK_RAISED,
    /** The day has not come yet. */
    IN_FUTURE,
    /** The payer does not know the outcome yet. */
    NOT_FINAL,
    /** The row cannot be read. */
    UNREADABLE;

    /**
     * Judges a row that names a payment.
     *
     * @param line the payment of that end-to-end id, or null when there is none
     */
    static RowResult of(ReportedPayment row, ReportedLine line, LocalDate today) {
        if (!row.readable()) {
            return UNREADABLE;
        }
        if (line == null) {
            return UNMATCHED;
        }
        if (row.outcome() == null) {
            return NOT_FINAL;
        }
        if (row.amountPence() != null && row.amountPence() != line.amountPence()) {
            return AMOUNT_DIFFERS;
        }
        if (row.on().isAfter(today)) {
            return IN_FUTURE;
        }
        return row.outcome() == PaymentOutcome.SETTLED ? settled(line.state()) : failed(row.outcome(), line);
    }

    private static RowResult settled(LineState state) {
        return switch (state) {
            case INSTRUCTED -> SETTLED;
            case SETTLED -> ALREADY_RECORDED;
            case PENDING, RETURNED, CANCELLED -> CONTRADICTORY;
        };
    }

    private static RowResult failed(PaymentOutcome outcome, ReportedLine line) {
        return switch (line.state()) {
            case INSTRUCTED -> FAILED;
            case SETTLED ->
                outcome == PaymentOutcome.REJECTED
                        ? CONTRADICTORY
                        : line.clawedBackPence() > 0 ? CLAWBACK_RAISED : FAILED;
            case RETURNED -> ALREADY_RECORDED;
            case PENDING, CANCELLED -> CONTRADICTORY;
        };
    }
}
