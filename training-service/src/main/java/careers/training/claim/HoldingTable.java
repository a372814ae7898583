package careers.training.claim;

import careers.training.enrolment.EnrolmentView;
import careers.training.statement.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * What is held already by those whom a claim would count against, and what is left to pay it from: in one statement,
 * because it is asked of every claim and of every claim that somebody only thinks of. A leader is counted with all who
 * were merged into this one, a school with all it succeeds.
 */
@ApplicationScoped
class HoldingTable {

    private static final String HOLDING = """
            select
                (select count(*) from bursary_claim c where c.enrolment_id = ?
                    and claim_is_live(c.state)) as claims,
                (select count(*) from bursary_slot b where b.scheme_id = ? and b.subject_kind = 'LEADER'
                    and b.subject_key = surviving_leader(?)::text and b.released_at is null) as leader,
                (select count(*) from bursary_slot b where b.scheme_id = ? and b.subject_kind = 'ESTABLISHMENT'
                    and b.subject_key = any (array(select lineage_references(?))) and b.released_at is null) as institution,
                leader_was_appointed(?, ?, ?) as appointed,
                (select a.balance_pence from account a where a.code = 'UNCOMMITTED') as uncommitted""";

    private final Statements statements;

    HoldingTable(Statements statements) {
        this.statements = statements;
    }

    /**
     * What is held and what is left.
     *
     * @param liveClaims live claims for the enrolment
     * @param leaderUsed bursaries that the leader holds, at whatever school
     * @param institutionUsed bursaries that the school holds
     * @param appointed whether the leader held an appointment at the school, or at one it succeeds, on the day of
     *     completion; false before that day
     * @param uncommittedPence budget that is not promised to any claim, as of the latest commit
     */
    record Holding(long liveClaims, long leaderUsed, long institutionUsed, boolean appointed, long uncommittedPence) {

        /** As if one of the claims did not hold what it holds. */
        Holding without(BursaryClaim claim) {
            return new Holding(liveClaims - 1, leaderUsed - 1, institutionUsed - 1, appointed, claim.amountPence);
        }
    }

    /**
     * To be asked with every school's rows in reach.
     *
     * @param scheme null when there is none: nobody holds a bursary of it then
     */
    Holding of(UUID scheme, EnrolmentView enrolment) {
        return statements
                .first(
                        HOLDING,
                        HoldingTable::holding,
                        enrolment.enrolmentId(),
                        scheme,
                        enrolment.leaderId(),
                        scheme,
                        enrolment.establishment(),
                        enrolment.leaderId(),
                        enrolment.establishment(),
                        enrolment.completedOn())
                .orElseThrow();
    }

    private static Holding holding(ResultSet row) throws SQLException {
        return new Holding(
                row.getLong("claims"),
                row.getLong("leader"),
                row.getLong("institution"),
                row.getBoolean("appointed"),
                row.getLong("uncommitted"));
    }
}
