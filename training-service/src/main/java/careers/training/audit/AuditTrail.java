package careers.training.audit;

import careers.platform.audit.Refusal;
import careers.platform.id.Ids;
import careers.platform.identity.CurrentUser;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.web.RequestTrace;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Keeps who did what to what. */
@ApplicationScoped
public class AuditTrail {

    /** Stands for the person where there is none: the service's own jobs. */
    private static final String SERVICE = "training-service";

    private static final UUID FIRST = new UUID(0, 0);

    private final AuditTable entries;
    private final SecurityIdentity identity;
    private final CurrentUser user;
    private final RequestTrace trace;
    private final Cursors cursors;
    private final Clock clock;

    AuditTrail(
            AuditTable entries,
            SecurityIdentity identity,
            CurrentUser user,
            RequestTrace trace,
            Cursors cursors,
            Clock clock) {
        this.entries = entries;
        this.identity = identity;
        this.user = user;
        this.trace = trace;
        this.cursors = cursors;
        this.clock = clock;
    }

    /**
     * Records an act in the running transaction: both are stored or neither is. Fails outside a transaction.
     *
     * @param action what was done, upper snake case, at most 64 characters: {@code LOCK_RUN}
     * @param target what it was done to, without personal data: {@code payment-runs/019f…}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(String action, String target) {
        boolean requested = Arc.container().requestContext().isActive() && !identity.isAnonymous();
        entries.append(new AuditEntryView(
                Ids.next(),
                requested ? user.id() : SERVICE,
                action,
                target,
                requested ? trace.requestId() : SERVICE,
                clock.instant()));
    }

    /** Records that somebody was refused. */
    @Transactional
    void refused(@ObservesAsync Refusal refusal) {
        entries.append(new AuditEntryView(
                Ids.next(), refusal.actor(), refusal.action(), refusal.target(), refusal.requestId(), clock.instant()));
    }

    /** A page of entries, oldest first; a filter that is null lets everything through. */
    Page<AuditEntryView> list(AuditFilter filter, PageQuery query) {
        String scope = "audit-entries " + filter;
        UUID after = cursors.after(scope, query).map(UUID::fromString).orElse(FIRST);
        List<AuditEntryView> found = entries.after(after, filter, query.limit() + 1);
        return cursors.page(scope, found, query, entry -> entry.id().toString());
    }
}
