package careers.training.model;

import careers.training.bursary.ClaimState;
import careers.training.bursary.Funds;
import careers.training.ledger.PostingAccounts;
import java.util.SortedMap;
import java.util.TreeMap;

/** Balances and entitlement, counted up by the movements that the service's rules name. */
final class Books {

    private final SortedMap<String, Long> balances = new TreeMap<>();
    private final SortedMap<String, Long> slots = new TreeMap<>();

    Books() {
        PostingAccounts.all().forEach(account -> balances.put(account, 0L));
    }

    void allocate(long pence) {
        post("BUDGET_ALLOCATED", pence);
    }

    /** A claim comes in. */
    void enter(long pence, ClaimState state, String... holders) {
        move(pence, Funds.FREE, state.funds());
        for (String holder : holders) {
            slots.merge(holder, 1L, Long::sum);
        }
    }

    /** A claim takes a step. */
    void follow(long pence, ClaimState before, ClaimState after, String... holders) {
        move(pence, before.funds(), after.funds());
        if (before.isLive() && after.isEnded()) {
            for (String holder : holders) {
                slots.computeIfPresent(holder, (key, count) -> count == 1 ? null : count - 1);
            }
        }
    }

    /** What is claimed back is owed by the school. */
    void raise(long pence) {
        post("CLAWBACK_RAISED", pence);
    }

    void recover(long pence) {
        post("CLAWBACK_RECOVERED", pence);
    }

    void writeOff(long pence) {
        post("CLAWBACK_WRITTEN_OFF", pence);
    }

    long free() {
        return balances.get("UNCOMMITTED");
    }

    long live(String holder) {
        return slots.getOrDefault(holder, 0L);
    }

    SortedMap<String, Long> balances() {
        return new TreeMap<>(balances);
    }

    SortedMap<String, Long> slots() {
        return new TreeMap<>(slots);
    }

    private void move(long pence, Funds from, Funds to) {
        from.movementsTo(to)
                .forEach(movement -> post(
                        switch (movement) {
                            case COMMIT -> "CLAIM_COMMITTED";
                            case OWE -> "CLAIM_PAYABLE";
                            case PAY -> "CLAIM_PAID";
                            case TAKE_BACK -> "PAYMENT_RETURNED";
                            case REOPEN -> "CLAIM_REOPENED";
                            case FREE_AGAIN -> "CLAIM_RELEASED";
                        },
                        pence));
    }

    private void post(String posting, long pence) {
        balances.merge(PostingAccounts.raised(posting), pence, Long::sum);
        balances.merge(PostingAccounts.lowered(posting), -pence, Long::sum);
    }
}
