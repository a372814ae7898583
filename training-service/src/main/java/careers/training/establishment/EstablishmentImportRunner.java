package careers.training.establishment;

import careers.platform.problem.ProblemException;
import careers.platform.time.LondonCalendar;
import careers.training.access.Oversight;
import careers.training.operation.WorkFailures;
import careers.training.operation.Worker;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Works on the files that wait, in the order in which they came, and says how each ended. One that a kill or a lost
 * connection cut off is done anew, by this or another instance: all of it is one transaction.
 */
@ApplicationScoped
class EstablishmentImportRunner {

    private static final Logger LOG = Logger.getLogger(EstablishmentImportRunner.class);
    // A file waits in its transaction for whoever holds a lineage.
    private static final int SECONDS = 3_600;
    private static final int MOST_FAILURES = 3;

    private final ReceivedFileTable files;
    private final EstablishmentImportWork work;
    private final WorkFailures failures;
    private final Oversight oversight;
    private final LondonCalendar calendar;
    private final Worker worker = new Worker("register-imports", this::runNext);

    EstablishmentImportRunner(
            ReceivedFileTable files,
            EstablishmentImportWork work,
            WorkFailures failures,
            Oversight oversight,
            LondonCalendar calendar) {
        this.files = files;
        this.work = work;
        this.failures = failures;
        this.oversight = oversight;
        this.calendar = calendar;
    }

    void start(@Observes StartupEvent started) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.stop();
    }

    /** A file has come; look now. */
    void wake() {
        worker.wake();
    }

    private boolean runNext() {
        return oversight.across(() -> {
            Optional<UUID> next = files.next();
            return next.isPresent() && run(next.get());
        });
    }

    /** False if another instance is at work. */
    private boolean run(UUID id) {
        try {
            if (!QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> work.run(id))) {
                return false;
            }
        } catch (RuntimeException | Error failure) {
            Optional<ProblemException> problem = failures.explain(failure);
            if (problem.isEmpty()) {
                count(id);
            }
            ProblemException refusal = problem.filter(known -> !WorkFailures.mayPass(known))
                    .orElseThrow(
                            () -> new IllegalStateException("register import was cut off importId=" + id, failure));
            end(id, ImportState.REFUSED, ImportRefusal.of(refusal));
        }
        tell(id);
        return true;
    }

    /** What nobody can explain is tried a few times; then those behind it have their turn. */
    private void count(UUID id) {
        if (worker.isRunning() && QuarkusTransaction.requiringNew().call(() -> files.failure(id)) >= MOST_FAILURES) {
            end(id, ImportState.FAILED, ImportRefusal.of(EstablishmentError.IMPORT_FAILED.problem()));
            tell(id);
        }
    }

    private void end(UUID id, ImportState state, ImportRefusal refusal) {
        QuarkusTransaction.requiringNew().run(() -> files.end(id, state, refusal, calendar.now()));
    }

    private void tell(UUID id) {
        files.find(id)
                .ifPresent(file -> LOG.infof(
                        "register import finished importId=%s layout=%s dryRun=%s state=%s rows=%d",
                        id, file.layout(), file.options().dryRun(), file.state(), file.rows()));
    }
}
