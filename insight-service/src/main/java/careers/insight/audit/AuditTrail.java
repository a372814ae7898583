package careers.insight.audit;

import careers.insight.store.FactDatabase;
import careers.platform.audit.Refusal;
import careers.platform.id.Ids;
import careers.platform.identity.CurrentUser;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.web.RequestTrace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Keeps who did what to what. */
@ApplicationScoped
public class AuditTrail {

    private static final String SCOPE = "audit-entries";
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String APPEND = """
            INSERT INTO audit_entry (id, actor, action, target, request_id, recorded_at) VALUES (?, ?, ?, ?, ?, ?)""";
    private static final String LIST = "SELECT * FROM audit_entry WHERE id > ? ORDER BY id LIMIT ?";

    private final FactDatabase database;
    private final CurrentUser user;
    private final RequestTrace trace;
    private final Cursors cursors;
    private final Clock clock;

    AuditTrail(FactDatabase database, CurrentUser user, RequestTrace trace, Cursors cursors, Clock clock) {
        this.database = database;
        this.user = user;
        this.trace = trace;
        this.cursors = cursors;
        this.clock = clock;
    }

    /**
     * Records an act of the caller in the running transaction: both are stored or neither is.
     *
     * @param action what was done, upper snake case: {@code HELD_EVENT_SKIP}
     * @param target what it was done to, without personal data
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(String action, String target) {
        database.update(APPEND, Ids.next(), user.id(), action, target, trace.requestId(), clock.instant());
    }

    /** Records that somebody was refused. */
    @Transactional
    void refused(@ObservesAsync Refusal refusal) {
        database.update(
                APPEND,
                Ids.next(),
                refusal.actor(),
                refusal.action(),
                refusal.target(),
                refusal.requestId(),
                clock.instant());
    }

    /** A page of entries, oldest first. */
    @Transactional
    Page<AuditEntryView> list(PageQuery query) {
        UUID after = cursors.after(SCOPE, query).map(UUID::fromString).orElse(BEFORE_ALL);
        var rows = database.list(LIST, AuditEntryView::of, after, query.limit() + 1);
        return cursors.page(SCOPE, rows, query, entry -> entry.id().toString());
    }
}
