package careers.training.payment;

import careers.platform.identity.CurrentUser;
import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import careers.training.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Gives the payment file of a run out, once. */
@ApplicationScoped
public class PaymentFileService {

    private final PaymentRunRepository runs;
    private final PaymentLineTable lines;
    private final CurrentUser user;
    private final LondonCalendar calendar;

    PaymentFileService(PaymentRunRepository runs, PaymentLineTable lines, CurrentUser user, LondonCalendar calendar) {
        this.runs = runs;
        this.lines = lines;
        this.user = user;
        this.calendar = calendar;
    }

    /** Renders the file from the lines that were locked. */
    @Transactional
    public PaymentFileView take(UUID id, TakePaymentFile request) {
        PaymentRun run = runs.oneToChange(id).orElseThrow(PlatformError.NOT_FOUND::problem);
        run.requireInstructed();
        List<PaymentLine> content = lines.allLines(id);
        String text = new PaymentFile(run.id, run.instructedAt, content).render(request.format());
        run.takeFile(request.format(), PaymentFile.sha256(text), user.id(), calendar.now());
        runs.flush();
        return new PaymentFileView(
                id, request.format(), run.fileSha256, run.lineCount, Money.ofPence(run.totalPence), text);
    }
}
