package careers.training.integrity;

import careers.platform.id.Ids;
import careers.platform.identity.CurrentUser;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import careers.training.operation.WhenCommitted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Takes requests for verifications and shows what they found. */
@ApplicationScoped
class VerificationService {

    private static final String LIST = "integrity/verifications";
    private static final UUID FIRST = new UUID(0, 0);

    private final VerificationTable verifications;
    private final ChainTable chains;
    private final VerificationRunner runner;
    private final TransactionSynchronizationRegistry transactions;
    private final CurrentUser user;
    private final Cursors cursors;
    private final LondonCalendar calendar;

    VerificationService(
            VerificationTable verifications,
            ChainTable chains,
            VerificationRunner runner,
            TransactionSynchronizationRegistry transactions,
            CurrentUser user,
            Cursors cursors,
            LondonCalendar calendar) {
        this.verifications = verifications;
        this.chains = chains;
        this.runner = runner;
        this.transactions = transactions;
        this.user = user;
        this.cursors = cursors;
        this.calendar = calendar;
    }

    /** Queues a verification; it begins as soon as the request is committed. */
    @Transactional
    VerificationView start() {
        UUID id = Ids.next();
        verifications.insert(id, user.id(), calendar.now(), chains.count());
        transactions.registerInterposedSynchronization(new WhenCommitted(runner::wake));
        return get(id);
    }

    /** One verification, or 404. */
    VerificationView get(UUID id) {
        return verifications.find(id).orElseThrow(PlatformError.NOT_FOUND::problem);
    }

    /** A page in order of request. */
    Page<VerificationView> list(PageQuery query) {
        UUID after = cursors.after(LIST, query).map(UUID::fromString).orElse(FIRST);
        List<VerificationView> found = verifications.after(after, query.limit() + 1);
        return cursors.page(LIST, found, query, view -> view.verificationId().toString());
    }
}
