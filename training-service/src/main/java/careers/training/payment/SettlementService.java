package careers.training.payment;

import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** Records settlements of one run that somebody enters, instead of a file of the payer. */
@ApplicationScoped
public class SettlementService {

    private final PaymentRunRepository runs;
    private final ReportService reports;
    private final LondonCalendar calendar;

    SettlementService(PaymentRunRepository runs, ReportService reports, LondonCalendar calendar) {
        this.runs = runs;
        this.reports = reports;
        this.calendar = calendar;
    }

    /** Settles the lines that match; the same report again settles nothing twice. */
    @Transactional
    public SettlementView record(UUID runId, RecordSettlements report) {
        PaymentRun run = runs.oneToChange(runId).orElseThrow(PlatformError.NOT_FOUND::problem);
        run.requireInstructed();
        List<ReportedPayment> rows = rows(report);
        List<RowResult> results = reports.apply(rows, runId);
        List<String> unmatched = new ArrayList<>();
        List<String> contradictory = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            switch (results.get(i)) {
                case UNMATCHED -> unmatched.add(rows.get(i).endToEndId());
                case CONTRADICTORY -> contradictory.add(rows.get(i).endToEndId());
                default -> {}
            }
        }
        return new SettlementView(
                runId,
                run.state,
                Collections.frequency(results, RowResult.SETTLED),
                Collections.frequency(results, RowResult.ALREADY_RECORDED),
                unmatched,
                contradictory);
    }

    private List<ReportedPayment> rows(RecordSettlements report) {
        List<ReportedPayment> rows = new ArrayList<>();
        for (RecordSettlements.Settlement settlement : report.settlements()) {
            if (settlement.settledOn().isAfter(calendar.today())) {
                throw PaymentError.SETTLED_IN_FUTURE.problem();
            }
            rows.add(new ReportedPayment(
                    rows.size() + 1,
                    settlement.endToEndId(),
                    PaymentOutcome.SETTLED,
                    settlement.settledOn(),
                    null,
                    null,
                    true));
        }
        return rows;
    }
}
