package careers.training.payment;

import careers.training.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One payment of a run.
 *
 * @param payee reference of who is paid for the establishment; there are no bank details
 * @param reasonCode why it came back, in four characters of the payer's list (ISO 20022)
 */
public record PaymentLineView(
        String endToEndId,
        UUID claimId,
        String payee,
        Money amount,
        LineState state,
        @Schema(nullable = true) LocalDate settledOn,
        @Schema(nullable = true) LocalDate returnedOn,
        @Schema(nullable = true) String reasonCode) {

    static PaymentLineView of(PaymentLine line) {
        return new PaymentLineView(
                line.endToEndId(),
                line.claimId(),
                line.payee(),
                Money.ofPence(line.amountPence()),
                line.state(),
                line.settledOn(),
                line.returnedOn(),
                line.reasonCode());
    }
}
