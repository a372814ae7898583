package careers.training.establishment;

import java.util.Arrays;
import java.util.Set;

/** The shapes of file that are understood, each known by columns that only it has. */
enum RegisterLayout {
    /** Predecessors and successors, from Get Information about Schools. */
    GIAS_LINKS("URN", "LinkURN", "LinkType"),
    /** The establishment download of Get Information about Schools, or a register with its column names. */
    GIAS("EstablishmentName"),
    /** The Welsh Government's address list of schools, of which each sheet is one file. */
    WELSH_LIST("School Number", "School Name"),
    /** The published census of pupils in state-funded schools in England: no status, no phase, but pupil numbers. */
    SCHOOL_CENSUS("URN", "School Name");

    private final Set<String> marks;

    RegisterLayout(String... marks) {
        this.marks = Set.of(marks);
    }

    /** Whether this register has the last word where both name an establishment. */
    boolean speaksOver(RegisterLayout other) {
        return rank() > other.rank();
    }

    private int rank() {
        return switch (this) {
            case GIAS_LINKS, SCHOOL_CENSUS -> 0;
            case GIAS -> 1;
            // Get Information about Schools knows Welsh schools by hearsay: no phases, few dates.
            case WELSH_LIST -> 2;
        };
    }

    /** The layout of a sheet; a problem when it has none that is known. */
    static RegisterLayout of(CsvSheet sheet) {
        return Arrays.stream(values())
                .filter(layout -> layout.marks.stream().allMatch(sheet::has))
                .findFirst()
                .orElseThrow(EstablishmentError.LAYOUT_UNKNOWN::problem);
    }
}
