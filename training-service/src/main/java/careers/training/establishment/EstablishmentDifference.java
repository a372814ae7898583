package careers.training.establishment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares a file of establishments with the register: what would be written, and the report of it. */
final class EstablishmentDifference {

    private final RegisterFile file;
    private final LocalDate day;
    private final Map<String, RegisteredEstablishment> known;
    private final Map<String, RegisteredEstablishment> writes = new LinkedHashMap<>();
    private final List<RegisterChange> changes = new ArrayList<>();
    private int outranked;
    private int openBefore;
    private int disappearing;

    private EstablishmentDifference(RegisterFile file, LocalDate day, Map<String, RegisteredEstablishment> known) {
        this.file = file;
        this.day = day;
        this.known = known;
    }

    /** @param known all of the register, by reference */
    static EstablishmentDifference between(
            Map<String, RegisteredEstablishment> known, RegisterFile file, ImportOptions options) {
        EstablishmentDifference difference = new EstablishmentDifference(file, options.effectiveOn(), known);
        file.entries().values().forEach(difference::compare);
        difference.freeUrns();
        if (options.coverage() == Coverage.COMPLETE) {
            known.values().forEach(difference::lookFor);
        }
        return difference;
    }

    /** The rows to write, each with its next version. */
    List<RegisteredEstablishment> writes() {
        return List.copyOf(writes.values());
    }

    RegisterDifference report() {
        int touched = (int)
                writes.keySet().stream().filter(file.entries()::containsKey).count();
        int unchanged = file.entries().size() - touched - outranked;
        return new RegisterDifference(List.copyOf(changes), unchanged, outranked, openBefore, disappearing);
    }

    private void compare(EstablishmentEntry entry) {
        RegisteredEstablishment before = known.get(entry.reference());
        if (before == null) {
            write(null, new RegisteredEstablishment(entry, file.layout(), null, day, 1));
        } else if (before.source().speaksOver(file.layout())) {
            crossReference(before, entry);
        } else {
            EstablishmentEntry after = entry.over(before.entry(), file.said());
            boolean same =
                    after.equals(before.entry()) && before.unlistedOn() == null && before.source() == file.layout();
            if (!same) {
                write(
                        before,
                        new RegisteredEstablishment(
                                after, file.layout(), null, trueFrom(before.entry(), after), before.version() + 1));
            }
        }
    }

    /** All that a lesser register may add is the number under which it has the establishment. */
    private void crossReference(RegisteredEstablishment before, EstablishmentEntry entry) {
        boolean adds = entry.urn() != null && !entry.urn().equals(before.entry().urn()) && before.unlistedOn() == null;
        if (adds) {
            write(before, before.withUrn(entry.urn(), day));
        } else {
            outranked++;
        }
    }

    /** A closure is true from the day after the last one, even when the register tells it later. */
    private LocalDate trueFrom(EstablishmentEntry before, EstablishmentEntry after) {
        boolean closes = after.status() == EstablishmentStatus.CLOSED && before.status() != EstablishmentStatus.CLOSED;
        return closes && after.closedOn() != null && after.closedOn().isBefore(day)
                ? after.closedOn().plusDays(1)
                : day;
    }

    /** A number that moved to another establishment is taken from the one that had it. */
    private void freeUrns() {
        Map<String, String> taken = new HashMap<>();
        writes.values().stream()
                .filter(row -> row.entry().urn() != null)
                .forEach(row -> taken.put(row.entry().urn(), row.entry().reference()));
        for (RegisteredEstablishment holder : known.values()) {
            String reference = holder.entry().reference();
            String taker = taken.get(holder.entry().urn());
            if (taker != null && !taker.equals(reference) && !writes.containsKey(reference)) {
                write(holder, holder.withUrn(null, day));
            }
        }
    }

    private void lookFor(RegisteredEstablishment listed) {
        if (listed.source() != file.layout() || listed.unlistedOn() != null) {
            return;
        }
        openBefore += listed.isOpen() ? 1 : 0;
        if (!file.mentions(listed.entry())) {
            disappearing += listed.isOpen() ? 1 : 0;
            writes.put(listed.entry().reference(), listed.unlisted(day));
            changes.add(RegisterChange.vanished(listed.entry().reference()));
        }
    }

    private void write(RegisteredEstablishment before, RegisteredEstablishment after) {
        writes.put(after.entry().reference(), after);
        changes.add(RegisterChange.of(before, after));
    }
}
