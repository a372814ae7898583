package careers.training.integrity;

import careers.platform.time.LondonCalendar;
import careers.training.access.Oversight;
import careers.training.operation.Worker;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Does the verifications that were asked for, one after the other. One that a kill cut off is done anew, by this or
 * another instance: the lock of whoever does it goes with its transaction.
 */
@ApplicationScoped
class VerificationRunner {

    private static final Logger LOG = Logger.getLogger(VerificationRunner.class);
    private static final int BATCH = 200;
    // A verification holds its transaction open for as long as it reads.
    private static final int SECONDS = 3_600;

    private final VerificationTable verifications;
    private final ChainTable chains;
    private final HistoryTable history;
    private final Oversight oversight;
    private final LondonCalendar calendar;
    private final Worker worker = new Worker("integrity", this::runNext);

    VerificationRunner(
            VerificationTable verifications,
            ChainTable chains,
            HistoryTable history,
            Oversight oversight,
            LondonCalendar calendar) {
        this.verifications = verifications;
        this.chains = chains;
        this.history = history;
        this.oversight = oversight;
        this.calendar = calendar;
    }

    void start(@Observes StartupEvent started) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.stop();
    }

    /** Somebody has asked; look now. */
    void wake() {
        worker.wake();
    }

    private boolean runNext() {
        return oversight.across(
                () -> QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> {
                    var next = verifications.next();
                    next.ifPresent(this::verify);
                    return next.isPresent();
                }));
    }

    private void verify(UUID id) {
        HistoryTable.History read = QuarkusTransaction.suspendingExisting().call(history::read);
        Verification verification = new Verification(read.root());
        verification.add(read.rewritten());
        ChainTable.Place place = ChainTable.Place.BEFORE_ALL;
        List<ChainTable.Placed> batch = chains.after(place, BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(placed -> verification.add(placed.chain().differences()));
            verification.checked(batch.size());
            QuarkusTransaction.requiringNew().run(() -> verifications.progress(id, verification.chains()));
            batch = chains.after(batch.getLast().place(), BATCH);
        }
        verification.add(history.strays());
        verifications.finish(id, verification, calendar.now());
        LOG.infof(
                "verification finished verificationId=%s state=%s chains=%d differences=%d",
                id, verification.state(), verification.chains(), verification.count());
    }
}
