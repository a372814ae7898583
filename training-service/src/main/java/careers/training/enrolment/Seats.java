package careers.training.enrolment;

import careers.platform.identity.CurrentUser;
import careers.training.access.Oversight;
import careers.training.cohort.CohortService;
import careers.training.cohort.CohortView;
import careers.training.course.PlaceStep;
import careers.training.reason.CodedReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Takes seats and gives them back; a seat that is given back goes to the next who waits in the same transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Seats {

    private final WaitingList waiting;
    private final WaitingListTable lists;
    private final EnrolmentMoves moves;
    private final CohortService cohorts;
    private final Oversight oversight;
    private final CurrentUser user;

    Seats(
            WaitingList waiting,
            WaitingListTable lists,
            EnrolmentMoves moves,
            CohortService cohorts,
            Oversight oversight,
            CurrentUser user) {
        this.waiting = waiting;
        this.lists = lists;
        this.moves = moves;
        this.cohorts = cohorts;
        this.oversight = oversight;
        this.user = user;
    }

    /**
     * Takes a seat for a request that is not stored yet; nobody gets one past those who wait.
     *
     * @return false when there is none and the caller wants to wait; otherwise it is refused
     */
    boolean take(CohortView cohort, Enrolment request, boolean mayWait) {
        oversight.doAcross(() -> waiting.settle(cohort.offeringId()));
        PlaceStep step = new PlaceStep(request.id, 0, user.id());
        if (waiting.isWaitedFor(cohort.cohortId())) {
            return refuseUnless(mayWait);
        }
        if (mayWait) {
            return cohorts.trySeat(cohort.cohortId(), cohort.offeringId(), step);
        }
        cohorts.takeSeat(cohort, step);
        return true;
    }

    /** Takes a step of the caller's; where it ends a place, the seat goes to the next. */
    void move(Enrolment enrolment, EnrolmentCommand command, CodedReason reason) {
        boolean ends = EnrolmentLifeCycle.TABLE
                .next(enrolment.state, command)
                .map(EnrolmentState::hasEnded)
                .orElse(false);
        if (ends) {
            lists.holdSeats(enrolment.offeringId);
        }
        moves.move(enrolment, command, reason, moves.actor(enrolment, command));
        if (ends) {
            oversight.doAcross(() -> waiting.fill(enrolment.offeringId));
        }
    }

    private static boolean refuseUnless(boolean mayWait) {
        if (!mayWait) {
            throw EnrolmentError.OTHERS_ARE_WAITING.problem();
        }
        return false;
    }
}
