package careers.training.cohort;

import careers.platform.event.Outbox;
import careers.platform.id.Ids;
import careers.platform.identity.CurrentUser;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import careers.training.course.OfferingService;
import careers.training.course.OfferingView;
import careers.training.course.PlaceStep;
import careers.training.provider.ProviderError;
import careers.training.provider.ProviderService;
import careers.training.provider.ProviderView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Opens cohorts and keeps count of their seats. */
@ApplicationScoped
public class CohortService {

    private static final String SCOPE = "cohorts";
    private static final UUID FIRST = new UUID(0, 0);

    private final CohortRepository cohorts;
    private final OfferingService offerings;
    private final ProviderService providers;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Cursors cursors;
    private final LondonCalendar calendar;

    CohortService(
            CohortRepository cohorts,
            OfferingService offerings,
            ProviderService providers,
            Outbox outbox,
            CurrentUser user,
            Cursors cursors,
            LondonCalendar calendar) {
        this.cohorts = cohorts;
        this.offerings = offerings;
        this.providers = providers;
        this.outbox = outbox;
        this.user = user;
        this.cursors = cursors;
        this.calendar = calendar;
    }

    /** Makes a cohort of an offering, open for enrolment or scheduled. */
    @Transactional
    public CohortView open(OpenCohort request) {
        OfferingView offering = offerings.find(request.offeringId()).orElseThrow(CohortError.OFFERING_UNKNOWN::problem);
        ProviderView provider = providers.get(offering.providerId());
        if (request.state() != OpenCohort.First.SCHEDULED) {
            providers.requireActive(provider);
            offerings.requireOpen(offering);
        }
        Cohort cohort = new Cohort(Ids.next(), request, offering, provider, calendar.now());
        cohorts.persistAndFlush(cohort);
        if (cohort.state == CohortState.OPEN) {
            outbox.append(CohortOpened.TYPE, cohort.id.toString(), 1, CohortOpened.of(cohort, provider.name()));
        } else {
            outbox.append(CohortChanged.TYPE, cohort.id.toString(), 1, CohortChanged.of(cohort));
        }
        return CohortView.of(cohort, user::has);
    }

    /** A page in order of opening. */
    public Page<CohortView> list(PageQuery query) {
        UUID after = cursors.after(SCOPE, query).map(UUID::fromString).orElse(FIRST);
        List<CohortView> fetched = cohorts.after(after, query.limit() + 1).stream()
                .map(cohort -> CohortView.of(cohort, user::has))
                .toList();
        return cursors.page(SCOPE, fetched, query, view -> view.cohortId().toString());
    }

    /** One cohort, or 404. */
    public CohortView get(UUID id) {
        return find(id).orElseThrow(PlatformError.NOT_FOUND::problem);
    }

    /** One cohort, if there is one. */
    public Optional<CohortView> find(UUID id) {
        return cohorts.findByIdOptional(id).map(cohort -> CohortView.of(cohort, user::has));
    }

    /**
     * Refuses unless a place in the cohort can be asked for: cohort and offering are open, the provider is active and serves
     * the school's local authority.
     *
     * @param localAuthority as the register names it, null where it does not
     */
    public void requireEnrollable(CohortView cohort, String localAuthority) {
        if (cohort.state() != CohortState.OPEN) {
            throw CohortError.COHORT_NOT_OPEN.problem().with("state", cohort.state());
        }
        offerings.requireOpen(offerings.get(cohort.offeringId()));
        ProviderView provider = providers.get(cohort.providerId());
        providers.requireActive(provider);
        if (!provider.serves(localAuthority)) {
            throw ProviderError.AREA_NOT_SERVED.problem();
        }
    }

    /** Takes one seat and with it one funded place of the offering, in the caller's transaction; 409 when there is none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeSeat(CohortView cohort, PlaceStep step) {
        if (!cohorts.takeSeat(cohort.cohortId())) {
            throw CohortError.COHORT_FULL.problem();
        }
        offerings.takePlace(cohort.offeringId(), step);
    }

    /**
     * Takes one seat and one funded place if there are both, in the caller's transaction.
     *
     * @return false when there is no seat or no funded place; nothing is taken then
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean trySeat(UUID cohortId, UUID offeringId, PlaceStep step) {
        if (!cohorts.takeSeat(cohortId)) {
            return false;
        }
        if (!offerings.tryPlace(offeringId, step)) {
            cohorts.releaseSeat(cohortId);
            return false;
        }
        return true;
    }

    /** Gives a seat and its funded place back, in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void releaseSeat(UUID cohortId, UUID offeringId, PlaceStep step) {
        cohorts.releaseSeat(cohortId);
        offerings.releasePlace(offeringId, step);
    }
}
