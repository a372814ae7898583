package careers.training.establishment;

import careers.platform.time.LondonCalendar;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;

/** Takes over a register file: all of it in one transaction, with a report; or only reports what it would change. */
@ApplicationScoped
class EstablishmentImportWork {

    static final int PROBLEMS_SHOWN = 1_000;

    private final RegisterWriter register;
    private final ReceivedFileTable files;
    private final EstablishmentImportRepository imports;
    private final ImportReportTable reports;
    private final LondonCalendar calendar;
    private final ObjectMapper mapper;

    EstablishmentImportWork(
            RegisterWriter register,
            ReceivedFileTable files,
            EstablishmentImportRepository imports,
            ImportReportTable reports,
            LondonCalendar calendar,
            ObjectMapper mapper) {
        this.register = register;
        this.files = files;
        this.imports = imports;
        this.reports = reports;
        this.calendar = calendar;
        this.mapper = mapper;
    }

    /**
     * Does one file in the running transaction, unless it is finished already.
     *
     * @return false if another instance is at work
     * @throws careers.platform.problem.ProblemException the register as it is refuses the file
     */
    boolean run(UUID id) {
        if (!register.tryLock()) {
            return false;
        }
        // Under the lock: it may have been finished while its id was looked up.
        files.unfinished(id).ifPresent(this::take);
        return true;
    }

    private void take(ReceivedFile file) {
        QuarkusTransaction.requiringNew().run(() -> files.begin(file.id()));
        requireInOrder(file.layout(), file.options());
        RegisterContent content = RegisterContent.read(files.content(file.id()));
        RegisterUpdate update = register.compare(content, file.options());
        requireFewDisappear(update.difference(), file.options());
        // First the record: what the rows say of themselves names it.
        EstablishmentImport done = record(file, content, update.difference());
        reports.write(done.id, update.difference().changes());
        if (!done.dryRun) {
            update.apply(done.id, done.importedAt, progress(done.id));
        }
        files.done(done.id, calendar.now());
    }

    /** Others see it while this transaction runs. */
    private IntConsumer progress(UUID id) {
        return left -> QuarkusTransaction.requiringNew().run(() -> files.progress(id, left));
    }

    private EstablishmentImport record(ReceivedFile file, RegisterContent content, RegisterDifference difference) {
        EstablishmentImport done = new EstablishmentImport(file, calendar.now());
        List<RowProblem> shown =
                content.problems().stream().limit(PROBLEMS_SHOWN).toList();
        done.report(difference);
        done.reject(content.problems().size(), json(shown));
        imports.persistAndFlush(done);
        return done;
    }

    private void requireInOrder(RegisterLayout layout, ImportOptions options) {
        imports.latestDay(layout)
                .filter(latest -> latest.isAfter(options.effectiveOn()))
                .ifPresent(latest -> {
                    throw EstablishmentError.REGISTER_OUT_OF_DATE.problem().with("latest", latest.toString());
                });
    }

    private static void requireFewDisappear(RegisterDifference difference, ImportOptions options) {
        if (!options.dryRun() && difference.isRefused(options.acknowledged())) {
            throw EstablishmentError.TOO_MANY_WOULD_DISAPPEAR
                    .problem()
                    .with("disappearing", difference.disappearing())
                    .with("openBefore", difference.openBefore());
        }
    }

    private String json(List<RowProblem> problems) {
        try {
            return mapper.writeValueAsString(problems);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
