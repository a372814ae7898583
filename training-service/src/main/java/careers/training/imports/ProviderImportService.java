package careers.training.imports;

import careers.platform.id.Ids;
import careers.platform.identity.CurrentUser;
import careers.platform.json.CanonicalJson;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import careers.training.access.Role;
import careers.training.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Takes files of providers and tells what became of them. */
@ApplicationScoped
class ProviderImportService {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String NOBODY = "-";

    private final ImportTable imports;
    private final CurrentUser user;
    private final Cursors cursors;
    private final LondonCalendar calendar;
    private final AuditTrail audit;

    ProviderImportService(
            ImportTable imports, CurrentUser user, Cursors cursors, LondonCalendar calendar, AuditTrail audit) {
        this.imports = imports;
        this.user = user;
        this.cursors = cursors;
        this.calendar = calendar;
        this.audit = audit;
    }

    /**
     * Stores a file; its rows are worked on afterwards.
     *
     * @throws careers.platform.problem.ProblemException 409 the same file is being worked on, 413, 422 it cannot be read
     */
    @Transactional
    ProviderImportView receive(ImportKind kind, ImportMode mode, byte[] content) {
        String ukprn = user.provider().orElseThrow(PlatformError.FORBIDDEN::problem);
        String sha256 = CanonicalJson.sha256(content);
        int rows = ProviderFile.read(content, kind).rows().size();
        imports.running(ukprn, kind, mode, sha256).ifPresent(running -> {
            throw ImportError.IMPORT_RUNNING.problem().with("importId", running);
        });
        UUID id = Ids.next();
        imports.insert(
                new ImportTable.Received(id, ukprn, kind, mode, sha256, content, rows, user.id(), calendar.now()));
        audit.record("IMPORT_PROVIDER_FILE", "provider-imports/" + id);
        return get(id);
    }

    /** A page in the order in which the files came. */
    Page<ProviderImportView> list(PageQuery query) {
        String scope = "provider-imports/" + user.id();
        UUID after = cursors.after(scope, query).map(UUID::fromString).orElse(FIRST);
        List<ProviderImportView> fetched = imports.after(owner(), after, query.limit() + 1);
        return cursors.page(scope, fetched, query, view -> view.importId().toString());
    }

    /** One file of the caller's provider, or 404. */
    ProviderImportView get(UUID id) {
        return imports.find(owner(), id).orElseThrow(PlatformError.NOT_FOUND::problem);
    }

    /** A page of the rows that have their outcome, in the order of the file. */
    Page<ImportRowView> rows(UUID id, RowOutcome.Outcome outcome, PageQuery query) {
        get(id);
        String scope = "provider-import-rows/" + id + "?outcome=" + outcome;
        long after = cursors.after(scope, query).map(Long::parseLong).orElse(0L);
        List<ImportRowView> fetched = imports.rows(id, after, outcome, query.limit() + 1);
        return cursors.page(scope, fetched, query, row -> Long.toString(row.line()));
    }

    /** The rejected rows so far, for a spreadsheet. */
    String errors(UUID id) {
        get(id);
        return ErrorSheet.of(imports.rows(id, 0, RowOutcome.Outcome.REJECTED, ProviderFile.MOST_ROWS));
    }

    private ImportTable.Owner owner() {
        boolean oversees = user.has(Role.PROGRAMME_ADMINISTRATOR) || user.has(Role.AUDITOR);
        boolean provider = user.has(Role.PROVIDER_CLIENT);
        return new ImportTable.Owner(oversees, provider ? user.provider().orElse(NOBODY) : NOBODY);
    }
}
