package careers.training.payment;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One row of a payer's file.
 *
 * @param endToEndId as the payer wrote it; absent when it cannot be read
 */
public record PayerRowView(
        int rowNo,
        @Schema(nullable = true) String endToEndId,
        PaymentOutcome outcome,
        LocalDate date,
        @Schema(nullable = true) String reasonCode,
        RowResult result) {}
