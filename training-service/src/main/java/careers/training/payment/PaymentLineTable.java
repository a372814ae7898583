package careers.training.payment;

import careers.training.statement.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The lines of payment runs. */
@ApplicationScoped
class PaymentLineTable {

    private static final String LINES = """
            select end_to_end_id, claim_id, payee, amount_pence, state, settled_on, returned_on, reason_code
            from payment_line where run_id = ? and end_to_end_id > ? order by end_to_end_id limit ?""";
    private static final String SUMMARIES = """
            select run_id, count(*) as lines, sum(amount_pence)::bigint as pence
            from payment_line where run_id = any (?) group by run_id""";
    private static final String MOVE_ALL = "update payment_line set state = ? where run_id = ? returning claim_id";
    private static final String COMPLETION_STANDS = """
            select 1 from bursary_claim c join enrolment e on e.id = c.enrolment_id
            where c.id = ? and e.state = 'COMPLETED' and e.completed_on = c.completed_on""";

    private final Statements statements;

    PaymentLineTable(Statements statements) {
        this.statements = statements;
    }

    /** How many lines a run has, and their sum in pence. */
    record Summary(int lines, long pence) {

        static final Summary EMPTY = new Summary(0, 0);
    }

    /** Those of many runs in one statement; a run without lines is absent. */
    Map<UUID, Summary> summaries(Collection<UUID> runs) {
        return runs.isEmpty()
                ? Map.of()
                : statements
                        .list(
                                SUMMARIES,
                                row -> Map.entry(
                                        row.getObject("run_id", UUID.class),
                                        new Summary(row.getInt("lines"), row.getLong("pence"))),
                                runs)
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Lines in order of end-to-end id, after the given one. */
    List<PaymentLine> lines(UUID run, String after, int count) {
        return statements.list(LINES, PaymentLineTable::line, run, after, count);
    }

    List<PaymentLine> allLines(UUID run) {
        return lines(run, "", Integer.MAX_VALUE);
    }

    /** Moves all lines of the run and gives back their claims. */
    List<UUID> moveAll(UUID run, LineState to) {
        return statements.list(MOVE_ALL, row -> row.getObject("claim_id", UUID.class), to, run);
    }

    /** Whether the claim's training still counts as completed, on the day that the claim names. */
    boolean completionStands(UUID claim) {
        return statements.first(COMPLETION_STANDS, row -> true, claim).isPresent();
    }

    private static PaymentLine line(ResultSet row) throws SQLException {
        return new PaymentLine(
                row.getString("end_to_end_id"),
                row.getObject("claim_id", UUID.class),
                row.getString("payee"),
                row.getLong("amount_pence"),
                LineState.valueOf(row.getString("state")),
                row.getObject("settled_on", LocalDate.class),
                row.getObject("returned_on", LocalDate.class),
                row.getString("reason_code"));
    }
}
