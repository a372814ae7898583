package careers.training.clawback;

import careers.training.money.Money;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Money that came in for a clawback.
 *
 * @param destination the budget, or the funder when the money was paid in a funding year that is over
 */
public record RecoveryView(
        UUID recoveryId,
        Money amount,
        LocalDate receivedOn,
        RecoveryMethod method,
        String reference,
        Destination destination) {}
