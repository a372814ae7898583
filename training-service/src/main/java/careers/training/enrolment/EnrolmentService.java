package careers.training.enrolment;

import careers.platform.id.Ids;
import careers.platform.identity.CurrentUser;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import careers.training.access.Reach;
import careers.training.access.Role;
import careers.training.cohort.CohortView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Requests places for leaders and shows what became of them. */
@ApplicationScoped
public class EnrolmentService {

    private static final UUID FIRST = new UUID(0, 0);

    private final EnrolmentRepository enrolments;
    private final EnrolmentStepTable steps;
    private final EnrolmentAdmission admission;
    private final EnrolmentMoves moves;
    private final Seats seats;
    private final WaitingList waiting;
    private final CurrentUser user;
    private final Cursors cursors;
    private final LondonCalendar calendar;

    EnrolmentService(
            EnrolmentRepository enrolments,
            EnrolmentStepTable steps,
            EnrolmentAdmission admission,
            EnrolmentMoves moves,
            Seats seats,
            WaitingList waiting,
            CurrentUser user,
            Cursors cursors,
            LondonCalendar calendar) {
        this.enrolments = enrolments;
        this.steps = steps;
        this.admission = admission;
        this.moves = moves;
        this.seats = seats;
        this.waiting = waiting;
        this.user = user;
        this.cursors = cursors;
        this.calendar = calendar;
    }

    /** Requests a place. The seat is held from here on; without one the leader waits, if the school wants it so. */
    @Transactional
    public EnrolmentView enrol(EnrolLeader request) {
        CohortView cohort = admission.admit(request, Reach.ofSchool(user));
        Enrolment enrolment = new Enrolment(Ids.next(), request, cohort, calendar.now());
        boolean seated = seats.take(cohort, enrolment, Boolean.TRUE.equals(request.waitingList()));
        enrolments.persist(enrolment);
        moves.record(enrolment, EnrolmentEvent.REQUESTED, null, new Actor(user.id(), Role.SCHOOL_CLIENT));
        if (!seated) {
            waiting.join(enrolment);
        }
        return EnrolmentView.of(enrolment, user::has);
    }

    /** A page of the enrolments in reach, in order of request, optionally of one cohort. */
    public Page<EnrolmentView> list(UUID cohort, PageQuery query) {
        String scope = "enrolments/" + user.id() + "?cohort=" + cohort;
        UUID after = cursors.after(scope, query).map(UUID::fromString).orElse(FIRST);
        List<EnrolmentView> fetched = enrolments.after(after, cohort, readerReach(), query.limit() + 1).stream()
                .map(enrolment -> EnrolmentView.of(enrolment, user::has))
                .toList();
        return cursors.page(scope, fetched, query, view -> view.enrolmentId().toString());
    }

    /** One enrolment in reach, or 404. */
    public EnrolmentView get(UUID id) {
        return EnrolmentView.of(one(id), user::has);
    }

    /** Every step of one enrolment in reach, or 404. */
    public EnrolmentHistoryView history(UUID id) {
        return new EnrolmentHistoryView(one(id).id, steps.of(id));
    }

    /** One enrolment in the given reach, for neighbours that decide on it. */
    public Optional<EnrolmentView> find(UUID id, Reach reach) {
        return enrolments.one(id, reach).map(enrolment -> EnrolmentView.of(enrolment, user::has));
    }

    private Enrolment one(UUID id) {
        return enrolments.one(id, readerReach()).orElseThrow(PlatformError.NOT_FOUND::problem);
    }

    private Reach readerReach() {
        return Reach.ofReader(user, Role.PROGRAMME_ADMINISTRATOR, Role.AUDITOR);
    }
}
