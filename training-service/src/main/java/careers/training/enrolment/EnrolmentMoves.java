package careers.training.enrolment;

import careers.platform.event.Outbox;
import careers.platform.identity.CurrentUser;
import careers.platform.time.LondonCalendar;
import careers.training.cohort.CohortService;
import careers.training.course.PlaceStep;
import careers.training.reason.CodedReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What every step of an enrolment has in common: it is stored, recorded, told and, where it ends a place, frees it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class EnrolmentMoves {

    private final EnrolmentRepository enrolments;
    private final EnrolmentStepTable steps;
    private final WaitingListTable lists;
    private final CohortService cohorts;
    private final Outbox outbox;
    private final CurrentUser user;
    private final LondonCalendar calendar;

    EnrolmentMoves(
            EnrolmentRepository enrolments,
            EnrolmentStepTable steps,
            WaitingListTable lists,
            CohortService cohorts,
            Outbox outbox,
            CurrentUser user,
            LondonCalendar calendar) {
        this.enrolments = enrolments;
        this.steps = steps;
        this.lists = lists;
        this.cohorts = cohorts;
        this.outbox = outbox;
        this.user = user;
        this.calendar = calendar;
    }

    /** Takes a step that needs nothing but the state. A seat is given back here; whoever calls has held the seats. */
    void move(Enrolment enrolment, EnrolmentCommand command, CodedReason reason, Actor actor) {
        EnrolmentState before = enrolment.state;
        enrolment.move(command, calendar.now());
        record(enrolment, command.event(), reason, actor);
        if (before == EnrolmentState.WAITLISTED) {
            lists.leave(enrolment.cohortId);
        }
        if (before.holdsSeat() && !enrolment.state.holdsSeat()) {
            PlaceStep step = new PlaceStep(enrolment.id, enrolment.version, actor.id());
            cohorts.releaseSeat(enrolment.cohortId, enrolment.offeringId, step);
        }
    }

    /** The caller, in the role that the command needs. To be asked before the state moves. */
    Actor actor(Enrolment enrolment, EnrolmentCommand command) {
        return new Actor(user.id(), EnrolmentLifeCycle.roleFor(enrolment.state, command, user::has));
    }

    /** Stores what has changed in the enrolment as one step, with one event. */
    void record(Enrolment enrolment, EnrolmentEvent event, CodedReason reason, Actor actor) {
        enrolments.flush();
        steps.append(enrolment, event, reason, actor, calendar.now());
        // Every step is one flush, so the row's version counts the steps from 0 and its events from 1.
        outbox.append(
                event.type(),
                enrolment.id.toString(),
                enrolment.version + 1,
                EnrolmentMoved.of(enrolment, reason, calendar.today()));
    }
}
