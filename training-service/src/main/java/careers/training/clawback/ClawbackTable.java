package careers.training.clawback;

import careers.training.statement.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What clawbacks need to know of claims, and the money that comes in for them. */
@ApplicationScoped
class ClawbackTable {

    private static final String CLAIMS = """
            select c.id, c.establishment, c.amount_pence,
                   c.amount_pence - coalesce((select m.proposed_pence from claim_money m where m.claim_id = c.id), 0) as open
            from bursary_claim c where c.state in ('IN_RUN', 'INSTRUCTED', 'PAID')""";
    private static final String SETTLED_ON =
            "select settled_on from payment_line where claim_id = ? and state = 'SETTLED'";
    private static final String INSERT_RECOVERY = """
            insert into clawback_recovery
                (id, clawback_id, amount_pence, received_on, method, reference, destination, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String RECOVERIES = """
            select id, amount_pence, received_on, method, reference, destination from clawback_recovery
            where clawback_id = ? and id > ? order by id limit ?""";

    private final Statements statements;

    ClawbackTable(Statements statements) {
        this.statements = statements;
    }

    /** The claim, if money of it is on its way or paid; its row is locked until the transaction ends. */
    Optional<ClawbackClaim> claim(UUID id) {
        return statements.first(CLAIMS + " and c.id = ? for no key update of c", ClawbackTable::claim, id);
    }

    /** The claim for an enrolment, as {@link #claim(UUID)}. */
    Optional<ClawbackClaim> claimFor(UUID enrolment) {
        return statements.first(
                CLAIMS + " and c.enrolment_id = ? for no key update of c", ClawbackTable::claim, enrolment);
    }

    /** The day on which the claim was paid. */
    LocalDate settledOn(UUID claim) {
        return statements
                .first(SETTLED_ON, row -> row.getObject("settled_on", LocalDate.class), claim)
                .orElseThrow(ClawbackError.CLAIM_NOT_PAID::problem);
    }

    void enter(UUID id, UUID clawback, RecordRecovery request, Destination destination, String by, Instant at) {
        statements.run(
                INSERT_RECOVERY,
                id,
                clawback,
                request.amount().amountPence(),
                request.receivedOn(),
                request.method(),
                request.reference(),
                destination,
                by,
                at);
    }

    List<ClawbackTable.Recovery> recoveries(UUID clawback, UUID after, int count) {
        return statements.list(RECOVERIES, ClawbackTable::recovery, clawback, after, count);
    }

    /** Money that came in. */
    record Recovery(
            UUID id,
            long amountPence,
            LocalDate receivedOn,
            RecoveryMethod method,
            String reference,
            Destination destination) {}

    private static ClawbackClaim claim(ResultSet row) throws SQLException {
        return new ClawbackClaim(
                row.getObject("id", UUID.class),
                row.getString("establishment"),
                row.getLong("amount_pence"),
                row.getLong("open"));
    }

    private static Recovery recovery(ResultSet row) throws SQLException {
        return new Recovery(
                row.getObject("id", UUID.class),
                row.getLong("amount_pence"),
                row.getObject("received_on", LocalDate.class),
                RecoveryMethod.valueOf(row.getString("method")),
                row.getString("reference"),
                Destination.valueOf(row.getString("destination")));
    }
}
