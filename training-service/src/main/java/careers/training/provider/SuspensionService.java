package careers.training.provider;

import careers.platform.event.Outbox;
import careers.platform.id.Ids;
import careers.platform.identity.CurrentUser;
import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** Leads providers through their life; while one is suspended or closed, a record says from which day and why. */
@ApplicationScoped
public class SuspensionService {

    private final ProviderRepository providers;
    private final SuspensionRepository suspensions;
    private final Outbox outbox;
    private final CurrentUser user;
    private final LondonCalendar calendar;

    SuspensionService(
            ProviderRepository providers,
            SuspensionRepository suspensions,
            Outbox outbox,
            CurrentUser user,
            LondonCalendar calendar) {
        this.providers = providers;
        this.suspensions = suspensions;
        this.outbox = outbox;
        this.user = user;
        this.calendar = calendar;
    }

    /** A step that needs no record: approval, activation. */
    @Transactional
    public ProviderView move(UUID id, ProviderCommand command) {
        Provider provider = toChange(id);
        provider.move(command);
        return stepped(provider);
    }

    /** From the given day on, nothing new counts: no enrolments, no completions. */
    @Transactional
    public ProviderView suspend(UUID id, SuspendProvider request) {
        Provider provider = toChange(id);
        provider.move(ProviderCommand.SUSPEND);
        record(provider, request.suspendedFrom(), request.reason());
        return stepped(provider);
    }

    /** From today on it counts again. */
    @Transactional
    public ProviderView resume(UUID id) {
        Provider provider = toChange(id);
        provider.move(ProviderCommand.RESUME);
        suspensions.unended(id).orElseThrow().end(calendar.today(), user.id(), calendar.now());
        return stepped(provider);
    }

    /** For good. A suspension that lasts goes on; otherwise one begins. */
    @Transactional
    public ProviderView close(UUID id, CloseProvider request) {
        Provider provider = toChange(id);
        provider.move(ProviderCommand.CLOSE);
        if (suspensions.unended(id).isEmpty()) {
            record(provider, request.closedFrom(), SuspensionReason.PROVIDER_CLOSED);
        }
        return stepped(provider);
    }

    /** All suspensions of a provider, the earliest first; 404 without the provider. */
    public SuspensionsView of(UUID id) {
        if (providers.findById(id) == null) {
            throw PlatformError.NOT_FOUND.problem();
        }
        return new SuspensionsView(
                suspensions.of(id).stream().map(SuspensionView::of).toList());
    }

    private void record(Provider provider, LocalDate from, SuspensionReason reason) {
        LocalDate today = calendar.today();
        LocalDate day = from == null ? today : from;
        if (day.isAfter(today)) {
            throw ProviderError.SUSPENSION_IN_FUTURE.problem();
        }
        suspensions.persist(new Suspension(Ids.next(), provider.id, day, reason, user.id(), calendar.now()));
    }

    private ProviderView stepped(Provider provider) {
        providers.flush();
        // Every step is one flush, so the row's version counts the steps from 0 and its events from 1.
        outbox.append(ProviderChanged.TYPE, provider.id.toString(), provider.version + 1, ProviderChanged.of(provider));
        return ProviderView.of(provider, user::has);
    }

    private Provider toChange(UUID id) {
        return providers.oneToChange(id).orElseThrow(PlatformError.NOT_FOUND::problem);
    }
}
