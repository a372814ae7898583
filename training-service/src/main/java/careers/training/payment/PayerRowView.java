package careers.training.payment;

import java.time.LocalDate;

/**
 * One row of a payer's file.
 *
 * @param endToEndId as the payer wrote it; absent when it cannot be read
 */
public record PayerRowView(
        int rowNo, String endToEndId, PaymentOutcome outcome, LocalDate date, String reasonCode, RowResult result) {}
