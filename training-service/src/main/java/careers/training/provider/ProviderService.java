package careers.training.provider;

import careers.platform.event.Outbox;
import careers.platform.id.Ids;
import careers.platform.identity.CurrentUser;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Registers providers and finds them. */
@ApplicationScoped
public class ProviderService {

    private static final String SCOPE = "providers";
    private static final UUID FIRST = new UUID(0, 0);

    private final ProviderRepository providers;
    private final SuspensionRepository suspensions;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Cursors cursors;
    private final LondonCalendar calendar;

    ProviderService(
            ProviderRepository providers,
            SuspensionRepository suspensions,
            Outbox outbox,
            CurrentUser user,
            Cursors cursors,
            LondonCalendar calendar) {
        this.providers = providers;
        this.suspensions = suspensions;
        this.outbox = outbox;
        this.user = user;
        this.cursors = cursors;
        this.calendar = calendar;
    }

    /** Registers a provider; its UKPRN must be new. */
    @Transactional
    public ProviderView register(RegisterProvider request) {
        Provider provider = new Provider(Ids.next(), request, calendar.now());
        providers.persistAndFlush(provider);
        outbox.append(ProviderChanged.TYPE, provider.id.toString(), 1, ProviderChanged.of(provider));
        return ProviderView.of(provider, user::has);
    }

    /** A page in order of registration. */
    public Page<ProviderView> list(PageQuery query) {
        UUID after = cursors.after(SCOPE, query).map(UUID::fromString).orElse(FIRST);
        List<ProviderView> fetched = providers.after(after, query.limit() + 1).stream()
                .map(provider -> ProviderView.of(provider, user::has))
                .toList();
        return cursors.page(SCOPE, fetched, query, view -> view.providerId().toString());
    }

    /** One provider, or 404. */
    public ProviderView get(UUID id) {
        return find(id).orElseThrow(PlatformError.NOT_FOUND::problem);
    }

    /** One provider, if it is registered. */
    public Optional<ProviderView> find(UUID id) {
        return providers.findByIdOptional(id).map(provider -> ProviderView.of(provider, user::has));
    }

    /** Refuses with 409 unless the provider is active today. */
    public void requireActive(ProviderView provider) {
        if (provider.state() != ProviderState.ACTIVE) {
            throw ProviderError.PROVIDER_NOT_ACTIVE.problem().with("state", provider.state());
        }
    }

    /** Refuses with 409 when the provider was suspended on that day: nothing it declares of such a day counts. */
    public void requireActiveOn(UUID id, LocalDate day) {
        if (suspensions.covers(id, day)) {
            throw ProviderError.PROVIDER_SUSPENDED.problem();
        }
    }
}
