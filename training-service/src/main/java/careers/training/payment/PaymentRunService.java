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
import careers.training.claim.ClaimStop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes payment runs and leads them until they are ordered. */
@ApplicationScoped
public class PaymentRunService {

    private static final String SCOPE = "payment-runs";
    private static final UUID FIRST = new UUID(0, 0);
    private static final int MOST_LINES = 5_000;

    private final PaymentRunRepository runs;
    private final PaymentLineTable lines;
    private final ClaimSelection selection;
    private final ClaimMoves claims;
    private final ClaimStop stop;
    private final CurrentUser user;
    private final Cursors cursors;
    private final LondonCalendar calendar;

    PaymentRunService(
            PaymentRunRepository runs,
            PaymentLineTable lines,
            ClaimSelection selection,
            ClaimMoves claims,
            ClaimStop stop,
            CurrentUser user,
            Cursors cursors,
            LondonCalendar calendar) {
        this.runs = runs;
        this.lines = lines;
        this.selection = selection;
        this.claims = claims;
        this.stop = stop;
        this.user = user;
        this.cursors = cursors;
        this.calendar = calendar;
    }

    /**
     * Makes a run.
     *
     * @param content all approved claims that no other run has, at most 5,000, also when it is null
     */
    @Transactional
    public PaymentRunView create(RunContent content) {
        PaymentRun run = new PaymentRun(Ids.next(), user.id(), calendar.now());
        runs.persistAndFlush(run);
        if (content != RunContent.NONE) {
            List<UUID> selected = selection.all(run, dayOf(run), MOST_LINES);
            if (selected.isEmpty()) {
                throw PaymentError.NOTHING_TO_PAY.problem();
            }
            claims.moveAll(selected, ClaimCommand.ENTER_RUN);
        }
        return view(run);
    }

    /** Puts those of the named claims that can be paid into an open run of the caller. */
    @Transactional
    public SelectionView select(UUID id, SelectClaims request) {
        PaymentRun run = runs.oneToFill(id).orElseThrow(PlatformError.NOT_FOUND::problem);
        run.requireOpen();
        run.requireMaker(user.id());
        List<UUID> selected = selection.named(run, dayOf(run), request.claimIds());
        claims.moveAll(selected, ClaimCommand.ENTER_RUN);
        List<UUID> notSelected = request.claimIds().stream()
                .filter(claim -> !selected.contains(claim))
                .distinct()
                .toList();
        return new SelectionView(id, selected, notSelected);
    }

    /** Fixes the run's content. */
    @Transactional
    public PaymentRunView lock(UUID id) {
        PaymentRun run = toChange(id);
        List<PaymentLine> content = lines.allLines(id);
        run.lock(content, user.id(), calendar.now());
        return changed(run);
    }

    /** Authorises exactly the content named. */
    @Transactional
    public PaymentRunView authorise(UUID id, AuthoriseRun request) {
        PaymentRun run = toChange(id);
        run.authorise(request.contentSha256(), user.id(), calendar.now());
        return changed(run);
    }

    /** Orders the payments; from here on they can only settle or come back. */
    @Transactional
    public PaymentRunView instruct(UUID id) {
        PaymentRun run = toChange(id);
        run.instruct(user.id(), calendar.now());
        runs.flush();
        claims.moveAll(lines.moveAll(id, LineState.INSTRUCTED), ClaimCommand.INSTRUCT);
        return view(run);
    }

    /**
     * Ends a run that was not ordered yet. Its claims are approved as before and another run may take them, but for those
     * whose completion was voided meanwhile.
     */
    @Transactional
    public PaymentRunView cancel(UUID id) {
        PaymentRun run = toChange(id);
        run.cancel(user.id(), calendar.now());
        runs.flush();
        List<UUID> left = lines.moveAll(id, LineState.CANCELLED);
        claims.moveAll(left, ClaimCommand.LEAVE_RUN);
        stop.stopWhereVoided(left);
        return view(run);
    }

    /** A page in order of creation. */
    public Page<PaymentRunView> list(PageQuery query) {
        UUID after = cursors.after(SCOPE, query).map(UUID::fromString).orElse(FIRST);
        List<PaymentRunView> fetched = views(runs.after(after, query.limit() + 1));
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
        return views(List.of(run)).getFirst();
    }

    /** Only what is still open is summed: a locked run keeps its number and sum, and has thousands of lines. */
    private List<PaymentRunView> views(List<PaymentRun> shown) {
        Map<UUID, PaymentLineTable.Summary> open = lines.summaries(shown.stream()
                .filter(run -> run.kept().isEmpty())
                .map(run -> run.id)
                .toList());
        return shown.stream()
                .map(run -> PaymentRunView.of(
                        run,
                        run.kept().orElseGet(() -> open.getOrDefault(run.id, PaymentLineTable.Summary.EMPTY)),
                        user::has))
                .toList();
    }

    /** The payees of a run are those of the day on which it was made. */
    private static LocalDate dayOf(PaymentRun run) {
        return LocalDate.ofInstant(run.createdAt, LondonCalendar.LONDON);
    }
}
