package careers.training.establishment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Links read from a sheet, and the rows that could not be taken.
 *
 * @param links in the order of the file
 * @param rejectedUrns the URNs whose rows could not be taken: of their links nothing is known
 */
record LinkFile(Map<LinkEntry.Ends, LinkEntry> links, Set<String> rejectedUrns, List<RowProblem> problems)
        implements RegisterContent {

    static LinkFile read(CsvSheet sheet) {
        LinkFile file = new LinkFile(new LinkedHashMap<>(), new HashSet<>(), new ArrayList<>());
        sheet.forEachRow(file::take);
        return file;
    }

    @Override
    public RegisterLayout layout() {
        return RegisterLayout.GIAS_LINKS;
    }

    private void take(RegisterRow row) {
        try {
            LinkEntry link = link(row);
            if (links.putIfAbsent(link.ends(), link) != null) {
                problems.add(new RowProblem(row.number(), "LinkURN", RowProblem.Code.DUPLICATE_IN_FILE));
            }
        } catch (RegisterRow.Refused refused) {
            problems.add(refused.problem());
            rejectedUrns.add(row.plain("URN"));
        }
    }

    /** Whether the file has the link, or has it in a row that could not be taken. */
    boolean mentions(LinkEntry.Ends ends) {
        return links.containsKey(ends) || rejectedUrns.contains(ends.urn());
    }

    private static LinkEntry link(RegisterRow row) {
        String urn = row.urn("URN");
        String linked = row.urn("LinkURN");
        if (urn.equals(linked)) {
            throw row.refused("LinkURN", RowProblem.Code.LINKED_TO_ITSELF);
        }
        LinkKind kind = row.text("LinkType")
                .flatMap(LinkKind::called)
                .orElseThrow(() -> row.refused("LinkType", RowProblem.Code.LINK_TYPE_UNKNOWN));
        return new LinkEntry(
                new LinkEntry.Ends(urn, linked, kind),
                row.text("LinkName").orElse(null),
                row.date("LinkEstablishedDate").orElse(null));
    }
}
