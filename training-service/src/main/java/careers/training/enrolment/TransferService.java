package careers.training.enrolment;

import careers.platform.id.Ids;
import careers.platform.identity.CurrentUser;
import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import careers.training.access.Oversight;
import careers.training.access.Reach;
import careers.training.access.Role;
import careers.training.cohort.CohortService;
import careers.training.cohort.CohortView;
import careers.training.course.PlaceStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.stream.Stream;

/** Moves leaders to other cohorts: the seat there is taken and the one here given back, or neither. */
@ApplicationScoped
class TransferService {

    private final EnrolmentRepository enrolments;
    private final EnrolmentMoves moves;
    private final WaitingList waiting;
    private final WaitingListTable lists;
    private final CohortService cohorts;
    private final Oversight oversight;
    private final CurrentUser user;
    private final LondonCalendar calendar;

    TransferService(
            EnrolmentRepository enrolments,
            EnrolmentMoves moves,
            WaitingList waiting,
            WaitingListTable lists,
            CohortService cohorts,
            Oversight oversight,
            CurrentUser user,
            LondonCalendar calendar) {
        this.enrolments = enrolments;
        this.moves = moves;
        this.waiting = waiting;
        this.lists = lists;
        this.cohorts = cohorts;
        this.oversight = oversight;
        this.user = user;
        this.calendar = calendar;
    }

    /** The enrolment in which the leader goes on; a provider moves leaders between its own cohorts only. */
    @Transactional
    EnrolmentView transfer(UUID id, TransferEnrolment request) {
        Reach reach = user.has(Role.PROGRAMME_ADMINISTRATOR)
                ? Reach.ofReader(user, Role.PROGRAMME_ADMINISTRATOR)
                : Reach.ofProvider(user);
        Enrolment source = enrolments.oneToChange(id, reach).orElseThrow(PlatformError.NOT_FOUND::problem);
        CohortView target = cohorts.find(request.cohortId())
                .filter(cohort -> reach.everything() || cohort.providerUkprn().equals(reach.ukprn()))
                .orElseThrow(EnrolmentError.COHORT_UNKNOWN::problem);
        return oversight.across(() -> move(source, target, request.reasonCode()));
    }

    private EnrolmentView move(Enrolment source, CohortView target, TransferReason reason) {
        // In one order, so that two transfers in opposite directions do not wait for each other.
        Stream.of(source.offeringId, target.offeringId()).distinct().sorted().forEach(lists::holdSeats);
        Actor actor = moves.actor(source, EnrolmentCommand.TRANSFER);
        Enrolment moved = source.movedTo(Ids.next(), target, calendar.now());
        moves.move(source, EnrolmentCommand.TRANSFER, reason, actor);
        takeSeat(target, moved.id);
        enrolments.persist(moved);
        moves.record(moved, EnrolmentEvent.TRANSFERRED_IN, reason, actor);
        waiting.fill(source.offeringId);
        return EnrolmentView.of(moved, user::has);
    }

    private void takeSeat(CohortView target, UUID enrolment) {
        if (waiting.isWaitedFor(target.cohortId())) {
            throw EnrolmentError.OTHERS_ARE_WAITING.problem();
        }
        cohorts.takeSeat(target, new PlaceStep(enrolment, 0, user.id()));
    }
}
