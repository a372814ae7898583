package careers.training.establishment;

import java.time.LocalDate;

/**
 * One establishment as a file describes it; two equal entries mean that nothing changed.
 *
 * @param reference {@code EN-} and the URN, or {@code CY-} and the Welsh school number
 * @param urn the number in Get Information about Schools; null for a Welsh school that it has not named
 * @param localAuthority name of the authority, or null
 * @param type GIAS name of the type, or null
 * @param phase GIAS name of the phase of education, or null
 * @param openedOn or null
 */
record EstablishmentEntry(
        String reference,
        String urn,
        String name,
        Nation nation,
        String localAuthority,
        String type,
        String phase,
        EstablishmentStatus status,
        LocalDate openedOn) {}
