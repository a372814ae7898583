package careers.training.clawback;

import careers.platform.event.Outbox;
import careers.platform.identity.CurrentUser;
import careers.platform.problem.PlatformError;
import careers.training.access.Reach;
import careers.training.access.Role;
import careers.training.ledger.Ledger;
import careers.training.ledger.Posting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What every step of a clawback brings with it: its row, its event, its money in the ledger. */
@ApplicationScoped
class ClawbackSteps {

    private final ClawbackRepository clawbacks;
    private final Ledger ledger;
    private final Outbox outbox;
    private final CurrentUser user;

    ClawbackSteps(ClawbackRepository clawbacks, Ledger ledger, Outbox outbox, CurrentUser user) {
        this.clawbacks = clawbacks;
        this.ledger = ledger;
        this.outbox = outbox;
        this.user = user;
    }

    /** A clawback that somebody who oversees the programme is about to change, or 404. */
    Clawback toChange(UUID id) {
        return clawbacks.oneToChange(id, readerReach()).orElseThrow(PlatformError.NOT_FOUND::problem);
    }

    /** A clawback that the school itself is about to change, or 404. */
    Clawback ofSchool(UUID id) {
        return clawbacks.oneToChange(id, Reach.ofSchool(user)).orElseThrow(PlatformError.NOT_FOUND::problem);
    }

    Reach readerReach() {
        return Reach.ofReader(
                user, Role.PROGRAMME_ADMINISTRATOR, Role.FINANCE_APPROVER, Role.PAYMENT_OFFICER, Role.AUDITOR);
    }

    /** Stores the step and tells it. Every step is one flush, so the row's version counts from 0 and its events from 1. */
    @Transactional(Transactional.TxType.MANDATORY)
    ClawbackView taken(Clawback clawback) {
        clawbacks.persist(clawback);
        clawbacks.flush();
        ClawbackMoved event = ClawbackMoved.of(clawback);
        outbox.append(event.type(), clawback.id.toString(), clawback.version + 1, event);
        return ClawbackView.of(clawback, user::has);
    }

    /** Posts a movement that a clawback makes once. */
    @Transactional(Transactional.TxType.MANDATORY)
    void post(Clawback clawback, Posting posting, long amountPence) {
        ledger.post(posting, "clawback:" + clawback.id + ":" + posting, amountPence);
    }

    /** Posts a movement of one recovery. */
    @Transactional(Transactional.TxType.MANDATORY)
    void postRecovery(UUID recovery, Posting posting, long amountPence) {
        ledger.post(posting, "clawback-recovery:" + recovery, amountPence);
    }
}
