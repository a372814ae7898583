package careers.training.cohort;

import careers.platform.id.Ids;
import careers.platform.identity.CurrentUser;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import careers.training.access.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The sessions of cohorts. A provider plans its own cohorts' sessions; everybody who sees cohorts sees them. */
@ApplicationScoped
public class SessionService {

    private static final UUID FIRST = new UUID(0, 0);

    private final SessionRepository sessions;
    private final CohortRepository cohorts;
    private final CurrentUser user;
    private final Cursors cursors;
    private final LondonCalendar calendar;

    SessionService(
            SessionRepository sessions,
            CohortRepository cohorts,
            CurrentUser user,
            Cursors cursors,
            LondonCalendar calendar) {
        this.sessions = sessions;
        this.cohorts = cohorts;
        this.user = user;
        this.cursors = cursors;
        this.calendar = calendar;
    }

    /** Plans a session within the dates of a cohort that is neither finished nor cancelled. */
    @Transactional
    public SessionView schedule(UUID cohortId, ScheduleSession request) {
        own(cohortId).requireUnfinished();
        CohortSession session = new CohortSession(Ids.next(), cohortId, request, user.id(), calendar.now());
        sessions.persistAndFlush(session);
        return SessionView.of(session);
    }

    /** Cancels a session; it stays visible. */
    @Transactional
    public SessionView cancel(UUID cohortId, UUID sessionId) {
        own(cohortId);
        CohortSession session = sessions.oneToChange(cohortId, sessionId).orElseThrow(PlatformError.NOT_FOUND::problem);
        session.cancel(user.id(), calendar.now());
        sessions.flush();
        return SessionView.of(session);
    }

    /** A page of a cohort's sessions in the order they were planned. */
    public Page<SessionView> list(UUID cohortId, PageQuery query) {
        if (cohorts.findById(cohortId) == null) {
            throw PlatformError.NOT_FOUND.problem();
        }
        String scope = "cohorts/" + cohortId + "/sessions";
        UUID after = cursors.after(scope, query).map(UUID::fromString).orElse(FIRST);
        List<SessionView> fetched = sessions.after(cohortId, after, query.limit() + 1).stream()
                .map(SessionView::of)
                .toList();
        return cursors.page(scope, fetched, query, view -> view.sessionId().toString());
    }

    private Cohort own(UUID cohortId) {
        return cohorts.findByIdOptional(cohortId)
                .filter(cohort ->
                        cohort.providerUkprn.equals(Reach.ofProvider(user).ukprn()))
                .orElseThrow(PlatformError.NOT_FOUND::problem);
    }
}
