package careers.training.claim;

import careers.training.bursary.ClaimState;
import careers.training.statement.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The decisions on claims. Each carries the claim's people and digest as a key, so CHECKs can compare them. */
@ApplicationScoped
class DecisionTable {

    private static final String FIRST = """
            insert into claim_decision (claim_id, submitted_by, last_amended_by, establishment, content_sha256,
                first_approver, first_speaks_for, first_outcome, first_decided_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String SECOND = """
            update claim_decision set second_approver = ?, second_speaks_for = ?, second_outcome = ?,
                second_decided_at = ?
            where claim_id = ? and content_sha256 = ?""";
    private static final String DECISIONS = """
            select first_approver, first_outcome, first_decided_at, second_approver, second_outcome, second_decided_at
            from claim_decision where claim_id = ?""";
    private static final String EARLIER = """
            select round, content_sha256, superseded_by, superseded_at,
                first_approver, first_outcome, first_decided_at, second_approver, second_outcome, second_decided_at
            from claim_decision_history where claim_id = ? order by round""";
    private static final String FIRST_APPROVER = "select first_approver from claim_decision where claim_id = ?";

    private final Statements statements;

    DecisionTable(Statements statements) {
        this.statements = statements;
    }

    /** Who decides, and for which establishments that person also speaks. */
    record Approver(String id, Set<String> speaksFor) {}

    void first(BursaryClaim claim, Approver approver, DecideClaim.Outcome outcome, Instant at) {
        statements.run(
                FIRST,
                claim.id,
                claim.submittedBy,
                claim.lastAmendedBy,
                claim.establishment,
                claim.contentSha256,
                approver.id(),
                approver.speaksFor(),
                outcome,
                at);
    }

    void second(BursaryClaim claim, Approver approver, DecideClaim.Outcome outcome, Instant at) {
        statements.run(SECOND, approver.id(), approver.speaksFor(), outcome, at, claim.id, claim.contentSha256);
    }

    Optional<String> firstApprover(UUID claim) {
        return statements.first(FIRST_APPROVER, row -> row.getString("first_approver"), claim);
    }

    /** The decisions taken so far, first and second. */
    List<DecisionView> taken(UUID claim) {
        return statements.first(DECISIONS, DecisionTable::both, claim).orElse(List.of());
    }

    /** The rounds of decisions that count no more, in order. */
    List<DecisionsView.Round> earlier(UUID claim) {
        return statements.list(EARLIER, DecisionTable::round, claim);
    }

    private static DecisionsView.Round round(ResultSet row) throws SQLException {
        return new DecisionsView.Round(
                row.getInt("round"),
                row.getString("content_sha256"),
                ClaimState.valueOf(row.getString("superseded_by")),
                row.getObject("superseded_at", OffsetDateTime.class).toInstant(),
                both(row));
    }

    private static List<DecisionView> both(ResultSet row) throws SQLException {
        List<DecisionView> taken = new ArrayList<>();
        taken.add(decision(row, DecideClaim.Stage.FIRST, "first"));
        if (row.getString("second_approver") != null) {
            taken.add(decision(row, DecideClaim.Stage.SECOND, "second"));
        }
        return taken;
    }

    private static DecisionView decision(ResultSet row, DecideClaim.Stage stage, String prefix) throws SQLException {
        return new DecisionView(
                stage,
                DecideClaim.Outcome.valueOf(row.getString(prefix + "_outcome")),
                row.getString(prefix + "_approver"),
                row.getObject(prefix + "_decided_at", OffsetDateTime.class).toInstant());
    }
}
