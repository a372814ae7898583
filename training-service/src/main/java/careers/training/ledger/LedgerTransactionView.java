package careers.training.ledger;

import careers.training.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One movement of money.
 *
 * @param kind what happened
 * @param sourceKey the business fact that it is posted for; each is posted once
 * @param recordedBy who did what it follows from
 * @param entries raised accounts are positive, lowered ones negative; they add up to zero
 */
public record LedgerTransactionView(
        UUID transactionId,
        String kind,
        String sourceKey,
        Instant occurredAt,
        String recordedBy,
        List<EntryView> entries) {

    /** What one account was raised or lowered by. */
    public record EntryView(String account, Money amount) {}
}
