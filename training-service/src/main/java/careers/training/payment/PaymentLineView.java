package careers.training.payment;

import careers.training.money.Money;
import java.time.LocalDate;
import java.util.UUID;

/** One payment of a run; {@code payee} is the establishment's reference. */
public record PaymentLineView(
        String endToEndId, UUID claimId, String payee, Money amount, LineState state, LocalDate settledOn) {

    static PaymentLineView of(PaymentLine line) {
        return new PaymentLineView(
                line.endToEndId(),
                line.claimId(),
                line.payee(),
                Money.ofPence(line.amountPence()),
                line.state(),
                line.settledOn());
    }
}
