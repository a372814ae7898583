package careers.training.enrolment;

import careers.platform.identity.CurrentUser;
import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import careers.platform.web.ETags;
import careers.training.cohort.CohortService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Opens waiting lists and changes their terms. */
@ApplicationScoped
class WaitingListService {

    private final WaitingListTable lists;
    private final CohortService cohorts;
    private final CurrentUser user;
    private final LondonCalendar calendar;

    WaitingListService(WaitingListTable lists, CohortService cohorts, CurrentUser user, LondonCalendar calendar) {
        this.lists = lists;
        this.cohorts = cohorts;
        this.user = user;
        this.calendar = calendar;
    }

    /** Opens the waiting list of a cohort that has none. */
    @Transactional
    WaitingListView open(UUID cohort, WaitingListTerms terms) {
        if (lists.of(cohorts.get(cohort).cohortId()).isPresent()) {
            throw EnrolmentError.WAITING_LIST_EXISTS.problem();
        }
        lists.open(cohort, terms, user.id(), calendar.now());
        return get(cohort);
    }

    /** New terms for the list as the caller has seen it; offers that were made keep theirs. */
    @Transactional
    WaitingListView change(UUID cohort, WaitingListTerms terms, String ifMatch) {
        WaitingListView seen = get(cohort);
        ETags.requireMatch(ifMatch, seen.version());
        if (terms.placeLimit() < seen.waiting()) {
            throw EnrolmentError.MORE_ARE_WAITING.problem();
        }
        if (!lists.change(cohort, terms, seen.version(), user.id(), calendar.now())) {
            throw PlatformError.PRECONDITION_FAILED.problem();
        }
        return get(cohort);
    }

    /** The list of a cohort, or 404. */
    WaitingListView get(UUID cohort) {
        return lists.of(cohort).orElseThrow(PlatformError.NOT_FOUND::problem);
    }
}
