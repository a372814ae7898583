package careers.training.establishment;

import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.PlatformError;
import careers.platform.web.QueryValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Imports and dry runs as others read them. */
@ApplicationScoped
public class EstablishmentImports {

    private final ReceivedFileTable files;
    private final EstablishmentImportRepository imports;
    private final ImportReportTable reports;
    private final Cursors cursors;
    private final ObjectMapper mapper;

    EstablishmentImports(
            ReceivedFileTable files,
            EstablishmentImportRepository imports,
            ImportReportTable reports,
            Cursors cursors,
            ObjectMapper mapper) {
        this.files = files;
        this.imports = imports;
        this.reports = reports;
        this.cursors = cursors;
        this.mapper = mapper;
    }

    /** One import, or 404. */
    EstablishmentImportView get(UUID id) {
        return views(List.of(found(id))).getFirst();
    }

    /** A page of imports and dry runs, the latest first. */
    Page<EstablishmentImportView> list(PageQuery query) {
        String scope = "establishment-imports";
        List<ReceivedFile> fetched = files.before(cursors.after(scope, query).map(UUID::fromString), query.limit() + 1);
        return cursors.page(
                scope, views(fetched), query, view -> view.importId().toString());
    }

    /**
     * A page of an import's report.
     *
     * @param change one of {@link RegisterChange.Kind}, or null for all
     */
    Page<ImportChangeView> changes(UUID id, String change, PageQuery query) {
        UUID known = found(id).id();
        RegisterChange.Kind kind = new QueryValue("change", change).oneOf(RegisterChange.Kind.class);
        String scope = "establishment-imports/" + known + "/changes?change=" + kind;
        long after = cursors.after(scope, query).map(Long::valueOf).orElse(0L);
        Stream<RegisterChange.Kind> kinds = kind == null ? Stream.of(RegisterChange.Kind.values()) : Stream.of(kind);
        List<ImportChangeView> fetched =
                reports.read(known, after, kinds.map(Enum::name).toList(), query.limit() + 1);
        return cursors.page(scope, fetched, query, row -> Long.toString(row.position()));
    }

    private ReceivedFile found(UUID id) {
        return files.find(id).orElseThrow(PlatformError.NOT_FOUND::problem);
    }

    private List<EstablishmentImportView> views(List<ReceivedFile> found) {
        Map<UUID, EstablishmentImport> records =
                imports.records(found.stream().map(ReceivedFile::id).toList());
        return found.stream()
                .map(file -> EstablishmentImportView.of(
                        file, file.state() == ImportState.DONE ? report(records.get(file.id())) : null))
                .toList();
    }

    private ImportReport report(EstablishmentImport done) {
        return ImportReport.of(done, problems(done.problems));
    }

    private List<RowProblem> problems(String json) {
        try {
            return mapper.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
