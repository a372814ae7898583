package careers.training.reconciliation;

import careers.training.statement.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Comparisons and what they found. */
@ApplicationScoped
class ReconciliationTable {

    private static final String COMPARE = """
            with compared as (select row_number() over (order by comparison, subject) as finding_no, m.* from mismatches() m),
            made as (insert into reconciliation (id, made_by, made_at, mismatches)
                     select ?, ?, ?, count(*) from compared returning id)
            insert into reconciliation_finding (reconciliation_id, finding_no, comparison, subject, expected, found)
            select made.id, c.finding_no, c.comparison, c.subject, c.expected, c.found from made cross join compared c""";
    private static final String HEADERS = "select id, made_at, mismatches from reconciliation where ";
    private static final String FINDINGS = """
            select finding_no, comparison, subject, expected, found from reconciliation_finding
            where reconciliation_id = ? and finding_no > ? order by finding_no limit ?""";

    private final Statements statements;

    ReconciliationTable(Statements statements) {
        this.statements = statements;
    }

    /** Compares and keeps what was found, in one statement. */
    void compare(UUID id, String by, Instant at) {
        statements.run(COMPARE, id, by, at);
    }

    Optional<ReconciliationView> one(UUID id) {
        return statements.first(HEADERS + "id = ?", ReconciliationTable::header, id);
    }

    List<ReconciliationView> after(UUID id, int count) {
        return statements.list(HEADERS + "id > ? order by id limit ?", ReconciliationTable::header, id, count);
    }

    List<FindingView> findings(UUID id, int after, int count) {
        return statements.list(
                FINDINGS,
                row -> new FindingView(
                        row.getInt("finding_no"),
                        Comparison.valueOf(row.getString("comparison")),
                        row.getString("subject"),
                        row.getString("expected"),
                        row.getString("found")),
                id,
                after,
                count);
    }

    private static ReconciliationView header(ResultSet row) throws SQLException {
        int mismatches = row.getInt("mismatches");
        return new ReconciliationView(
                row.getObject("id", UUID.class),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                mismatches,
                mismatches == 0);
    }
}
