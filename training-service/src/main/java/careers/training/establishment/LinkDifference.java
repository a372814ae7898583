package careers.training.establishment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Compares a file of links with the register.
 *
 * @param writes links to add or change
 * @param withdrawn links that the file, which is complete, does not have
 */
record LinkDifference(List<LinkEntry> writes, List<LinkEntry.Ends> withdrawn, RegisterDifference report) {

    /** @param known all links that the register has */
    static LinkDifference between(Map<LinkEntry.Ends, LinkEntry> known, LinkFile file, Coverage coverage) {
        List<LinkEntry> writes = file.links().values().stream()
                .filter(link -> !link.equals(known.get(link.ends())))
                .toList();
        List<RegisterChange> changes = new ArrayList<>();
        writes.forEach(link -> changes.add(change(known.get(link.ends()), link)));
        List<LinkEntry.Ends> withdrawn = coverage == Coverage.PARTIAL
                ? List.of()
                : known.keySet().stream().filter(ends -> !file.mentions(ends)).toList();
        withdrawn.forEach(ends -> changes.add(RegisterChange.vanished(ends.label())));
        int unchanged = file.links().size() - writes.size();
        return new LinkDifference(
                writes, withdrawn, new RegisterDifference(changes, unchanged, 0, known.size(), withdrawn.size()));
    }

    private static RegisterChange change(LinkEntry before, LinkEntry after) {
        List<RegisterChange.Field> fields = new ArrayList<>();
        String nameBefore = before == null ? null : before.name();
        String dayBefore = before == null ? null : Objects.toString(before.establishedOn(), null);
        String dayAfter = Objects.toString(after.establishedOn(), null);
        if (!Objects.equals(nameBefore, after.name())) {
            fields.add(new RegisterChange.Field("linkedName", nameBefore, after.name()));
        }
        if (!Objects.equals(dayBefore, dayAfter)) {
            fields.add(new RegisterChange.Field("establishedOn", dayBefore, dayAfter));
        }
        RegisterChange.Kind kind = before == null ? RegisterChange.Kind.ADDED : RegisterChange.Kind.CHANGED;
        return new RegisterChange(after.ends().label(), kind, fields);
    }
}
