package careers.insight.intake;

import careers.insight.audit.AuditTrail;
import careers.insight.intake.HeldEventDecision.Action;
import careers.insight.intake.SkippedResponses.Skipped;
import careers.insight.store.FactDatabase;
import careers.platform.event.HeldEventResolution;
import careers.platform.event.HeldEventResolution.Outcome;
import careers.platform.event.PoisonEvent;
import careers.platform.id.Ids;
import careers.platform.identity.CurrentUser;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.PlatformError;
import careers.platform.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Decides about held events. Decision and effect are one transaction; what waited behind follows in others. */
@ApplicationScoped
class HeldEventDecisions {

    private static final Logger LOG = Logger.getLogger(HeldEventDecisions.class);

    private static final String SCOPE = "held-event-decisions";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String RECORD = """
            INSERT INTO held_event_decision (decision_id, held_event, topic, type, key, sequence, detail,
                                             action, reason, decided_by, decided_at)
            SELECT ?, id, topic, type, key, sequence, detail, ?, ?, ?, ? FROM held_event WHERE id = ?""";

    private static final String FIND = "SELECT * FROM held_event_decision WHERE decision_id = ?";

    private static final String TOPIC = "SELECT topic FROM held_event_decision WHERE decision_id = ?";

    private static final String LIST =
            "SELECT * FROM held_event_decision WHERE decision_id > ? ORDER BY decision_id LIMIT ?";

    private final FactDatabase database;
    private final HeldEventResolution resolution;
    private final SkippedResponses responses;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final Cursors cursors;
    private final Clock clock;

    HeldEventDecisions(
            FactDatabase database,
            HeldEventResolution resolution,
            SkippedResponses responses,
            CurrentUser user,
            AuditTrail audit,
            Cursors cursors,
            Clock clock) {
        this.database = database;
        this.responses = responses;
        this.resolution = resolution;
        this.user = user;
        this.audit = audit;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Does what was decided, once: an event that is not held any more is 404. */
    HeldEventDecisionView decide(long heldEvent, HeldEventDecision decision) {
        var id = Ids.next();
        try {
            QuarkusTransaction.requiringNew().run(() -> apply(id, heldEvent, decision));
        } catch (ProblemException refusal) {
            throw refusal;
        } catch (PoisonEvent poison) {
            throw HeldEventError.HELD_EVENT_STILL_FAILS.problem().with("cause", poison.getMessage());
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "held event failed once more id=%d", heldEvent);
            throw HeldEventError.HELD_EVENT_STILL_FAILS
                    .problem()
                    .with("cause", "HANDLER_FAILED " + failure.getClass().getSimpleName());
        }
        var view = QuarkusTransaction.requiringNew()
                .call(() -> database.first(FIND, HeldEventDecisionView::of, id).orElseThrow());
        var topic = QuarkusTransaction.requiringNew()
                .call(() -> database.first(TOPIC, row -> row.getString(1), id).orElseThrow());
        resolution.goOn(topic, view.key());
        return view;
    }

    private void apply(UUID id, long heldEvent, HeldEventDecision decision) {
        database.update(
                RECORD, id, decision.action().name(), decision.reason().strip(), user.id(), clock.instant(), heldEvent);
        var skipped = decision.action() == Action.SKIP ? responses.of(heldEvent) : Optional.<Skipped>empty();
        var outcome = decision.action() == Action.SKIP ? resolution.skip(heldEvent) : resolution.replay(heldEvent);
        if (outcome == Outcome.UNKNOWN) {
            throw PlatformError.NOT_FOUND.problem();
        }
        if (outcome == Outcome.OUT_OF_TURN) {
            throw HeldEventError.HELD_EVENT_OUT_OF_TURN.problem();
        }
        skipped.ifPresent(responses::skip);
        audit.record("HELD_EVENT_" + decision.action(), "held-event-decisions/" + id);
    }

    /** Decisions in the order they were made. */
    @Transactional
    Page<HeldEventDecisionView> page(PageQuery query) {
        var after = cursors.after(SCOPE, query).map(UUID::fromString).orElse(BEFORE_ALL);
        var rows = database.list(LIST, HeldEventDecisionView::of, after, query.limit() + 1);
        return cursors.page(SCOPE, rows, query, view -> view.id().toString());
    }
}
