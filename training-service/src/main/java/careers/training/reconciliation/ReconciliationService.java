package careers.training.reconciliation;

import careers.platform.id.Ids;
import careers.platform.identity.CurrentUser;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Compares and keeps what was found. */
@ApplicationScoped
public class ReconciliationService {

    private static final String SCOPE = "reconciliations";
    private static final UUID FIRST = new UUID(0, 0);

    private final ReconciliationTable table;
    private final CurrentUser user;
    private final Cursors cursors;
    private final LondonCalendar calendar;

    ReconciliationService(ReconciliationTable table, CurrentUser user, Cursors cursors, LondonCalendar calendar) {
        this.table = table;
        this.user = user;
        this.cursors = cursors;
        this.calendar = calendar;
    }

    /** Compares everything as of this moment. */
    @Transactional
    public ReconciliationView reconcile() {
        UUID id = Ids.next();
        table.compare(id, user.id(), calendar.now());
        return get(id);
    }

    /** A page in order of time. */
    public Page<ReconciliationView> list(PageQuery query) {
        UUID after = cursors.after(SCOPE, query).map(UUID::fromString).orElse(FIRST);
        return cursors.page(
                SCOPE,
                table.after(after, query.limit() + 1),
                query,
                view -> view.reconciliationId().toString());
    }

    /** One comparison, or 404. */
    public ReconciliationView get(UUID id) {
        return table.one(id).orElseThrow(PlatformError.NOT_FOUND::problem);
    }

    /** A page of what it found. */
    public Page<FindingView> findings(UUID id, PageQuery query) {
        get(id);
        String scope = SCOPE + "/" + id + "/findings";
        int after = cursors.after(scope, query).map(Integer::parseInt).orElse(0);
        List<FindingView> fetched = table.findings(id, after, query.limit() + 1);
        return cursors.page(scope, fetched, query, view -> Integer.toString(view.findingNo()));
    }
}
