package careers.training.clawback;

import careers.platform.id.Ids;
import careers.platform.identity.CurrentUser;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Proposes clawbacks and hears schools. */
@ApplicationScoped
public class ClawbackService {

    private static final UUID FIRST = new UUID(0, 0);

    private final ClawbackRepository clawbacks;
    private final ClawbackTable table;
    private final ClawbackSteps steps;
    private final CurrentUser user;
    private final Cursors cursors;
    private final LondonCalendar calendar;

    ClawbackService(
            ClawbackRepository clawbacks,
            ClawbackTable table,
            ClawbackSteps steps,
            CurrentUser user,
            Cursors cursors,
            LondonCalendar calendar) {
        this.clawbacks = clawbacks;
        this.table = table;
        this.steps = steps;
        this.user = user;
        this.cursors = cursors;
        this.calendar = calendar;
    }

    /** Proposes to claim back money that is on its way or paid; all proposals together stay within the claim's amount. */
    @Transactional
    public ClawbackView propose(ProposeClawback request) {
        ClawbackClaim claim = table.claim(request.claimId()).orElseThrow(ClawbackError.CLAIM_NOT_PAID::problem);
        if (request.amount().amountPence() > claim.notClaimedBackPence()) {
            throw ClawbackError.CLAWBACK_EXCEEDS_PAID.problem();
        }
        return open(claim, request.amount().amountPence(), request.reasonCode());
    }

    /**
     * Proposes to claim back all of a claim that is not being claimed back yet, because of something that was found out
     * about it. Runs in the transaction of what was found out.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void proposeRest(UUID claimId, ClawbackReason reason) {
        table.claim(claimId).ifPresent(claim -> openRest(claim, reason));
    }

    /** As {@link #proposeRest} for the claim of an enrolment, if it has one that is on its way to be paid. */
    @Transactional(Transactional.TxType.MANDATORY)
    void proposeRestFor(UUID enrolment, ClawbackReason reason) {
        table.claimFor(enrolment).ifPresent(claim -> openRest(claim, reason));
    }

    /** Asks the school what it has to say, with a day by which to answer. */
    @Transactional
    public ClawbackView ask(UUID id, AskSchool request) {
        Clawback clawback = steps.toChange(id);
        if (!request.respondBy().isAfter(calendar.today())) {
            throw ClawbackError.RESPOND_BY_NOT_AHEAD.problem();
        }
        clawback.ask(request.respondBy());
        return steps.taken(clawback);
    }

    /** Takes what the school says. */
    @Transactional
    public ClawbackView represent(UUID id, RepresentSchool request) {
        Clawback clawback = steps.ofSchool(id);
        clawback.represent(request, user.id(), calendar.now());
        return steps.taken(clawback);
    }

    /** Ends a clawback that was not raised. */
    @Transactional
    public ClawbackView cancel(UUID id, CancelClawback request) {
        Clawback clawback = steps.toChange(id);
        clawback.cancel(request.reasonCode(), user.id(), calendar.now());
        return steps.taken(clawback);
    }

    /** A page of the clawbacks in reach in order of proposal, optionally of one claim or in one state. */
    public Page<ClawbackView> list(UUID claim, ClawbackState state, PageQuery query) {
        String scope = "clawbacks/" + user.id() + "?claim=" + claim + "&state=" + state;
        UUID after = cursors.after(scope, query).map(UUID::fromString).orElse(FIRST);
        List<ClawbackView> fetched =
                clawbacks.after(after, claim, state, steps.readerReach(), query.limit() + 1).stream()
                        .map(clawback -> ClawbackView.of(clawback, user::has))
                        .toList();
        return cursors.page(scope, fetched, query, view -> view.clawbackId().toString());
    }

    /** One clawback in reach, or 404. */
    public ClawbackView get(UUID id) {
        return clawbacks
                .one(id, steps.readerReach())
                .map(clawback -> ClawbackView.of(clawback, user::has))
                .orElseThrow(PlatformError.NOT_FOUND::problem);
    }

    private void openRest(ClawbackClaim claim, ClawbackReason reason) {
        if (claim.notClaimedBackPence() > 0) {
            open(claim, claim.notClaimedBackPence(), reason);
        }
    }

    private ClawbackView open(ClawbackClaim claim, long amountPence, ClawbackReason reason) {
        return steps.taken(new Clawback(Ids.next(), claim, amountPence, reason, user.id(), calendar.now()));
    }
}
