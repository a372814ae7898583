package careers.training.establishment;

import careers.platform.id.Ids;
import careers.platform.identity.CurrentUser;
import careers.platform.json.CanonicalJson;
import careers.platform.time.LondonCalendar;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.util.List;

/** Imports a register file: all of it in one transaction, with a report; or only reports what it would change. */
@ApplicationScoped
public class EstablishmentImportService {

    static final int PROBLEMS_SHOWN = 1_000;

    private final RegisterWriter register;
    private final EstablishmentImportRepository imports;
    private final ImportReportTable reports;
    private final CurrentUser user;
    private final LondonCalendar calendar;
    private final ObjectMapper mapper;

    EstablishmentImportService(
            RegisterWriter register,
            EstablishmentImportRepository imports,
            ImportReportTable reports,
            CurrentUser user,
            LondonCalendar calendar,
            ObjectMapper mapper) {
        this.register = register;
        this.imports = imports;
        this.reports = reports;
        this.user = user;
        this.calendar = calendar;
        this.mapper = mapper;
    }

    /** Takes over the file's rows, or refuses a file by which too much would disappear. */
    @Transactional
    EstablishmentImportView run(byte[] file, ImportParameters asked) {
        ImportOptions options = ImportOptions.of(asked, calendar.today());
        RegisterContent content = RegisterContent.read(file);
        register.lock();
        requireInOrder(content.layout(), options);
        RegisterUpdate update = register.compare(content, options);
        requireFewDisappear(update.difference(), options);
        EstablishmentImport done = new EstablishmentImport(
                Ids.next(), content.layout(), options, CanonicalJson.sha256(file), user.id(), calendar.now());
        List<RowProblem> shown =
                content.problems().stream().limit(PROBLEMS_SHOWN).toList();
        done.report(update.difference());
        done.reject(content.problems().size(), json(shown));
        // First the record: what the rows say of themselves names it.
        imports.persistAndFlush(done);
        reports.write(done.id, update.difference().changes());
        if (!options.dryRun()) {
            update.apply(done.id, done.importedAt);
        }
        return EstablishmentImportView.of(done, shown);
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
