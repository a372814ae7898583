package careers.training.payment;

import careers.platform.id.Ids;
import careers.platform.identity.CurrentUser;
import careers.platform.json.CanonicalJson;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Takes the files in which payers answer; the same file again changes nothing and is answered as before. */
@ApplicationScoped
public class PayerResponseService {

    private static final String SCOPE = "payer-responses";
    private static final UUID FIRST = new UUID(0, 0);

    private final PayerResponseTable table;
    private final ReportService reports;
    private final CurrentUser user;
    private final Cursors cursors;
    private final LondonCalendar calendar;

    PayerResponseService(
            PayerResponseTable table,
            ReportService reports,
            CurrentUser user,
            Cursors cursors,
            LondonCalendar calendar) {
        this.table = table;
        this.reports = reports;
        this.user = user;
        this.cursors = cursors;
        this.calendar = calendar;
    }

    /** Records what the file says, row by row. */
    @Transactional
    public PayerResponseView take(byte[] bytes) {
        PayerFile file = PayerFile.read(bytes);
        PayerResponseTable.Taken taken =
                new PayerResponseTable.Taken(Ids.next(), CanonicalJson.sha256(bytes), file.format(), calendar.now());
        if (!table.enter(taken, user.id())) {
            return table.ofBytes(taken.sha256()).map(this::view).orElseThrow();
        }
        List<RowResult> results = reports.apply(file.rows(), null);
        table.enterRows(taken.id(), file.rows(), results);
        return view(taken);
    }

    /** A page of files in order of receipt. */
    public Page<PayerResponseView> list(PageQuery query) {
        UUID after = cursors.after(SCOPE, query).map(UUID::fromString).orElse(FIRST);
        List<PayerResponseView> fetched =
                table.after(after, query.limit() + 1).stream().map(this::view).toList();
        return cursors.page(SCOPE, fetched, query, view -> view.responseId().toString());
    }

    /** One file, or 404. */
    public PayerResponseView get(UUID id) {
        return table.one(id).map(this::view).orElseThrow(PlatformError.NOT_FOUND::problem);
    }

    /** A page of a file's rows in their order. @param result only rows that came to this, unless null */
    public Page<PayerRowView> rows(UUID id, RowResult result, PageQuery query) {
        get(id);
        String scope = SCOPE + "/" + id + "/rows?result=" + result;
        int after = cursors.after(scope, query).map(Integer::parseInt).orElse(0);
        List<PayerRowView> fetched = table.rows(id, after, result, query.limit() + 1);
        return cursors.page(scope, fetched, query, row -> Integer.toString(row.rowNo()));
    }

    private PayerResponseView view(PayerResponseTable.Taken file) {
        return PayerResponseView.of(file, table.counts(file.id()));
    }
}
