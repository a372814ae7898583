package careers.training.feed;

import careers.platform.event.Change;
import careers.platform.identity.CurrentUser;
import careers.platform.paging.FeedPage;
import careers.platform.paging.FeedQuery;
import careers.training.access.Reach;
import careers.training.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Gives each reader the events that are his. */
@ApplicationScoped
public class ChangeService {

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

    /**
     * Published changes that name schools or a provider, in the order of publication: of what is theirs, without the
     * register and the offers of others, which everybody may read.
     *
     * @param after the last position that they have
     */
    public List<Change> naming(Reach reach, long after, int count) {
        return changes.naming(after, reach, count);
    }

    /** The position of the latest published change, 0 if there is none. */
    public long head() {
        return changes.head();
    }
}
