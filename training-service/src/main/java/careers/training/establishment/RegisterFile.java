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
 * @param said what the file has columns for; an empty cell of such a column says that there is no value
 * @param entries by reference, in the order of the file
 * @param rejected numbers in rows that could not be taken: their establishments are not missing
 * @param problems one per refused row
 */
record RegisterFile(
        RegisterLayout layout,
        Set<EstablishmentField> said,
        Map<String, EstablishmentEntry> entries,
        Set<String> rejected,
        List<RowProblem> problems)
        implements RegisterContent {

    private static final List<String> NUMBERS = List.of("URN", "WelshSchoolNumber", "School Number");
    private static final int PREFIX = "EN-".length();

    static RegisterFile read(
            RegisterLayout layout,
            CsvSheet sheet,
            Set<EstablishmentField> said,
            Function<RegisterRow, EstablishmentEntry> reading) {
        RegisterFile file = new RegisterFile(layout, said, new LinkedHashMap<>(), new HashSet<>(), new ArrayList<>());
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
            NUMBERS.forEach(column -> rejected.add(row.plain(column)));
        }
    }

    /** Whether the file has the establishment, or has it in a row that could not be taken. */
    boolean mentions(EstablishmentEntry entry) {
        return entries.containsKey(entry.reference())
                || rejected.contains(entry.urn())
                || rejected.contains(entry.reference().substring(PREFIX));
    }
}
