package careers.training.claim;

import careers.training.bursary.ClaimState;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

    private final AgroalDataSource dataSource;

    DecisionTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Who decides, and for which establishments that person also speaks. */
    record Approver(String id, Set<String> speaksFor) {}

    void first(BursaryClaim claim, Approver approver, DecideClaim.Outcome outcome, Instant at) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(FIRST)) {
            insert.setObject(1, claim.id);
            insert.setString(2, claim.submittedBy);
            insert.setString(3, claim.lastAmendedBy);
            insert.setString(4, claim.establishment);
            insert.setString(5, claim.contentSha256);
            insert.setString(6, approver.id());
            insert.setArray(
                    7, connection.createArrayOf("text", approver.speaksFor().toArray()));
            insert.setString(8, outcome.name());
            insert.setObject(9, at.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void second(BursaryClaim claim, Approver approver, DecideClaim.Outcome outcome, Instant at) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(SECOND)) {
            update.setString(1, approver.id());
            update.setArray(
                    2, connection.createArrayOf("text", approver.speaksFor().toArray()));
            update.setString(3, outcome.name());
            update.setObject(4, at.atOffset(ZoneOffset.UTC));
            update.setObject(5, claim.id);
            update.setString(6, claim.contentSha256);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<String> firstApprover(UUID claim) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(FIRST_APPROVER)) {
            read.setObject(1, claim);
            try (ResultSet row = read.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The decisions taken so far, first and second. */
    List<DecisionView> taken(UUID claim) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(DECISIONS)) {
            read.setObject(1, claim);
            try (ResultSet row = read.executeQuery()) {
                return row.next() ? both(row) : List.of();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rounds of decisions that count no more, in order. */
    List<DecisionsView.Round> earlier(UUID claim) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(EARLIER)) {
            read.setObject(1, claim);
            try (ResultSet row = read.executeQuery()) {
                List<DecisionsView.Round> rounds = new ArrayList<>();
                while (row.next()) {
                    rounds.add(new DecisionsView.Round(
                            row.getInt("round"),
                            row.getString("content_sha256"),
                            ClaimState.valueOf(row.getString("superseded_by")),
                            row.getObject("superseded_at", OffsetDateTime.class).toInstant(),
                            both(row)));
                }
                return rounds;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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
