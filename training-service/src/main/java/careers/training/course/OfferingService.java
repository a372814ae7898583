package careers.training.course;

import careers.platform.event.Outbox;
import careers.platform.id.Ids;
import careers.platform.identity.CurrentUser;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import careers.training.ledger.FundedPlaces;
import careers.training.provider.ProviderService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Offers courses and keeps count of their funded places. */
@ApplicationScoped
public class OfferingService {

    private static final String SCOPE = "offerings";
    private static final UUID FIRST = new UUID(0, 0);

    private final OfferingRepository offerings;
    private final CourseRepository courses;
    private final ProviderService providers;
    private final FundedPlaces places;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Cursors cursors;
    private final LondonCalendar calendar;

    OfferingService(
            OfferingRepository offerings,
            CourseRepository courses,
            ProviderService providers,
            FundedPlaces places,
            Outbox outbox,
            CurrentUser user,
            Cursors cursors,
            LondonCalendar calendar) {
        this.offerings = offerings;
        this.courses = courses;
        this.providers = providers;
        this.places = places;
        this.outbox = outbox;
        this.user = user;
        this.cursors = cursors;
        this.calendar = calendar;
    }

    /** Offers a course of a known provider, once a year. */
    @Transactional
    public OfferingView offer(OfferCourse request) {
        if (providers.find(request.providerId()).isEmpty()) {
            throw CourseError.PROVIDER_UNKNOWN.problem();
        }
        Course course = courses.findByIdOptional(request.courseId()).orElseThrow(CourseError.COURSE_UNKNOWN::problem);
        Offering offering = new Offering(Ids.next(), request, course, calendar.now());
        offerings.persistAndFlush(offering);
        places.open(offering.id, offering.fundedPlaces, user.id());
        outbox.append(OfferingChanged.TYPE, offering.id.toString(), 1, OfferingChanged.of(offering));
        return OfferingView.of(offering, user::has);
    }

    /** A page in order of creation. */
    public Page<OfferingView> list(PageQuery query) {
        UUID after = cursors.after(SCOPE, query).map(UUID::fromString).orElse(FIRST);
        List<OfferingView> fetched = offerings.after(after, query.limit() + 1).stream()
                .map(offering -> OfferingView.of(offering, user::has))
                .toList();
        return cursors.page(SCOPE, fetched, query, view -> view.offeringId().toString());
    }

    /** One offering, or 404. */
    public OfferingView get(UUID id) {
        return find(id).orElseThrow(PlatformError.NOT_FOUND::problem);
    }

    /** One offering, if there is one. */
    public Optional<OfferingView> find(UUID id) {
        return offerings.findByIdOptional(id).map(offering -> OfferingView.of(offering, user::has));
    }

    /** Refuses with 409 unless the offering is open. */
    public void requireOpen(OfferingView offering) {
        if (offering.state() != OfferingState.OPEN) {
            throw CourseError.OFFERING_NOT_OPEN.problem().with("state", offering.state());
        }
    }

    /** Takes one funded place, in the caller's transaction; 409 when none is free. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takePlace(UUID id, PlaceStep step) {
        if (!tryPlace(id, step)) {
            throw CourseError.FUNDED_PLACES_EXHAUSTED.problem();
        }
    }

    /** Takes one funded place if one is free, in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean tryPlace(UUID id, PlaceStep step) {
        return places.take(id, step.enrolmentId(), step.step(), step.by());
    }

    /** Gives one funded place back, in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void releasePlace(UUID id, PlaceStep step) {
        places.release(id, step.enrolmentId(), step.step(), step.by());
    }
}
