package careers.training.payment;

import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import careers.training.bursary.ClaimCommand;
import careers.training.claim.ClaimMoves;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Records what the payer reports: each line by its end-to-end id, its claim PAID, its money in the ledger. */
@ApplicationScoped
public class SettlementService {

    private final PaymentRunRepository runs;
    private final PaymentLineTable lines;
    private final ClaimMoves claims;
    private final LondonCalendar calendar;

    SettlementService(PaymentRunRepository runs, PaymentLineTable lines, ClaimMoves claims, LondonCalendar calendar) {
        this.runs = runs;
        this.lines = lines;
        this.claims = claims;
        this.calendar = calendar;
    }

    /** Settles the lines that match; the same report again settles nothing twice. */
    @Transactional
    public SettlementView record(UUID runId, RecordSettlements report) {
        PaymentRun run = runs.oneToChange(runId).orElseThrow(PlatformError.NOT_FOUND::problem);
        run.requireInstructed();
        List<UUID> settled = new ArrayList<>();
        List<String> unmatched = new ArrayList<>();
        int alreadySettled = 0;
        for (RecordSettlements.Settlement settlement : inOrder(report)) {
            Optional<UUID> claim = lines.settle(runId, settlement.endToEndId(), settlement.settledOn());
            if (claim.isPresent()) {
                settled.add(claim.get());
            } else if (lines.isSettled(runId, settlement.endToEndId())) {
                alreadySettled++;
            } else {
                unmatched.add(settlement.endToEndId());
            }
        }
        claims.moveAll(settled, ClaimCommand.SETTLE);
        if (!settled.isEmpty() && lines.allSettled(runId)) {
            run.settle();
            runs.flush();
        }
        return new SettlementView(runId, run.state, settled.size(), alreadySettled, unmatched);
    }

    private List<RecordSettlements.Settlement> inOrder(RecordSettlements report) {
        report.settlements().forEach(settlement -> {
            if (settlement.settledOn().isAfter(calendar.today())) {
                throw PaymentError.SETTLED_IN_FUTURE.problem();
            }
        });
        return report.settlements().stream()
                .sorted(Comparator.comparing(RecordSettlements.Settlement::endToEndId))
                .toList();
    }
}
