package careers.training.payment;

import java.time.LocalDate;

/**
 * One row of a payer's report.
 *
 * @param rowNo from 1 in the order of the report
 * @param endToEndId as the payer wrote it, or null when that cannot be read
 * @param outcome null when the row names none that is final
 * @param reasonCode four characters of the payer's list, or null
 * @param amountPence what the payer says was paid, or null when it does not say
 * @param readable false when something in the row has not the form it must have
 */
record ReportedPayment(
        int rowNo,
        String endToEndId,
        PaymentOutcome outcome,
        LocalDate on,
        String reasonCode,
        Long amountPence,
        boolean readable) {

    static ReportedPayment unreadable(int rowNo) {
        return new ReportedPayment(rowNo, null, null, null, null, null, false);
    }

    /** Whether another row says the same of the same payment. */
    boolean agreesWith(ReportedPayment other) {
        return outcome == other.outcome && on.equals(other.on);
    }
}
