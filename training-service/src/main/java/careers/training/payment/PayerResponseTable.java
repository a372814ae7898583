package careers.training.payment;

import careers.training.statement.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Payers' files and what came of their rows. */
@ApplicationScoped
class PayerResponseTable {

    // Of two that send the same file at once, the second waits here and then finds the first one's.
    private static final String INSERT = """
            insert into payer_response (id, sha256, format, received_by, received_at) values (?, ?, ?, ?, ?)
            on conflict (sha256) do nothing""";
    private static final String INSERT_ROW = """
            insert into payer_response_row
                (response_id, row_no, end_to_end_id, outcome, on_day, reason_code, amount_pence, result)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String FILES = "select id, sha256, format, received_at from payer_response where ";
    private static final String COUNTS =
            "select result, count(*) as rows from payer_response_row where response_id = ? group by result";
    private static final String ROWS = """
            select row_no, end_to_end_id, outcome, on_day, reason_code, result from payer_response_row
            where response_id = ? and row_no > ? and (?::text is null or result = ?) order by row_no limit ?""";

    private final Statements statements;

    PayerResponseTable(Statements statements) {
        this.statements = statements;
    }

    /** A file that was taken. */
    record Taken(UUID id, String sha256, PayerFileFormat format, Instant receivedAt) {}

    /** Enters a file; false when one of the same bytes is there already. */
    boolean enter(Taken file, String by) {
        return statements.run(INSERT, file.id(), file.sha256(), file.format(), by, file.receivedAt()) == 1;
    }

    void enterRows(UUID file, List<ReportedPayment> rows, List<RowResult> results) {
        List<Object[]> values = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            ReportedPayment row = rows.get(i);
            values.add(new Object[] {
                file,
                row.rowNo(),
                row.endToEndId(),
                row.outcome(),
                row.on(),
                row.reasonCode(),
                row.amountPence(),
                results.get(i)
            });
        }
        statements.runEach(INSERT_ROW, values);
    }

    Optional<Taken> ofBytes(String sha256) {
        return statements.first(FILES + "sha256 = ?", PayerResponseTable::taken, sha256);
    }

    Optional<Taken> one(UUID id) {
        return statements.first(FILES + "id = ?", PayerResponseTable::taken, id);
    }

    List<Taken> after(UUID id, int count) {
        return statements.list(FILES + "id > ? order by id limit ?", PayerResponseTable::taken, id, count);
    }

    /** How many rows of a file came to what; results of no row are absent. */
    Map<RowResult, Integer> counts(UUID id) {
        Map<RowResult, Integer> counts = new EnumMap<>(RowResult.class);
        statements
                .list(COUNTS, row -> Map.entry(RowResult.valueOf(row.getString("result")), row.getInt("rows")), id)
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    List<PayerRowView> rows(UUID id, int after, RowResult result, int count) {
        return statements.list(ROWS, PayerResponseTable::row, id, after, result, result, count);
    }

    private static Taken taken(ResultSet row) throws SQLException {
        return new Taken(
                row.getObject("id", UUID.class),
                row.getString("sha256"),
                PayerFileFormat.valueOf(row.getString("format")),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }

    private static PayerRowView row(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new PayerRowView(
                row.getInt("row_no"),
                row.getString("end_to_end_id"),
                outcome == null ? null : PaymentOutcome.valueOf(outcome),
                row.getObject("on_day", LocalDate.class),
                row.getString("reason_code"),
                RowResult.valueOf(row.getString("result")));
    }
}
