package careers.training.enrolment;

import careers.platform.event.Outbox;
import careers.platform.id.Ids;
import careers.platform.identity.CurrentUser;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import careers.training.access.Reach;
import careers.training.access.Role;
import careers.training.cohort.CohortService;
import careers.training.cohort.CohortView;
import careers.training.course.PlaceStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Enrols leaders and moves their enrolments; every step leaves one event. */
@ApplicationScoped
public class EnrolmentService {

    private static final UUID FIRST = new UUID(0, 0);

    private final EnrolmentRepository enrolments;
    private final EnrolmentAdmission admission;
    private final CohortService cohorts;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Cursors cursors;
    private final LondonCalendar calendar;

    EnrolmentService(
            EnrolmentRepository enrolments,
            EnrolmentAdmission admission,
            CohortService cohorts,
            Outbox outbox,
            CurrentUser user,
            Cursors cursors,
            LondonCalendar calendar) {
        this.enrolments = enrolments;
        this.admission = admission;
        this.cohorts = cohorts;
        this.outbox = outbox;
        this.user = user;
        this.cursors = cursors;
        this.calendar = calendar;
    }

    /** Requests a place; the seat is held from here on. */
    @Transactional
    public EnrolmentView enrol(EnrolLeader request) {
        CohortView cohort = admission.admit(request, Reach.ofSchool(user));
        Enrolment enrolment = new Enrolment(Ids.next(), request, cohort, calendar.now());
        cohorts.takeSeat(cohort, new PlaceStep(enrolment.id, 0, user.id()));
        enrolments.persist(enrolment);
        return stepped(enrolment);
    }

    /** The provider confirms the place. */
    @Transactional
    public EnrolmentView confirm(UUID id) {
        Enrolment enrolment = toChange(id, Reach.ofProvider(user));
        enrolment.confirm(calendar.now());
        return stepped(enrolment);
    }

    /** The provider rejects the request; the seat is free again. */
    @Transactional
    public EnrolmentView reject(UUID id) {
        return end(toChange(id, Reach.ofProvider(user)), EnrolmentCommand.REJECT);
    }

    /** The school withdraws; the seat is free again. */
    @Transactional
    public EnrolmentView withdraw(UUID id) {
        return end(toChange(id, Reach.ofSchool(user)), EnrolmentCommand.WITHDRAW);
    }

    /** The provider declares successful completion. */
    @Transactional
    public EnrolmentView complete(UUID id, DeclareCompletion declaration) {
        Enrolment enrolment = toChange(id, Reach.ofProvider(user));
        CohortView cohort = cohorts.get(enrolment.cohortId);
        enrolment.complete(declaration.completedOn(), cohort, calendar.today(), calendar.now());
        return stepped(enrolment);
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
        return enrolments
                .one(id, readerReach())
                .map(enrolment -> EnrolmentView.of(enrolment, user::has))
                .orElseThrow(PlatformError.NOT_FOUND::problem);
    }

    /** One enrolment in the given reach, for neighbours that decide on it. */
    public Optional<EnrolmentView> find(UUID id, Reach reach) {
        return enrolments.one(id, reach).map(enrolment -> EnrolmentView.of(enrolment, user::has));
    }

    private EnrolmentView end(Enrolment enrolment, EnrolmentCommand command) {
        enrolment.end(command, calendar.now());
        PlaceStep step = new PlaceStep(enrolment.id, enrolment.version + 1, user.id());
        cohorts.releaseSeat(enrolment.cohortId, enrolment.offeringId, step);
        return stepped(enrolment);
    }

    private EnrolmentView stepped(Enrolment enrolment) {
        enrolments.flush();
        EnrolmentMoved event = EnrolmentMoved.of(enrolment, calendar.today());
        // Every step is one flush, so the row's version counts the steps from 0 and its events from 1.
        outbox.append(event.type(), enrolment.id.toString(), enrolment.version + 1, event);
        return EnrolmentView.of(enrolment, user::has);
    }

    private Enrolment toChange(UUID id, Reach reach) {
        return enrolments.oneToChange(id, reach).orElseThrow(PlatformError.NOT_FOUND::problem);
    }

    private Reach readerReach() {
        return Reach.ofReader(user, Role.PROGRAMME_ADMINISTRATOR, Role.AUDITOR);
    }
}
