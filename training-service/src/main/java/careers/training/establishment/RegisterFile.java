package careers.training.establishment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Establishments read from a sheet, and the rows that could not be taken.
 *
 * @param entries by reference, in the order of the file
 * @param problems one per refused row
 */
record RegisterFile(RegisterLayout layout, Map<String, EstablishmentEntry> entries, List<RowProblem> problems)
        implements RegisterContent {

    static RegisterFile read(RegisterLayout layout, CsvSheet sheet, Function<RegisterRow, EstablishmentEntry> reading) {
        RegisterFile file = new RegisterFile(layout, new LinkedHashMap<>(), new ArrayList<>());
        Set<String> urns = new HashSet<>();
        sheet.forEachRow(row -> file.take(row, reading, urns));
        return file;
    }

    private void take(RegisterRow row, Function<RegisterRow, EstablishmentEntry> reading, Set<String> urns) {
        try {
            EstablishmentEntry entry = reading.apply(row);
            if (entries.containsKey(entry.reference()) || entry.urn() != null && !urns.add(entry.urn())) {
                problems.add(new RowProblem(row.number(), "URN", RowProblem.Code.DUPLICATE_IN_FILE));
            } else {
                entries.put(entry.reference(), entry);
            }
        } catch (RegisterRow.Refused refused) {
            problems.add(refused.problem());
        }
    }
}
