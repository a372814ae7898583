package careers.training.provider;

import careers.platform.id.Ids;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Registers providers and finds them. */
@ApplicationScoped
public class ProviderService {

    private static final String SCOPE = "providers";
    private static final UUID FIRST = new UUID(0, 0);

    private final ProviderRepository providers;
    private final Cursors cursors;
    private final LondonCalendar calendar;

    ProviderService(ProviderRepository providers, Cursors cursors, LondonCalendar calendar) {
        this.providers = providers;
        this.cursors = cursors;
        this.calendar = calendar;
    }

    /** Registers a provider; its UKPRN must be new. */
    @Transactional
    public ProviderView register(RegisterProvider request) {
        Provider provider =
                new Provider(Ids.next(), request.ukprn(), request.name().strip(), calendar.now());
        providers.persistAndFlush(provider);
        return ProviderView.of(provider);
    }

    /** A page in order of registration. */
    public Page<ProviderView> list(PageQuery query) {
        UUID after = cursors.after(SCOPE, query).map(UUID::fromString).orElse(FIRST);
        List<ProviderView> fetched = providers.after(after, query.limit() + 1).stream()
                .map(ProviderView::of)
                .toList();
        return cursors.page(SCOPE, fetched, query, view -> view.providerId().toString());
    }

    /** One provider, or 404. */
    public ProviderView get(UUID id) {
        return find(id).orElseThrow(PlatformError.NOT_FOUND::problem);
    }

    /** One provider, if it is registered. */
    public Optional<ProviderView> find(UUID id) {
        return providers.findByIdOptional(id).map(ProviderView::of);
    }
}
