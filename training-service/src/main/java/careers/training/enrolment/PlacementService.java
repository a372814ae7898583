package careers.training.enrolment;

import careers.platform.identity.CurrentUser;
import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import careers.training.access.Reach;
import careers.training.cohort.CohortService;
import careers.training.cohort.CohortView;
import careers.training.reason.CodedReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What schools, their senior leaders and providers decide about a place. */
@ApplicationScoped
public class PlacementService {

    private final EnrolmentRepository enrolments;
    private final EnrolmentMoves moves;
    private final Seats seats;
    private final Endorsers endorsers;
    private final CohortService cohorts;
    private final CurrentUser user;
    private final LondonCalendar calendar;

    PlacementService(
            EnrolmentRepository enrolments,
            EnrolmentMoves moves,
            Seats seats,
            Endorsers endorsers,
            CohortService cohorts,
            CurrentUser user,
            LondonCalendar calendar) {
        this.enrolments = enrolments;
        this.moves = moves;
        this.seats = seats;
        this.endorsers = endorsers;
        this.cohorts = cohorts;
        this.user = user;
        this.calendar = calendar;
    }

    /** The senior leader stands behind the request; without that it is never confirmed. */
    @Transactional
    public EnrolmentView endorse(UUID id) {
        Enrolment enrolment = toChange(id, Reach.ofSeniorLeader(user));
        Actor actor = moves.actor(enrolment, EnrolmentCommand.ENDORSE);
        enrolment.endorse(endorsers.current(), calendar.now());
        moves.record(enrolment, EnrolmentEvent.ENDORSED, null, actor);
        return EnrolmentView.of(enrolment, user::has);
    }

    /** A step of the leader's school. */
    @Transactional
    public EnrolmentView bySchool(UUID id, EnrolmentCommand command, CodedReason reason) {
        return move(toChange(id, Reach.ofSchool(user)), command, reason);
    }

    /** A step of the cohort's provider. */
    @Transactional
    public EnrolmentView byProvider(UUID id, EnrolmentCommand command, CodedReason reason) {
        return move(toChange(id, Reach.ofProvider(user)), command, reason);
    }

    /** The training starts for this leader, not before the cohort does. */
    @Transactional
    public EnrolmentView start(UUID id) {
        Enrolment enrolment = toChange(id, Reach.ofProvider(user));
        EnrolmentView view = move(enrolment, EnrolmentCommand.START, null);
        if (calendar.today().isBefore(cohort(enrolment).startsOn())) {
            throw EnrolmentError.COHORT_NOT_STARTED.problem();
        }
        return view;
    }

    /** A paused training goes on, while the cohort lasts. */
    @Transactional
    public EnrolmentView resume(UUID id) {
        Enrolment enrolment = toChange(id, Reach.ofProvider(user));
        EnrolmentView view = move(enrolment, EnrolmentCommand.RESUME, null);
        if (calendar.today().isAfter(cohort(enrolment).endsOn())) {
            throw EnrolmentError.COHORT_ENDED.problem();
        }
        return view;
    }

    private EnrolmentView move(Enrolment enrolment, EnrolmentCommand command, CodedReason reason) {
        seats.move(enrolment, command, reason);
        return EnrolmentView.of(enrolment, user::has);
    }

    private CohortView cohort(Enrolment enrolment) {
        return cohorts.get(enrolment.cohortId);
    }

    private Enrolment toChange(UUID id, Reach reach) {
        return enrolments.oneToChange(id, reach).orElseThrow(PlatformError.NOT_FOUND::problem);
    }
}
