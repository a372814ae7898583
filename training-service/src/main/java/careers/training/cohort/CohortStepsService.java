package careers.training.cohort;

import careers.platform.event.Outbox;
import careers.platform.identity.CurrentUser;
import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import careers.training.access.Reach;
import careers.training.course.OfferingService;
import careers.training.provider.ProviderService;
import careers.training.provider.ProviderView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Leads cohorts through their life; every step leaves one event. */
@ApplicationScoped
public class CohortStepsService {

    private final CohortRepository cohorts;
    private final OfferingService offerings;
    private final ProviderService providers;
    private final Outbox outbox;
    private final CurrentUser user;
    private final LondonCalendar calendar;

    CohortStepsService(
            CohortRepository cohorts,
            OfferingService offerings,
            ProviderService providers,
            Outbox outbox,
            CurrentUser user,
            LondonCalendar calendar) {
        this.cohorts = cohorts;
        this.offerings = offerings;
        this.providers = providers;
        this.outbox = outbox;
        this.user = user;
        this.calendar = calendar;
    }

    /** Opens a scheduled cohort for enrolment; its provider is active and its offering open. */
    @Transactional
    public CohortView open(UUID id) {
        Cohort cohort = toChange(id);
        cohort.open(calendar.now());
        ProviderView provider = providers.get(cohort.providerId);
        providers.requireActive(provider);
        offerings.requireOpen(offerings.get(cohort.offeringId));
        cohorts.flush();
        outbox.append(CohortOpened.TYPE, id.toString(), cohort.version + 1, CohortOpened.of(cohort, provider.name()));
        return CohortView.of(cohort, user::has);
    }

    /** The provider starts its cohort, on its first day or later. */
    @Transactional
    public CohortView start(UUID id) {
        Cohort cohort = ownToChange(id);
        cohort.start(calendar.today());
        return stepped(cohort);
    }

    /** The provider says that the training is over; completions can still be declared. */
    @Transactional
    public CohortView finish(UUID id) {
        Cohort cohort = ownToChange(id);
        cohort.move(CohortCommand.FINISH);
        return stepped(cohort);
    }

    /** Cancels a cohort in which nobody holds a seat any more. */
    @Transactional
    public CohortView cancel(UUID id) {
        Cohort cohort = toChange(id);
        cohort.cancel();
        return stepped(cohort);
    }

    private CohortView stepped(Cohort cohort) {
        cohorts.flush();
        // Every step is one flush, so the row's version counts the steps from 0 and its events from 1.
        outbox.append(CohortChanged.TYPE, cohort.id.toString(), cohort.version + 1, CohortChanged.of(cohort));
        return CohortView.of(cohort, user::has);
    }

    private Cohort ownToChange(UUID id) {
        Cohort cohort = toChange(id);
        if (!cohort.providerUkprn.equals(Reach.ofProvider(user).ukprn())) {
            throw PlatformError.NOT_FOUND.problem();
        }
        return cohort;
    }

    private Cohort toChange(UUID id) {
        return cohorts.oneToChange(id).orElseThrow(PlatformError.NOT_FOUND::problem);
    }
}
