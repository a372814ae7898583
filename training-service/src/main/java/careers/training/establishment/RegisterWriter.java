package careers.training.establishment;

import careers.platform.event.Outbox;
import careers.platform.event.OutboxEvent;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Compares files with the register and writes the difference, with one event for each establishment. */
@ApplicationScoped
class RegisterWriter {

    /** So many events to a statement: a whole register of them at once would fill the memory. */
    private static final int EVENTS = 2_000;

    private final EstablishmentTable establishments;
    private final LinkTable links;
    private final Outbox outbox;
    private final AgroalDataSource dataSource;

    RegisterWriter(EstablishmentTable establishments, LinkTable links, Outbox outbox, AgroalDataSource dataSource) {
        this.establishments = establishments;
        this.links = links;
        this.outbox = outbox;
        this.dataSource = dataSource;
    }

    /** Waits until no other import runs; the next one waits for the end of this transaction. */
    void lock() {
        establishments.lock();
    }

    RegisterUpdate compare(RegisterContent content, ImportOptions options) {
        return switch (content) {
            case RegisterFile file -> establishments(file, options);
            case LinkFile file -> links(file, options);
        };
    }

    private RegisterUpdate establishments(RegisterFile file, ImportOptions options) {
        EstablishmentDifference difference = EstablishmentDifference.between(establishments.readAll(), file, options);
        List<RegisteredEstablishment> writes = difference.writes();
        return new RegisterUpdate(difference.report(), (id, at) -> write(writes, id, at));
    }

    private RegisterUpdate links(LinkFile file, ImportOptions options) {
        Map<LinkEntry.Ends, LinkEntry> known = links.readAll();
        LinkDifference difference = LinkDifference.between(known, file, options.coverage());
        requireShortLineages(known.keySet(), file, difference);
        return new RegisterUpdate(difference.report(), (id, at) -> {
            links.write(difference.writes());
            links.withdraw(difference.withdrawn(), options.effectiveOn());
        });
    }

    private static void requireShortLineages(Set<LinkEntry.Ends> known, LinkFile file, LinkDifference difference) {
        Set<LinkEntry.Ends> together = new HashSet<>(known);
        difference.withdrawn().forEach(together::remove);
        together.addAll(file.links().keySet());
        if (LineageSize.largest(together) > LineageSize.LIMIT) {
            throw EstablishmentError.LINEAGE_TOO_LARGE.problem();
        }
    }

    private void write(List<RegisteredEstablishment> rows, UUID importId, Instant at) {
        establishments.write(rows, importId, at);
        try (Connection connection = dataSource.getConnection()) {
            for (int from = 0; from < rows.size(); from += EVENTS) {
                outbox.appendAll(connection, events(rows.subList(from, Math.min(from + EVENTS, rows.size()))));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<OutboxEvent> events(List<RegisteredEstablishment> rows) {
        List<OutboxEvent> events = new ArrayList<>(rows.size());
        rows.forEach(row -> events.add(outbox.event(
                EstablishmentRegistered.TYPE,
                row.entry().reference(),
                row.version(),
                EstablishmentRegistered.of(row),
                null)));
        return events;
    }
}
