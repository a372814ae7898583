package careers.training.claim;

import careers.platform.event.Outbox;
import careers.platform.identity.CurrentUser;
import careers.platform.time.LondonCalendar;
import careers.training.bursary.ClaimCommand;
import careers.training.bursary.ClaimState;
import careers.training.bursary.Funds;
import careers.training.ledger.Ledger;
import careers.training.ledger.Posting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Moves claims along their life cycle with everything a step brings with it: ledger, entitlement, event.
 * Runs in the caller's transaction, so a step is whole or did not happen.
 */
@ApplicationScoped
public class ClaimMoves {

    private final BursaryClaimRepository claims;
    private final EntitlementTable entitlements;
    private final CaseworkTable casework;
    private final Ledger ledger;
    private final Outbox outbox;
    private final CurrentUser user;
    private final LondonCalendar calendar;

    ClaimMoves(
            BursaryClaimRepository claims,
            EntitlementTable entitlements,
            CaseworkTable casework,
            Ledger ledger,
            Outbox outbox,
            CurrentUser user,
            LondonCalendar calendar) {
        this.claims = claims;
        this.entitlements = entitlements;
        this.casework = casework;
        this.ledger = ledger;
        this.outbox = outbox;
        this.user = user;
        this.calendar = calendar;
    }

    /** Moves claims of a payment run; all of them are in a state that knows the command. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void moveAll(Collection<UUID> ids, ClaimCommand command) {
        List<BursaryClaim> moving = claims.allToChange(ids);
        List<ClaimState> before = moving.stream().map(claim -> claim.state).toList();
        moving.forEach(claim -> claim.move(command));
        claims.flush();
        for (int i = 0; i < moving.size(); i++) {
            settleConsequences(moving.get(i), before.get(i));
        }
    }

    /** Moves one claim that the caller has locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    void move(BursaryClaim claim, ClaimCommand command) {
        ClaimState before = claim.state;
        claim.move(command);
        claims.flush();
        settleConsequences(claim, before);
    }

    /**
     * The consequences of a submission: the amount is committed and, when no rule left anything open, the
     * claim is eligible at once. Should the budget have gone since the rules were asked, the claim waits for it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void submitted(BursaryClaim claim) {
        boolean covered = ledger.covers(claim.amountPence);
        if (covered) {
            post(claim, Funds.Movement.COMMIT);
        }
        announce(claim);
        if (!covered) {
            waitForBudget(claim);
        } else {
            screenIfClear(claim);
        }
    }

    /** A claim of which no rule left anything open needs nobody to screen it. */
    void screenIfClear(BursaryClaim claim) {
        if (claim.isClear()) {
            move(claim, ClaimCommand.SCREEN);
        }
    }

    private void waitForBudget(BursaryClaim claim) {
        casework.record(
                claim, ClaimCommand.HOLD_BUDGET, Set.of(CaseReason.BUDGET_EXHAUSTED), user.id(), calendar.now());
        claim.move(ClaimCommand.HOLD_BUDGET);
        claims.flush();
        announce(claim);
    }

    private void settleConsequences(BursaryClaim claim, ClaimState before) {
        before.funds().movementsTo(claim.state.funds()).forEach(movement -> post(claim, movement));
        if (before.isLive() && claim.state.isEnded()) {
            entitlements.release(claim.id, calendar.now());
        }
        announce(claim);
    }

    /** The event's number is in the key: each step of a claim posts once, however often the claim goes round. */
    private void post(BursaryClaim claim, Funds.Movement movement) {
        Posting posting =
                switch (movement) {
                    case COMMIT -> Posting.CLAIM_COMMITTED;
                    case OWE -> Posting.CLAIM_PAYABLE;
                    case PAY -> Posting.CLAIM_PAID;
                    case TAKE_BACK -> Posting.PAYMENT_RETURNED;
                    case REOPEN -> Posting.CLAIM_REOPENED;
                    case FREE_AGAIN -> Posting.CLAIM_RELEASED;
                };
        ledger.post(posting, "claim:" + claim.id + ":" + (claim.version + 1) + ":" + posting, claim.amountPence);
    }

    /** Tells what the claim is now. */
    void announce(BursaryClaim claim) {
        ClaimMoved event = ClaimMoved.of(claim);
        // Every step is one flush, so the row's version counts the steps from 0 and its events from 1.
        outbox.append(event.type(), claim.id.toString(), claim.version + 1, event);
    }
}
