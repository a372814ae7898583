package careers.training.claim;

import careers.training.bursary.ClaimState;
import careers.training.statement.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The steps of a claim as its events tell them, with the reasons of case work. */
@ApplicationScoped
class HistoryTable {

    private static final String STEPS = """
            select o.aggregate_version, o.payload ->> 'state' as state, o.created_at, w.reason_codes
            from outbox o left join claim_casework w on w.claim_id = ? and w.event_no = o.aggregate_version
            where o.aggregate_type = 'bursary-claim' and o.aggregate_id = ? and o.payload ->> 'state' is not null
            order by o.aggregate_version""";

    private final Statements statements;

    HistoryTable(Statements statements) {
        this.statements = statements;
    }

    List<HistoryView.Step> of(UUID claim) {
        return statements.list(STEPS, HistoryTable::step, claim, claim.toString());
    }

    private static HistoryView.Step step(ResultSet row) throws SQLException {
        return new HistoryView.Step(
                row.getLong("aggregate_version"),
                ClaimState.valueOf(row.getString("state")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                reasons(row.getArray("reason_codes")));
    }

    private static List<HistoryView.Reason> reasons(Array codes) throws SQLException {
        return codes == null
                ? List.of()
                : Arrays.stream((String[]) codes.getArray())
                        .map(HistoryView.Reason::of)
                        .toList();
    }
}
