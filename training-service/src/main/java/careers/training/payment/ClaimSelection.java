package careers.training.payment;

import careers.training.statement.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Puts claims into runs: one statement, so nothing slips in between selecting and taking. */
@ApplicationScoped
class ClaimSelection {

    // Claims that another run is just taking are skipped, and the index on live lines has the last word. The person who
    // makes the run had no part in any of its claims. The trigger on the line asks all of it again.
    private static final String SELECT = """
            insert into payment_line (id, run_id, claim_id, payee, amount_pence, state, attempt, end_to_end_id)
            select uuidv7(), ?, c.id, payee_on(c.establishment, ?), c.amount_pence, 'PENDING', n.attempt,
                   replace(c.id::text, '-', '') || '-' || n.attempt
            from bursary_claim c
            join claim_decision d on d.claim_id = c.id
            join enrolment e on e.id = c.enrolment_id
            cross join lateral (select count(*) + 1 as attempt from payment_line l where l.claim_id = c.id) n
            where c.state = 'APPROVED' and (? or c.id = any (?))
              and ? not in (c.submitted_by, c.last_amended_by, d.first_approver, d.second_approver)
              and e.state = 'COMPLETED' and e.completed_on = c.completed_on and not scheme_is_frozen(c.scheme_id)
              and payee_on(c.establishment, ?) is not null and n.attempt <= 99
            order by c.id limit ?
            for update of c skip locked
            on conflict do nothing
            returning claim_id""";

    private final Statements statements;

    ClaimSelection(Statements statements) {
        this.statements = statements;
    }

    /** Takes every claim that can be paid, in order of submission, and gives back which. */
    List<UUID> all(PaymentRun run, LocalDate day, int limit) {
        return select(run, day, true, List.of(), limit);
    }

    /** Takes those of the named claims that can be paid, and gives back which. */
    List<UUID> named(PaymentRun run, LocalDate day, List<UUID> claims) {
        return select(run, day, false, claims, claims.size());
    }

    private List<UUID> select(PaymentRun run, LocalDate day, boolean all, List<UUID> claims, int limit) {
        List<UUID> named = all ? List.of(run.id) : claims;
        return statements.list(
                SELECT,
                row -> row.getObject("claim_id", UUID.class),
                run.id,
                day,
                all,
                named,
                run.createdBy,
                day,
                limit);
    }
}
