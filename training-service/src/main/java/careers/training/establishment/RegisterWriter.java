package careers.training.establishment;

import careers.platform.event.Outbox;
import careers.platform.event.OutboxEvent;
import careers.platform.fault.FaultPoint;
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
import java.util.function.IntConsumer;

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

    /** Whether no other import runs; if so, none does until this transaction ends. */
    boolean tryLock() {
        return establishments.tryLock();
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
        return new RegisterUpdate(difference.report(), (id, at, left) -> write(writes, id, at, left));
    }

    private RegisterUpdate links(LinkFile file, ImportOptions options) {
        Map<LinkEntry.Ends, LinkEntry> known = links.readAll();
        LinkDifference difference = LinkDifference.between(known, file, options.coverage());
        requireShortLineages(known.keySet(), file, difference);
        return new RegisterUpdate(difference.report(), (id, at, left) -> {
            left.accept(difference.writes().size());
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

    private void write(List<RegisteredEstablishment> rows, UUID importId, Instant at, IntConsumer left) {
        left.accept(rows.size());
        establishments.write(rows, importId, at);
        try (Connection connection = dataSource.getConnection()) {
            for (int from = 0; from < rows.size(); from += EVENTS) {
                int to = Math.min(from + EVENTS, rows.size());
                outbox.appendAll(connection, events(rows.subList(from, to)));
                left.accept(rows.size() - to);
                FaultPoint.reached("register-import.between-chunks");
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
