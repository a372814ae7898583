package careers.training.imports;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.FieldError;
import careers.platform.problem.PlatformError;
import careers.platform.problem.ProblemException;
import careers.platform.text.Text;
import careers.training.audit.AuditTrail;
import careers.training.imports.RowOutcome.Outcome;
import careers.training.operation.WorkFailures;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Works on one row: its effect and its outcome are stored in one transaction, or neither is. */
@ApplicationScoped
class RowWork {

    private static final Logger LOG = Logger.getLogger(RowWork.class);
    private static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final Map<ImportKind, RowAction> actions = new EnumMap<>(ImportKind.class);
    private final RecordTable records;
    private final Uploader uploader;
    private final AuditTrail audit;
    private final EntityManager entities;
    private final WorkFailures failures;

    RowWork(
            @All List<RowAction> actions,
            RecordTable records,
            Uploader uploader,
            AuditTrail audit,
            EntityManager entities,
            WorkFailures failures) {
        actions.forEach(action -> this.actions.put(action.kind(), action));
        this.records = records;
        this.uploader = uploader;
        this.audit = audit;
        this.entities = entities;
        this.failures = failures;
    }

    /** @throws RuntimeException what became of the row cannot be said now: it is to be worked on again */
    @ActivateRequestContext
    void work(UnfinishedImport file, FileRow row) {
        uploader.actAs(file);
        RowOutcome outcome = outcome(file, row);
        if (outcome.outcome() == Outcome.REJECTED || file.mode() == ImportMode.VALIDATE) {
            QuarkusTransaction.requiringNew().run(() -> records.store(file, outcome));
        }
    }

    private RowOutcome outcome(UnfinishedImport file, FileRow row) {
        Optional<ErrorCode> defect = row.defect();
        if (defect.isPresent()) {
            return RowOutcome.rejected(row, defect.get());
        }
        try {
            return file.mode() == ImportMode.APPLY
                    ? QuarkusTransaction.requiringNew().call(() -> applied(file, row))
                    : tried(file, row);
        } catch (RuntimeException failure) {
            return RowOutcome.rejected(row, file.kind(), refusal(row, failure));
        }
    }

    private RowOutcome applied(UnfinishedImport file, FileRow row) {
        Done done = done(file, row);
        RowOutcome outcome = done.outcome();
        records.store(file, outcome);
        if (outcome.outcome() != Outcome.UNCHANGED) {
            records.keep(file, row, done.made());
            audit.record("IMPORT_" + file.kind(), "enrolments/" + outcome.enrolmentId());
        }
        return outcome;
    }

    /** All of it, also what the constraints say that wait for the commit; then it is taken back. */
    private RowOutcome tried(UnfinishedImport file, FileRow row) {
        QuarkusTransaction.begin();
        try {
            RowOutcome outcome = done(file, row).outcome();
            records.checkNow();
            return outcome;
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** An outcome, and what was made, or null. */
    private record Done(RowOutcome outcome, UUID made) {}

    private Done done(UnfinishedImport file, FileRow row) {
        Optional<RecordTable.Last> last = records.last(file, row);
        UUID enrolment = enrolment(row);
        boolean same = last.filter(said -> said.digest().equals(row.digest())).isPresent();
        Outcome change = last.isPresent() ? Outcome.UPDATED : Outcome.CREATED;
        RowOutcome outcome =
                new RowOutcome(row.line(), row.externalRef(), enrolment, same ? Outcome.UNCHANGED : change, null);
        UUID made = null;
        if (!same) {
            UUID earlier = last.map(RecordTable.Last::made).orElse(null);
            made = actions.get(file.kind()).act(enrolment, row.request(file.kind()), earlier);
            entities.flush();
        }
        return new Done(outcome, made);
    }

    private static UUID enrolment(FileRow row) {
        String cell = row.cells().getOrDefault(ImportKind.ENROLMENT, "");
        if (!cell.matches(UUID_FORM)) {
            throw PlatformError.VALIDATION_FAILED
                    .problem()
                    .with(List.of(new FieldError(
                            ImportKind.ENROLMENT, "NOT_A_UUID", new Text("must be a UUID", "rhaid iddo fod yn UUID"))));
        }
        return UUID.fromString(cell);
    }

    private ProblemException refusal(FileRow row, RuntimeException failure) {
        ProblemException refusal = failures.explain(failure).orElseGet(() -> {
            LOG.errorf(failure, "row of an import failed line=%d", row.line());
            return PlatformError.INTERNAL_ERROR.problem();
        });
        if (WorkFailures.mayPass(refusal)) {
            throw failure;
        }
        return refusal;
    }
}
