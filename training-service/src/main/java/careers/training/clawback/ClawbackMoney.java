package careers.training.clawback;

import careers.platform.id.Ids;
import careers.platform.identity.CurrentUser;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import careers.training.ledger.Posting;
import careers.training.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Approves and raises clawbacks, and takes in or writes off what schools owe. */
@ApplicationScoped
public class ClawbackMoney {

    private static final UUID FIRST = new UUID(0, 0);

    private final ClawbackSteps steps;
    private final ClawbackRepository clawbacks;
    private final ClawbackTable table;
    private final CurrentUser user;
    private final Cursors cursors;
    private final LondonCalendar calendar;

    ClawbackMoney(
            ClawbackSteps steps,
            ClawbackRepository clawbacks,
            ClawbackTable table,
            CurrentUser user,
            Cursors cursors,
            LondonCalendar calendar) {
        this.steps = steps;
        this.clawbacks = clawbacks;
        this.table = table;
        this.user = user;
        this.cursors = cursors;
        this.calendar = calendar;
    }

    /** Approves exactly the content seen, by somebody who did not propose it. */
    @Transactional
    public ClawbackView approve(UUID id, DecideClawback request) {
        Clawback clawback = steps.toChange(id);
        clawback.approve(request.contentSha256(), decider(), calendar.today());
        return steps.taken(clawback);
    }

    /** From here on the school owes it. */
    @Transactional
    public ClawbackView raise(UUID id) {
        Clawback clawback = steps.toChange(id);
        clawback.raise(user.id(), calendar.now());
        ClawbackView view = steps.taken(clawback);
        steps.post(clawback, Posting.CLAWBACK_RAISED, clawback.amountPence);
        return view;
    }

    /** Records money that came in; it is the funder's when the funding year of the payment is over. */
    @Transactional
    public ClawbackView recover(UUID id, RecordRecovery request) {
        Clawback clawback = steps.toChange(id);
        if (request.receivedOn().isAfter(calendar.today())) {
            throw ClawbackError.RECOVERED_IN_FUTURE.problem();
        }
        long pence = request.amount().amountPence();
        clawback.recover(pence);
        Destination destination =
                FundingYear.of(table.settledOn(clawback.claimId)).destinationOn(request.receivedOn());
        UUID recovery = Ids.next();
        table.enter(recovery, id, request, destination, user.id(), calendar.now());
        ClawbackView view = steps.taken(clawback);
        steps.postRecovery(
                recovery,
                destination == Destination.BUDGET ? Posting.CLAWBACK_RECOVERED : Posting.CLAWBACK_RETURNED_TO_FUNDER,
                pence);
        return view;
    }

    /** Proposes to give up what is still owed. */
    @Transactional
    public ClawbackView proposeWriteOff(UUID id, ProposeWriteOff request) {
        Clawback clawback = steps.toChange(id);
        clawback.proposeWriteOff(request.reasonCode(), user.id(), calendar.now());
        return steps.taken(clawback);
    }

    /** Gives up what is still owed, by somebody who did not propose that. */
    @Transactional
    public ClawbackView approveWriteOff(UUID id, DecideClawback request) {
        Clawback clawback = steps.toChange(id);
        clawback.approveWriteOff(request.contentSha256(), decider());
        ClawbackView view = steps.taken(clawback);
        steps.post(clawback, Posting.CLAWBACK_WRITTEN_OFF, clawback.owedPence());
        return view;
    }

    /** It is owed as before. */
    @Transactional
    public ClawbackView refuseWriteOff(UUID id) {
        Clawback clawback = steps.toChange(id);
        clawback.refuseWriteOff(decider());
        return steps.taken(clawback);
    }

    /** A page of what came in for a clawback in reach, in order of its recording. */
    public Page<RecoveryView> recoveries(UUID id, PageQuery query) {
        if (clawbacks.one(id, steps.readerReach()).isEmpty()) {
            throw PlatformError.NOT_FOUND.problem();
        }
        String scope = "clawbacks/" + id + "/recoveries";
        UUID after = cursors.after(scope, query).map(UUID::fromString).orElse(FIRST);
        List<RecoveryView> fetched = table.recoveries(id, after, query.limit() + 1).stream()
                .map(recovery -> new RecoveryView(
                        recovery.id(),
                        Money.ofPence(recovery.amountPence()),
                        recovery.receivedOn(),
                        recovery.method(),
                        recovery.reference(),
                        recovery.destination()))
                .toList();
        return cursors.page(scope, fetched, query, view -> view.recoveryId().toString());
    }

    private Decider decider() {
        return new Decider(user.id(), user.establishments(), calendar.now());
    }
}
