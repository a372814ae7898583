package careers.training.ledger;

import careers.training.money.Money;
import java.time.Instant;
import java.util.List;

/**
 * All accounts at one moment.
 *
 * @param sum of all balances: zero in a ledger that balances
 * @param balanced true when the sum is zero and each balance equals the sum of its entries
 */
public record TrialBalanceView(Instant asAt, List<AccountBalance> accounts, Money sum, boolean balanced) {

    /** One account. A negative balance of FUNDER_BUDGET is what the funder has given. */
    public record AccountBalance(String account, Money balance) {}
}
