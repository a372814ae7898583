package careers.training.enrolment;

import careers.platform.time.LondonCalendar;
import careers.training.cohort.CohortService;
import careers.training.cohort.CohortState;
import careers.training.course.PlaceStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Gives free seats to those who wait, in the order of band and time, inside the transaction that freed them. An offer
 * holds its seat; one whose time is over gives it to the next.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class WaitingList {

    private static final UUID NONE = new UUID(0, 0);

    private final EnrolmentRepository enrolments;
    private final EnrolmentMoves moves;
    private final WaitingListTable lists;
    private final CohortService cohorts;
    private final LondonCalendar calendar;

    WaitingList(
            EnrolmentRepository enrolments,
            EnrolmentMoves moves,
            WaitingListTable lists,
            CohortService cohorts,
            LondonCalendar calendar) {
        this.enrolments = enrolments;
        this.moves = moves;
        this.lists = lists;
        this.cohorts = cohorts;
        this.calendar = calendar;
    }

    /** Ends the offers of an offering whose time is over and fills its free seats; holds its seats until the end. */
    void settle(UUID offering) {
        lists.holdSeats(offering);
        enrolments
                .overdueOffers(offering, calendar.now())
                .forEach(offer -> moves.move(offer, EnrolmentCommand.EXPIRE_OFFER, null, Actor.SERVICE));
        fill(offering);
    }

    /** Puts a request, for which there was no seat, on the list of its cohort, if it has one with room. */
    void join(Enrolment enrolment) {
        if (lists.of(enrolment.cohortId).isEmpty()) {
            throw EnrolmentError.NO_WAITING_LIST.problem();
        }
        if (!lists.join(enrolment.cohortId)) {
            throw EnrolmentError.WAITING_LIST_FULL.problem();
        }
        int band = enrolments.hasTrained(enrolment.establishment) ? Enrolment.LATER_BAND : Enrolment.FIRST_BAND;
        enrolment.join(band, calendar.now());
        moves.record(enrolment, EnrolmentEvent.WAITLISTED, null, Actor.SERVICE);
    }

    /** Whether somebody waits for a seat of the cohort. */
    boolean isWaitedFor(UUID cohort) {
        return lists.of(cohort).map(WaitingListView::waiting).orElse(0) > 0;
    }

    /** Offers free seats of an offering, whose seats are held, to the first who wait in its open cohorts. */
    void fill(UUID offering) {
        Set<UUID> closed = new HashSet<>(Set.of(NONE));
        Optional<Enrolment> first = enrolments.firstWaiting(offering, closed);
        while (first.isPresent()) {
            if (!offer(first.get())) {
                closed.add(first.get().cohortId);
            }
            first = enrolments.firstWaiting(offering, closed);
        }
    }

    private boolean offer(Enrolment enrolment) {
        PlaceStep step = new PlaceStep(enrolment.id, enrolment.version + 1, EnrolmentLifeCycle.SERVICE);
        if (!takesPeople(enrolment.cohortId) || !cohorts.trySeat(enrolment.cohortId, enrolment.offeringId, step)) {
            return false;
        }
        int hours = lists.of(enrolment.cohortId).orElseThrow().offerHours();
        Instant now = calendar.now();
        enrolment.offer(now, now.plus(Duration.ofHours(hours)));
        lists.leave(enrolment.cohortId);
        moves.record(enrolment, EnrolmentEvent.OFFERED, null, Actor.SERVICE);
        return true;
    }

    private boolean takesPeople(UUID cohort) {
        return cohorts.get(cohort).state() == CohortState.OPEN;
    }
}
