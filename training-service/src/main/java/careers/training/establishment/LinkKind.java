package careers.training.establishment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the linked establishment is to the one that has the link. What each means for lineage stands with the table. */
enum LinkKind {
    SUCCESSOR("Successor"),
    SUCCESSOR_MERGED("Successor - merged"),
    SUCCESSOR_AMALGAMATED("Successor - amalgamated"),
    SUCCESSOR_SPLIT("Successor - Split School"),
    PREDECESSOR("Predecessor"),
    PREDECESSOR_MERGED("Predecessor - merged"),
    PREDECESSOR_AMALGAMATED("Predecessor - amalgamated"),
    PREDECESSOR_SPLIT("Predecessor - Split School"),
    AMALGAMATION_RESULT("Result of Amalgamation"),
    MERGED(
            "Merged - expansion of school capacity",
            "Merged - change in age range",
            "Merged - expansion in school capacity and changer in age range"),
    EXPANSION("Expansion"),
    CLOSURE("Closure"),
    SIXTH_FORM_SCHOOL("Sixth Form Centre School"),
    SIXTH_FORM_LINK("Sixth Form Centre Link"),
    OTHER("Other");

    private final String[] names;

    LinkKind(String... names) {
        this.names = names;
    }

    /** Whether it joins two establishments to one lineage, as the column of that name in establishment_link says. */
    boolean isLineal() {
        return switch (this) {
            case EXPANSION, CLOSURE, SIXTH_FORM_SCHOOL, SIXTH_FORM_LINK, OTHER -> false;
            default -> true;
        };
    }

    /** The kind that the register calls so, whatever the case. */
    static Optional<LinkKind> called(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> Arrays.stream(kind.names)
                        .anyMatch(known -> known.toLowerCase(Locale.ROOT).equals(wanted)))
                .findFirst();
    }
}
