package careers.training.payment;

import careers.platform.time.LondonCalendar;
import careers.training.bursary.ClaimCommand;
import careers.training.claim.ClaimMoves;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Takes what a payer reports: each payment is found by its end-to-end id or not at all, its claim PAID or PAYMENT_FAILED,
 * its money in the ledger.
 */
@ApplicationScoped
class ReportService {

    private final PaymentRunRepository runs;
    private final ReportedLineTable lines;
    private final ClaimMoves claims;
    private final LondonCalendar calendar;

    ReportService(PaymentRunRepository runs, ReportedLineTable lines, ClaimMoves claims, LondonCalendar calendar) {
        this.runs = runs;
        this.lines = lines;
        this.claims = claims;
        this.calendar = calendar;
    }

    /**
     * Applies a report; what was recorded before is not recorded twice.
     *
     * @param run only payments of this run count, unless null
     * @return the result of each row, in their order
     */
    @Transactional(Transactional.TxType.MANDATORY)
    List<RowResult> apply(List<ReportedPayment> rows, UUID run) {
        Set<String> named = endToEndIds(rows);
        List<PaymentRun> touched = runs.allToChange(lines.runsOf(named, run));
        List<UUID> runIds = touched.stream().map(found -> found.id).toList();
        Map<String, ReportedLine> found = lines.lock(named, runIds);
        List<RowResult> results = judge(rows, found);
        record(rows, results, found);
        Collection<UUID> over = lines.over(runIds);
        touched.stream().filter(finished -> over.contains(finished.id)).forEach(PaymentRun::settle);
        runs.flush();
        return results;
    }

    private List<RowResult> judge(List<ReportedPayment> rows, Map<String, ReportedLine> found) {
        Map<String, ReportedPayment> first = new HashMap<>();
        Set<String> contradictory = new LinkedHashSet<>();
        for (ReportedPayment row : rows) {
            ReportedPayment earlier =
                    row.readable() && row.outcome() != null ? first.putIfAbsent(row.endToEndId(), row) : null;
            if (earlier != null && !earlier.agreesWith(row)) {
                contradictory.add(row.endToEndId());
            }
        }
        List<RowResult> results = new ArrayList<>();
        for (ReportedPayment row : rows) {
            RowResult result = RowResult.of(row, found.get(row.endToEndId()), calendar.today());
            boolean changes = result == RowResult.SETTLED || result == RowResult.FAILED;
            if (changes && contradictory.contains(row.endToEndId())) {
                result = RowResult.CONTRADICTORY;
            } else if (changes && first.get(row.endToEndId()).rowNo() != row.rowNo()) {
                result = RowResult.ALREADY_RECORDED;
            }
            results.add(result);
        }
        return results;
    }

    private void record(List<ReportedPayment> rows, List<RowResult> results, Map<String, ReportedLine> found) {
        List<ReportedPayment> settled = with(RowResult.SETTLED, rows, results);
        List<ReportedPayment> failed = with(RowResult.FAILED, rows, results);
        lines.settle(settled);
        lines.fail(failed);
        claims.moveAll(claimsOf(settled, found), ClaimCommand.SETTLE);
        claims.moveAll(claimsOf(failed, found), ClaimCommand.FAIL_PAYMENT);
    }

    private static List<ReportedPayment> with(RowResult result, List<ReportedPayment> rows, List<RowResult> results) {
        List<ReportedPayment> matching = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (results.get(i) == result) {
                matching.add(rows.get(i));
            }
        }
        return matching;
    }

    private static List<UUID> claimsOf(List<ReportedPayment> rows, Map<String, ReportedLine> found) {
        return rows.stream().map(row -> found.get(row.endToEndId()).claimId()).toList();
    }

    private static Set<String> endToEndIds(List<ReportedPayment> rows) {
        Set<String> ids = new LinkedHashSet<>();
        rows.stream().map(ReportedPayment::endToEndId).filter(Objects::nonNull).forEach(ids::add);
        return ids;
    }
}
