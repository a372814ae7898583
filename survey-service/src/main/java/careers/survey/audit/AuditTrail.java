package careers.survey.audit;

import careers.platform.audit.Refusal;
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
import java.util.Optional;
import java.util.UUID;

/** Keeps who did what to what, and why. */
@ApplicationScoped
public class AuditTrail {

    /** Stands for the person where there is none: the service's own jobs. */
    private static final String SERVICE = "survey-service";

    private final AuditEntryRepository entries;
    private final SecurityIdentity identity;
    private final CurrentUser user;
    private final RequestTrace trace;
    private final Cursors cursors;
    private final Clock clock;

    AuditTrail(
            AuditEntryRepository entries,
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
     * @param action what was done, upper snake case, at most 64 characters: {@code PARITY_WAIVED}
     * @param target kind and id of what it was done to, without personal data: {@code instrument/019f…}
     * @param reason why, in the words of whoever did it, at most 2,000 characters; null where the act needs none
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(String action, String target, String reason) {
        boolean requested = Arc.container().requestContext().isActive();
        entries.persist(new AuditEntry(
                requested && !identity.isAnonymous() ? user.id() : SERVICE,
                action,
                target,
                reason,
                requested ? trace.requestId() : SERVICE,
                clock.instant()));
    }

    /** Records that somebody was refused. */
    @Transactional
    void refused(@ObservesAsync Refusal refusal) {
        entries.persist(new AuditEntry(
                refusal.actor(), refusal.action(), refusal.target(), null, refusal.requestId(), clock.instant()));
    }

    @Transactional
    Page<AuditEntryView> list(PageQuery query, String target, String action) {
        String scope = "audit-entries " + target + " " + action;
        Optional<UUID> after = cursors.after(scope, query).map(UUID::fromString);
        List<AuditEntryView> found = entries.after(after, target, action, query.limit() + 1).stream()
                .map(AuditEntryView::of)
                .toList();
        return cursors.page(scope, found, query, e -> e.id().toString());
    }
}
