package careers.training.claim;

import careers.platform.event.Outbox;
import careers.platform.time.LondonCalendar;
import careers.training.bursary.ClaimCommand;
import careers.training.ledger.Ledger;
import careers.training.ledger.Posting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Moves claims along their life cycle with everything a step brings with it: ledger, entitlement, event.
 * Runs in the caller's transaction, so a step is whole or did not happen.
 */
@ApplicationScoped
public class ClaimMoves {

    private final BursaryClaimRepository claims;
    private final EntitlementTable entitlements;
    private final Ledger ledger;
    private final Outbox outbox;
    private final LondonCalendar calendar;

    ClaimMoves(
            BursaryClaimRepository claims,
            EntitlementTable entitlements,
            Ledger ledger,
            Outbox outbox,
            LondonCalendar calendar) {
        this.claims = claims;
        this.entitlements = entitlements;
        this.ledger = ledger;
        this.outbox = outbox;
        this.calendar = calendar;
    }

    /** Moves claims of a payment run; all of them are in the state that the command needs. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void moveAll(Collection<UUID> ids, ClaimCommand command) {
        List<BursaryClaim> moving = claims.allToChange(ids);
        moving.forEach(claim -> claim.move(command));
        claims.flush();
        moving.forEach(claim -> settleConsequences(claim, command));
    }

    /** Moves one claim that the caller has locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    void move(BursaryClaim claim, ClaimCommand command) {
        claim.move(command);
        claims.flush();
        settleConsequences(claim, command);
    }

    /** The consequences of a claim's first step. */
    @Transactional(Transactional.TxType.MANDATORY)
    void submitted(BursaryClaim claim) {
        post(claim, Posting.CLAIM_COMMITTED);
        announce(claim);
    }

    private void settleConsequences(BursaryClaim claim, ClaimCommand command) {
        switch (command) {
            case APPROVE_SECOND -> post(claim, Posting.CLAIM_PAYABLE);
            case SETTLE -> post(claim, Posting.CLAIM_PAID);
            case REJECT, WITHDRAW -> {
                entitlements.release(claim.id, calendar.now());
                post(claim, Posting.CLAIM_RELEASED);
            }
            case APPROVE_FIRST, ENTER_RUN, INSTRUCT -> {}
        }
        announce(claim);
    }

    private void post(BursaryClaim claim, Posting posting) {
        ledger.post(posting, "claim:" + claim.id + ":" + posting, claim.amountPence);
    }

    private void announce(BursaryClaim claim) {
        ClaimMoved event = ClaimMoved.of(claim);
        // Every step is one flush, so the row's version counts the steps from 0 and its events from 1.
        outbox.append(event.type(), claim.id.toString(), claim.version + 1, event);
    }
}
