package careers.training.feed;

import careers.platform.event.Change;
import careers.platform.identity.CurrentUser;
import careers.platform.paging.FeedPage;
import careers.platform.paging.FeedQuery;
import careers.training.access.Reach;
import careers.training.access.Role;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives each caller the events that are his. */
@ApplicationScoped
class ChangeService {

    private final ChangeTable changes;
    private final CurrentUser user;

    ChangeService(ChangeTable changes, CurrentUser user) {
        this.changes = changes;
        this.user = user;
    }

    FeedPage<Change> read(FeedQuery query) {
        Reach reach = Reach.ofReader(
                user, Role.PROGRAMME_ADMINISTRATOR, Role.FINANCE_APPROVER, Role.PAYMENT_OFFICER, Role.AUDITOR);
        return query.page(changes.after(query.after(), reach, query.limit()), Change::position);
    }
}
