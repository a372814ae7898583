package careers.insight.intake;

import careers.platform.event.HeldEvents;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;

/** Lists the events that are held, in the order they came. */
@ApplicationScoped
class HeldEventService {

    private static final String SCOPE = "held-events";

    private final HeldEvents held;
    private final Cursors cursors;

    HeldEventService(HeldEvents held, Cursors cursors) {
        this.held = held;
        this.cursors = cursors;
    }

    Page<HeldEventView> page(PageQuery query) {
        var after = cursors.after(SCOPE, query).map(Long::valueOf).orElse(0L);
        var events = held.after(after, query.limit() + 1).stream()
                .map(HeldEventView::of)
                .toList();
        return cursors.page(SCOPE, events, query, event -> Long.toString(event.id()));
    }
}
