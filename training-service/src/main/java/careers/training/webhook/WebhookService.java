package careers.training.webhook;

import careers.platform.identity.CurrentUser;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.FieldError;
import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import careers.training.access.Reach;
import careers.training.access.Role;
import careers.training.audit.AuditTrail;
import careers.training.feed.ChangeService;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lets machines of schools and providers say where they want to be told, and see what they were told. */
@ApplicationScoped
class WebhookService {

    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);
    private static final int MOST_ACTIVE = 10;

    private final WebhookTable endpoints;
    private final WebhookSecrets secrets;
    private final WebhookSender sender;
    private final ChangeService changes;
    private final AuditTrail trail;
    private final CurrentUser user;
    private final Cursors cursors;
    private final LondonCalendar calendar;

    WebhookService(
            WebhookTable endpoints,
            WebhookSecrets secrets,
            WebhookSender sender,
            ChangeService changes,
            AuditTrail trail,
            CurrentUser user,
            Cursors cursors,
            LondonCalendar calendar) {
        this.endpoints = endpoints;
        this.secrets = secrets;
        this.sender = sender;
        this.changes = changes;
        this.trail = trail;
        this.user = user;
        this.cursors = cursors;
        this.calendar = calendar;
    }

    /** An endpoint, and whether it is new: then with its secret. */
    record Registered(WebhookView view, boolean isNew) {}

    /**
     * Registers an endpoint under an id of the client's choice; said again it changes nothing.
     *
     * @throws careers.platform.problem.ProblemException 403 the token speaks for nobody, 404 the id is another's, 409
     *     another address under this id, or too many, 422 an address that is not called
     */
    Registered register(UUID id, RegisterWebhook request) {
        Reach reach = ownReach();
        // Outside of any transaction, for a name may take seconds to be looked up.
        boolean callable = sender.target(request.url()).isPresent();
        return QuarkusTransaction.requiringNew()
                .call(() -> endpoints
                        .findToChange(own(), id)
                        .map(known -> again(known, request))
                        .orElseGet(() -> registerNew(id, request, reach, callable)));
    }

    private static Registered again(WebhookView known, RegisterWebhook request) {
        if (!known.url().equals(request.url())) {
            throw WebhookError.WEBHOOK_CONTENT_DIFFERS.problem();
        }
        return new Registered(known, false);
    }

    private Registered registerNew(UUID id, RegisterWebhook request, Reach reach, boolean callable) {
        if (!callable) {
            throw refusedAddress();
        }
        endpoints.lock(user.id());
        if (endpoints.active(user.id()) >= MOST_ACTIVE) {
            throw WebhookError.WEBHOOK_ENDPOINTS_EXHAUSTED.problem();
        }
        long position = request.after() == null ? changes.head() : reached(request.after());
        endpoints.insert(id, user.id(), reach, request.url(), position, calendar.now());
        String secret = secrets.first(id);
        trail.record("REGISTER_WEBHOOK", "webhook-endpoints/" + id);
        return new Registered(get(id).with(secret), true);
    }

    /** A page in the order of the ids. */
    Page<WebhookView> list(PageQuery query) {
        String scope = "webhook-endpoints/" + user.id();
        UUID after = cursors.after(scope, query).map(UUID::fromString).orElse(FIRST);
        List<WebhookView> fetched = endpoints.after(readable(), after, query.limit() + 1);
        return cursors.page(scope, fetched, query, view -> view.endpointId().toString());
    }

    /** One of the caller's endpoints, or 404. */
    WebhookView get(UUID id) {
        return endpoints.find(readable(), id).orElseThrow(PlatformError.NOT_FOUND::problem);
    }

    /** What it was sent, the latest first; thirty days of it. */
    Page<DeliveryView> deliveries(UUID id, PageQuery query) {
        get(id);
        String scope = "webhook-deliveries/" + id;
        UUID before = cursors.after(scope, query).map(UUID::fromString).orElse(LAST);
        List<DeliveryView> fetched = endpoints.deliveries(id, before, query.limit() + 1);
        return cursors.page(scope, fetched, query, view -> view.deliveryId().toString());
    }

    /** A new secret under an id of the client's choice, beside those that are still valid. */
    @Transactional
    SecretView renewSecret(UUID id, UUID secretId) {
        var unused = endpoints.findToChange(own(), id).orElseThrow(PlatformError.NOT_FOUND::problem);
        Optional<SecretView> known = secrets.find(id, secretId);
        if (known.isPresent()) {
            return known.get();
        }
        SecretView made = secrets.renew(id, secretId);
        trail.record("RENEW_WEBHOOK_SECRET", "webhook-endpoints/" + id + "/secrets/" + secretId);
        return made;
    }

    /** Nothing is sent any more. */
    @Transactional
    WebhookView disable(UUID id) {
        toChange(readable(), id, WebhookView.Action.DISABLE);
        endpoints.disable(id);
        return get(id);
    }

    /** Goes on where it stopped, for whom the caller's token speaks now. */
    @Transactional
    WebhookView enable(UUID id) {
        WebhookView endpoint = toChange(own(), id, WebhookView.Action.ENABLE);
        Reach reach = ownReach();
        if (sender.target(endpoint.url()).isEmpty()) {
            throw refusedAddress();
        }
        if (endpoints.active(user.id()) >= MOST_ACTIVE) {
            throw WebhookError.WEBHOOK_ENDPOINTS_EXHAUSTED.problem();
        }
        endpoints.enable(id, reach, calendar.now());
        return get(id);
    }

    /** Sends everything behind a position again, or leaves out what lies before it. */
    @Transactional
    WebhookView replay(UUID id, ReplayWebhook request) {
        toChange(own(), id, WebhookView.Action.REPLAY);
        endpoints.replay(id, reached(request.after()), calendar.now());
        return get(id);
    }

    private WebhookView toChange(WebhookTable.Owner owner, UUID id, WebhookView.Action action) {
        WebhookView endpoint = endpoints.findToChange(owner, id).orElseThrow(PlatformError.NOT_FOUND::problem);
        if (!endpoint.allowedActions().contains(action)) {
            throw WebhookError.WEBHOOK_STATE_CONFLICT.problem().with("allowedActions", endpoint.allowedActions());
        }
        return endpoint;
    }

    private long reached(long position) {
        long last = changes.head();
        if (position > last) {
            throw WebhookError.WEBHOOK_POSITION_AHEAD.problem().with("last", last);
        }
        return position;
    }

    private static RuntimeException refusedAddress() {
        return WebhookError.WEBHOOK_ADDRESS_REFUSED
                .problem()
                .with(List.of(new FieldError(
                        "/url",
                        WebhookError.WEBHOOK_ADDRESS_REFUSED.name(),
                        WebhookError.WEBHOOK_ADDRESS_REFUSED.title())));
    }

    /** As a school's or provider's machine, not as whatever else the caller is. */
    private Reach ownReach() {
        Reach reach = new Reach(
                false,
                Reach.ofSchool(user).establishments(),
                Reach.ofProvider(user).ukprn());
        if (reach.isNobodys()) {
            throw PlatformError.FORBIDDEN.problem();
        }
        return reach;
    }

    private WebhookTable.Owner own() {
        return new WebhookTable.Owner(false, user.id());
    }

    private WebhookTable.Owner readable() {
        boolean oversees = user.has(Role.PROGRAMME_ADMINISTRATOR) || user.has(Role.AUDITOR);
        return new WebhookTable.Owner(oversees, user.id());
    }
}
