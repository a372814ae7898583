package careers.training.payment;

import careers.platform.id.Ids;
import careers.platform.identity.CurrentUser;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import careers.training.bursary.ClaimCommand;
import careers.training.claim.ClaimMoves;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Makes payment runs and leads them to the payer's file. */
@ApplicationScoped
public class PaymentRunService {

    private static final String SCOPE = "payment-runs";
    private static final UUID FIRST = new UUID(0, 0);
    private static final int MOST_LINES = 5_000;

    private final PaymentRunRepository runs;
    private final PaymentLineTable lines;
    private final ClaimMoves claims;
    private final CurrentUser user;
    private final Cursors cursors;
    private final LondonCalendar calendar;

    PaymentRunService(
            PaymentRunRepository runs,
            PaymentLineTable lines,
            ClaimMoves claims,
            CurrentUser user,
            Cursors cursors,
            LondonCalendar calendar) {
        this.runs = runs;
        this.lines = lines;
        this.claims = claims;
        this.user = user;
        this.cursors = cursors;
        this.calendar = calendar;
    }

    /** Puts all approved claims that no other run has, at most 5,000, into a new run. */
    @Transactional
    public PaymentRunView create() {
        PaymentRun run = new PaymentRun(Ids.next(), user.id(), calendar.now());
        runs.persistAndFlush(run);
        List<UUID> selected = lines.selectClaims(run.id, user.id(), MOST_LINES);
        if (selected.isEmpty()) {
            throw PaymentError.NOTHING_TO_PAY.problem();
        }
        claims.moveAll(selected, ClaimCommand.ENTER_RUN);
        return view(run);
    }

    /** Fixes the run's content. */
    @Transactional
    public PaymentRunView lock(UUID id) {
        PaymentRun run = toChange(id);
        run.lock(lines.allLines(id), user.id(), calendar.now());
        return changed(run);
    }

    /** Authorises exactly the content named. */
    @Transactional
    public PaymentRunView authorise(UUID id, AuthoriseRun request) {
        PaymentRun run = toChange(id);
        run.authorise(request.contentSha256(), user.id(), calendar.now());
        return changed(run);
    }

    /** Orders the payments; from here on they can only settle. */
    @Transactional
    public PaymentRunView instruct(UUID id) {
        PaymentRun run = toChange(id);
        run.instruct(user.id(), calendar.now());
        runs.flush();
        claims.moveAll(lines.instruct(id), ClaimCommand.INSTRUCT);
        return view(run);
    }

    /** Renders the file from the lines and gives it out, once. */
    @Transactional
    public PaymentFileView takeFile(UUID id, TakePaymentFile request) {
        PaymentRun run = toChange(id);
        String content = PaymentFile.render(request.format(), lines.allLines(id));
        run.takeFile(request.format(), PaymentFile.sha256(content), user.id(), calendar.now());
        PaymentRunView view = changed(run);
        return new PaymentFileView(id, request.format(), run.fileSha256, view.lineCount(), view.total(), content);
    }

    /** A page in order of creation. */
    public Page<PaymentRunView> list(PageQuery query) {
        UUID after = cursors.after(SCOPE, query).map(UUID::fromString).orElse(FIRST);
        List<PaymentRunView> fetched =
                runs.after(after, query.limit() + 1).stream().map(this::view).toList();
        return cursors.page(SCOPE, fetched, query, view -> view.runId().toString());
    }

    /** One run, or 404. */
    public PaymentRunView get(UUID id) {
        return runs.findByIdOptional(id).map(this::view).orElseThrow(PlatformError.NOT_FOUND::problem);
    }

    /** A page of a run's lines in order of end-to-end id. */
    public Page<PaymentLineView> listLines(UUID id, PageQuery query) {
        if (runs.findByIdOptional(id).isEmpty()) {
            throw PlatformError.NOT_FOUND.problem();
        }
        String scope = SCOPE + "/" + id + "/lines";
        String after = cursors.after(scope, query).orElse("");
        List<PaymentLineView> fetched = lines.lines(id, after, query.limit() + 1).stream()
                .map(PaymentLineView::of)
                .toList();
        return cursors.page(scope, fetched, query, PaymentLineView::endToEndId);
    }

    private PaymentRun toChange(UUID id) {
        return runs.oneToChange(id).orElseThrow(PlatformError.NOT_FOUND::problem);
    }

    private PaymentRunView changed(PaymentRun run) {
        runs.flush();
        return view(run);
    }

    private PaymentRunView view(PaymentRun run) {
        return PaymentRunView.of(run, lines.allLines(run.id), user::has);
    }
}
