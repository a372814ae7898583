package careers.training.assurance;

import careers.platform.id.Ids;
import careers.platform.identity.CurrentUser;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import careers.training.sampling.Sampler;
import careers.training.sampling.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Commits to samples and draws them. */
@ApplicationScoped
public class SampleService {

    private static final String SCOPE = "assurance-samples";
    private static final UUID FIRST = new UUID(0, 0);

    private final SampleRepository samples;
    private final PopulationTable populations;
    private final CurrentUser user;
    private final Cursors cursors;
    private final LondonCalendar calendar;

    SampleService(
            SampleRepository samples,
            PopulationTable populations,
            CurrentUser user,
            Cursors cursors,
            LondonCalendar calendar) {
        this.samples = samples;
        this.populations = populations;
        this.user = user;
        this.cursors = cursors;
        this.calendar = calendar;
    }

    /** Stores the digest of a seed before the window closes, so that nobody can choose the seed by its sample. */
    @Transactional
    public SampleView commit(CommitSample request) {
        if (request.windowTo().isBefore(request.windowFrom())) {
            throw AssuranceError.SAMPLE_WINDOW_REVERSED.problem();
        }
        if (request.windowTo().isBefore(calendar.today())) {
            throw AssuranceError.SAMPLE_WINDOW_OVER.problem();
        }
        AssuranceSample sample = new AssuranceSample(Ids.next(), request, user.id(), calendar.now());
        samples.persistAndFlush(sample);
        return SampleView.of(sample, user::has);
    }

    /** Reveals the seed, closes the population and opens the look into each chosen claim. */
    @Transactional
    public SampleView draw(UUID id, DrawSample request) {
        AssuranceSample sample = samples.oneToChange(id).orElseThrow(PlatformError.NOT_FOUND::problem);
        sample.mayBeDrawnWith(request.seed(), calendar.today());
        List<Unit> population = populations.paidBetween(sample.windowFrom, sample.windowTo);
        Set<UUID> chosen = Sampler.choose(request.seed(), sample.sharePercent, population);
        populations.close(id, population, chosen);
        sample.draw(request.seed(), population, chosen, user.id(), calendar.now());
        samples.flush();
        populations.open(id);
        return SampleView.of(sample, user::has);
    }

    /** A page in order of commitment. */
    public Page<SampleView> list(PageQuery query) {
        UUID after = cursors.after(SCOPE, query).map(UUID::fromString).orElse(FIRST);
        List<SampleView> fetched = samples.after(after, query.limit() + 1).stream()
                .map(sample -> SampleView.of(sample, user::has))
                .toList();
        return cursors.page(SCOPE, fetched, query, view -> view.sampleId().toString());
    }

    /** One sample, or 404. */
    public SampleView get(UUID id) {
        return samples.findByIdOptional(id)
                .map(sample -> SampleView.of(sample, user::has))
                .orElseThrow(PlatformError.NOT_FOUND::problem);
    }

    /** A page of a drawn sample's population in order of claim id. */
    public Page<UnitView> population(UUID id, PageQuery query) {
        get(id);
        String scope = SCOPE + "/" + id + "/population";
        UUID after = cursors.after(scope, query).map(UUID::fromString).orElse(FIRST);
        List<UnitView> fetched = populations.units(id, after, query.limit() + 1);
        return cursors.page(scope, fetched, query, view -> view.claimId().toString());
    }
}
