package careers.survey.feed;

import careers.platform.event.Replay;
import careers.platform.event.Replays;
import careers.platform.identity.CurrentUser;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.PlatformError;
import careers.survey.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Lets administrators have events published again. */
@ApplicationScoped
class ReplayService {

    private static final String LIST = "replays";

    private final Replays replays;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Cursors cursors;

    ReplayService(Replays replays, AuditTrail audit, CurrentUser user, Cursors cursors) {
        this.replays = replays;
        this.audit = audit;
        this.user = user;
        this.cursors = cursors;
    }

    /** @throws careers.platform.problem.ProblemException 422 if nothing, or nothing certain, is asked for */
    @Transactional
    ReplayView start(StartReplay request) {
        request.requireOneScope();
        long after = request.afterPosition() == null ? 0 : request.afterPosition();
        Replay replay = replays.start(after, request.scope(), user.id());
        if (replay.events() == 0) {
            throw request.nothingToReplay();
        }
        audit.record("EVENTS_REPLAYED", "replay/" + replay.id(), request.reason());
        return ReplayView.of(replay);
    }

    ReplayView get(UUID id) {
        return replays.find(id).map(ReplayView::of).orElseThrow(PlatformError.NOT_FOUND::problem);
    }

    Page<ReplayView> list(PageQuery query) {
        List<ReplayView> found =
                replays.after(cursors.after(LIST, query).map(UUID::fromString), query.limit() + 1).stream()
                        .map(ReplayView::of)
                        .toList();
        return cursors.page(LIST, found, query, replay -> replay.id().toString());
    }
}
