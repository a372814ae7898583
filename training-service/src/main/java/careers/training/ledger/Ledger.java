package careers.training.ledger;

import careers.platform.id.Ids;
import careers.platform.identity.CurrentUser;
import careers.platform.time.LondonCalendar;
import careers.training.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Posts movements of money and shows that they balance. */
@ApplicationScoped
public class Ledger {

    private final LedgerTable table;
    private final CurrentUser user;
    private final LondonCalendar calendar;

    Ledger(LedgerTable table, CurrentUser user, LondonCalendar calendar) {
        this.table = table;
        this.user = user;
        this.calendar = calendar;
    }

    /**
     * Posts one movement in the caller's transaction.
     *
     * @param sourceKey names the business fact; the database takes each name once, so nothing is posted twice
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void post(Posting posting, String sourceKey, long amountPence) {
        table.post(Ids.next(), posting, sourceKey, amountPence, calendar.now(), user.id());
    }

    /** Adds to the scheme's budget. */
    @Transactional
    public BudgetAllocationView allocate(AllocateBudget request) {
        Money amount = Money.ofPence(request.amount().amountPence());
        table.post(
                Ids.next(),
                Posting.BUDGET_ALLOCATED,
                "allocation:" + request.reference(),
                amount.amountPence(),
                calendar.now(),
                user.id());
        return new BudgetAllocationView(request.reference(), amount);
    }

    /** Budget that is not promised to any claim, in pence, as of the latest commit. */
    public long uncommittedPence() {
        return table.uncommittedPence();
    }

    /**
     * Whether the budget covers an amount. The answer holds until the transaction ends: both accounts of a
     * commitment stay locked, in the order in which postings lock them.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean lockAndCover(long amountPence) {
        return table.lockUncommitted() >= amountPence;
    }

    /** Every account with its balance, and their sum, which is zero. */
    public TrialBalanceView trialBalance() {
        List<LedgerTable.Balance> balances = table.balances();
        long sum =
                balances.stream().mapToLong(LedgerTable.Balance::balancePence).reduce(0, Math::addExact);
        boolean entriesAgree = balances.stream().allMatch(balance -> balance.balancePence() == balance.entriesPence());
        return new TrialBalanceView(
                calendar.now(),
                balances.stream()
                        .map(balance -> new TrialBalanceView.AccountBalance(
                                balance.account(), Money.ofPence(balance.balancePence())))
                        .toList(),
                Money.ofPence(sum),
                sum == 0 && entriesAgree);
    }
}
