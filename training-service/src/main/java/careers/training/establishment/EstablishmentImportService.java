package careers.training.establishment;

import careers.platform.event.Outbox;
import careers.platform.id.Ids;
import careers.platform.identity.CurrentUser;
import careers.platform.json.CanonicalJson;
import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Imports a register file: all of it in one transaction, one event for each establishment added or changed. */
@ApplicationScoped
public class EstablishmentImportService {

    private static final int PROBLEMS_SHOWN = 1_000;

    private final EstablishmentTable table;
    private final LinkTable links;
    private final EstablishmentImportRepository imports;
    private final Outbox outbox;
    private final CurrentUser user;
    private final LondonCalendar calendar;
    private final ObjectMapper mapper;

    EstablishmentImportService(
            EstablishmentTable table,
            LinkTable links,
            EstablishmentImportRepository imports,
            Outbox outbox,
            CurrentUser user,
            LondonCalendar calendar,
            ObjectMapper mapper) {
        this.table = table;
        this.links = links;
        this.imports = imports;
        this.outbox = outbox;
        this.user = user;
        this.calendar = calendar;
        this.mapper = mapper;
    }

    /** Takes over the file's rows; what a row says about an establishment replaces what was known. */
    @Transactional
    public EstablishmentImportView run(byte[] file) {
        RegisterContent content = RegisterContent.read(file);
        EstablishmentImport done = new EstablishmentImport(
                Ids.next(), content.layout(), CanonicalJson.sha256(file), user.id(), calendar.now());
        table.lock();
        switch (content) {
            case RegisterFile register -> takeEstablishments(register, done);
            case LinkFile links -> takeLinks(links, done);
        }
        List<RowProblem> shown =
                content.problems().stream().limit(PROBLEMS_SHOWN).toList();
        done.reject(content.problems().size(), json(shown));
        imports.persist(done);
        return EstablishmentImportView.of(done, shown);
    }

    private void takeEstablishments(RegisterFile register, EstablishmentImport done) {
        Map<String, EstablishmentTable.Versioned> known = table.readAll();
        List<EstablishmentTable.Versioned> writes = new ArrayList<>();
        int added = 0;
        for (EstablishmentEntry entry : register.entries().values()) {
            EstablishmentTable.Versioned before = known.get(entry.reference());
            if (before == null) {
                added++;
                writes.add(new EstablishmentTable.Versioned(entry, 1));
            } else if (!before.entry().equals(entry)) {
                writes.add(new EstablishmentTable.Versioned(entry, before.version() + 1));
            }
        }
        table.write(writes, calendar.now());
        writes.forEach(row -> outbox.append(
                EstablishmentRegistered.TYPE,
                row.entry().reference(),
                row.version(),
                EstablishmentRegistered.of(row.entry())));
        done.count(added, writes.size() - added, register.entries().size() - writes.size());
    }

    private void takeLinks(LinkFile file, EstablishmentImport done) {
        Map<LinkEntry.Ends, LinkEntry> known = links.readAll();
        List<LinkEntry> writes = file.links().values().stream()
                .filter(link -> !link.equals(known.get(link.ends())))
                .toList();
        int changed = (int)
                writes.stream().filter(link -> known.containsKey(link.ends())).count();
        links.write(writes);
        done.count(writes.size() - changed, changed, file.links().size() - writes.size());
    }

    /** An earlier import. */
    public EstablishmentImportView get(UUID id) {
        EstablishmentImport found = imports.findByIdOptional(id).orElseThrow(PlatformError.NOT_FOUND::problem);
        return EstablishmentImportView.of(found, problems(found.problems));
    }

    private String json(List<RowProblem> problems) {
        try {
            return mapper.writeValueAsString(problems);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<RowProblem> problems(String json) {
        try {
            return mapper.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
