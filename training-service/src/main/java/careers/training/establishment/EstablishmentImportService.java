package careers.training.establishment;

import careers.platform.id.Ids;
import careers.platform.identity.CurrentUser;
import careers.platform.json.CanonicalJson;
import careers.platform.time.LondonCalendar;
import careers.training.operation.WhenCommitted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Takes register files; they are worked on one after the other. */
@ApplicationScoped
public class EstablishmentImportService {

    private final ReceivedFileTable files;
    private final EstablishmentImportRunner runner;
    private final EstablishmentImports imports;
    private final TransactionSynchronizationRegistry transactions;
    private final CurrentUser user;
    private final LondonCalendar calendar;

    EstablishmentImportService(
            ReceivedFileTable files,
            EstablishmentImportRunner runner,
            EstablishmentImports imports,
            TransactionSynchronizationRegistry transactions,
            CurrentUser user,
            LondonCalendar calendar) {
        this.files = files;
        this.runner = runner;
        this.imports = imports;
        this.transactions = transactions;
        this.user = user;
        this.calendar = calendar;
    }

    /**
     * Keeps a file; the work on it begins as soon as the request is committed.
     *
     * @throws careers.platform.problem.ProblemException 400 for a parameter, 422 for a file that is no register
     */
    @Transactional
    EstablishmentImportView receive(byte[] content, ImportParameters asked) {
        ImportOptions options = ImportOptions.of(asked, calendar.today());
        UUID id = Ids.next();
        files.insert(
                CsvSheet.read(
                        content,
                        sheet -> new ReceivedFile(
                                id,
                                RegisterLayout.of(sheet),
                                options,
                                CanonicalJson.sha256(content),
                                sheet.countRows(),
                                user.id(),
                                calendar.now(),
                                ImportState.WAITING,
                                0,
                                null,
                                null)),
                content);
        transactions.registerInterposedSynchronization(new WhenCommitted(runner::wake));
        return imports.get(id);
    }
}
