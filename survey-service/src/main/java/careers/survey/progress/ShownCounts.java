package careers.survey.progress;

import careers.survey.disclosure.CountGuard;
import careers.survey.disclosure.CountGuard.Release;
import careers.survey.disclosure.ShownCount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What may be seen of a campaign's counts at the moment. The only way from a count to a client. */
@ApplicationScoped
public class ShownCounts {

    private final CountTable table;
    private final CountGuard guard;

    ShownCounts(CountTable table, CountGuard guard) {
        this.table = table;
        this.guard = guard;
    }

    /** What the campaign shows; counted anew when enough responses came in since. */
    @Transactional
    public Release of(UUID campaign) {
        Release before = table.lockShown(campaign);
        long responses = table.responses(campaign);
        if (responses - before.responses() < guard.threshold()) {
            return before;
        }
        Release next = guard.next(before, responses, table.counts(campaign));
        table.show(campaign, next);
        return next;
    }

    /** What one cell of it shows. */
    public ShownCount show(Release release, String cell) {
        return guard.show(release, cell);
    }

    /** The smallest group that is told from others, and the step in which counts and limits move. */
    public int threshold() {
        return guard.threshold();
    }
}
