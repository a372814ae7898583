package careers.training.payee;

import careers.platform.id.Ids;
import careers.platform.identity.CurrentUser;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import careers.platform.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Changes who is paid for an establishment, by two people. */
@ApplicationScoped
public class PayeeService {

    private static final String SCOPE = "payee-changes";
    private static final UUID FIRST = new UUID(0, 0);

    private final PayeeChangeRepository changes;
    private final CurrentUser user;
    private final Cursors cursors;
    private final LondonCalendar calendar;

    PayeeService(PayeeChangeRepository changes, CurrentUser user, Cursors cursors, LondonCalendar calendar) {
        this.changes = changes;
        this.user = user;
        this.cursors = cursors;
        this.calendar = calendar;
    }

    /** Proposes a payee; until it is decided, nothing is paid for the establishment. */
    @Transactional
    public PayeeChangeView propose(ProposePayee request) {
        PayeeChange change = new PayeeChange(Ids.next(), request, user.id(), calendar.now());
        changes.persistAndFlush(change);
        return PayeeChangeView.of(change, user::has);
    }

    /** Approves or refuses what somebody else proposed. */
    @Transactional
    public PayeeChangeView decide(UUID id, PayeeChangeCommand command, String ifMatch) {
        PayeeChange change = changes.oneToChange(id).orElseThrow(PlatformError.NOT_FOUND::problem);
        ETags.requireMatch(ifMatch, change.version);
        change.decide(command, user.id(), calendar.now());
        changes.flush();
        return PayeeChangeView.of(change, user::has);
    }

    /** A page in order of proposal. */
    public Page<PayeeChangeView> list(PageQuery query) {
        UUID after = cursors.after(SCOPE, query).map(UUID::fromString).orElse(FIRST);
        List<PayeeChangeView> fetched = changes.after(after, query.limit() + 1).stream()
                .map(change -> PayeeChangeView.of(change, user::has))
                .toList();
        return cursors.page(SCOPE, fetched, query, view -> view.payeeChangeId().toString());
    }

    /** One change, or 404. */
    public PayeeChangeView get(UUID id) {
        return changes.findByIdOptional(id)
                .map(change -> PayeeChangeView.of(change, user::has))
                .orElseThrow(PlatformError.NOT_FOUND::problem);
    }
}
