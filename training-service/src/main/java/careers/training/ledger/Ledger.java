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

    /** So many times an amount are more than all who submit at once can take: fewer connections than that are open. */
    private static final long FAR_FROM_THE_FLOOR = 100;

    private final LedgerTable table;
    private final PendingMovements pending;
    private final CurrentUser user;
    private final LondonCalendar calendar;

    Ledger(LedgerTable table, PendingMovements pending, CurrentUser user, LondonCalendar calendar) {
        this.table = table;
        this.pending = pending;
        this.user = user;
        this.calendar = calendar;
    }

    /**
     * Posts one movement in the caller's transaction. It is written as the last act of it, where the database refuses what
     * the accounts do not cover or what is posted twice.
     *
     * @param sourceKey names the business fact; the database takes each name once, so nothing is posted twice
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void post(Posting posting, String sourceKey, long amountPence) {
        pending.add(movement(posting, sourceKey, amountPence));
    }

    /** Adds to the scheme's budget. */
    @Transactional
    public BudgetAllocationView allocate(AllocateBudget request) {
        Money amount = Money.ofPence(request.amount().amountPence());
        post(Posting.BUDGET_ALLOCATED, "allocation:" + request.reference(), amount.amountPence());
        return new BudgetAllocationView(request.reference(), amount);
    }

    /** Budget that is not promised to any claim, in pence, as of the latest commit. */
    public long uncommittedPence() {
        return table.uncommittedPence();
    }

    /**
     * Whether the budget covers an amount. Where it is short the answer holds until the transaction ends: both accounts of a
     * commitment stay locked, in the order in which postings lock them. Far from the floor nobody needs to wait for that.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean covers(long amountPence) {
        return table.uncommittedPence() >= Math.multiplyExact(amountPence, FAR_FROM_THE_FLOOR)
                || table.lockUncommitted() >= amountPence;
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

    private Movement movement(Posting posting, String sourceKey, long amountPence) {
        return new Movement(
                Ids.next(),
                sourceKey,
                posting.name(),
                posting.raised().name(),
                posting.lowered().name(),
                amountPence,
                calendar.now(),
                user.id());
    }
}
