package careers.training.establishment;

import java.time.LocalDate;

/**
 * One link as the file has it.
 *
 * @param name what the file calls the linked establishment, or null
 * @param establishedOn or null
 */
record LinkEntry(Ends ends, String name, LocalDate establishedOn) {

    /** What makes it the same link. */
    record Ends(String urn, String linkedUrn, LinkKind kind) {

        /** For people: {@code 900001 SUCCESSOR 900002}. */
        String label() {
            return urn + " " + kind + " " + linkedUrn;
        }
    }
}
