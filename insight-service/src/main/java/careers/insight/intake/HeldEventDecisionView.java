package careers.insight.intake;

import careers.insight.store.FactDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was decided about a held event. Never changed and never deleted.
 *
 * @param id the decision
 * @param heldEvent the place that the event had in the list of those held
 * @param type type of the event; null if it could not be read
 * @param key the record it is about
 * @param sequence version of the record; null if it could not be read
 * @param detail what was wrong with it
 * @param action what was done
 * @param reason why
 * @param decidedBy who decided: subject of the token
 * @param decidedAt when
 */
public record HeldEventDecisionView(
        UUID id,
        long heldEvent,
        @Schema(nullable = true) String type,
        String key,
        @Schema(nullable = true) Long sequence,
        String detail,
        HeldEventDecision.Action action,
        String reason,
        String decidedBy,
        Instant decidedAt) {

    static HeldEventDecisionView of(ResultSet row) throws SQLException {
        return new HeldEventDecisionView(
                row.getObject("decision_id", UUID.class),
                row.getLong("held_event"),
                row.getString("type"),
                row.getString("key"),
                row.getObject("sequence", Long.class),
                row.getString("detail"),
                HeldEventDecision.Action.valueOf(row.getString("action")),
                row.getString("reason"),
                row.getString("decided_by"),
                FactDatabase.instant(row, "decided_at"));
    }
}
