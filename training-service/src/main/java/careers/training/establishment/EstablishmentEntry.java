package careers.training.establishment;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;

/**
 * One establishment as a register describes it; two equal entries mean that nothing changed.
 *
 * @param reference {@code EN-} and the URN, or {@code CY-} and the Welsh school number
 * @param urn the number in Get Information about Schools; null for a Welsh school that it has not named
 * @param localAuthority name of the authority, or null
 * @param type name of the type, or null
 * @param phase GIAS name of the phase of education, or null
 * @param openedOn first day, or null
 * @param closedOn last day, or null
 * @param ukprn eight digits, or null
 * @param trust code of the trust, or null
 * @param region where it is, or null
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
        LocalDate openedOn,
        LocalDate closedOn,
        String ukprn,
        String trust,
        Region region) {

    /** This entry, with what was known before where the register has no column for it. */
    EstablishmentEntry over(EstablishmentEntry before, Set<EstablishmentField> said) {
        Choice choice = new Choice(this, before, said);
        return new EstablishmentEntry(
                reference,
                choice.of(EstablishmentField.URN, EstablishmentEntry::urn),
                name,
                nation,
                choice.of(EstablishmentField.LOCAL_AUTHORITY, EstablishmentEntry::localAuthority),
                choice.of(EstablishmentField.TYPE, EstablishmentEntry::type),
                choice.of(EstablishmentField.PHASE, EstablishmentEntry::phase),
                choice.of(EstablishmentField.STATUS, EstablishmentEntry::status),
                choice.of(EstablishmentField.OPENED_ON, EstablishmentEntry::openedOn),
                choice.of(EstablishmentField.CLOSED_ON, EstablishmentEntry::closedOn),
                choice.of(EstablishmentField.UKPRN, EstablishmentEntry::ukprn),
                choice.of(EstablishmentField.TRUST, EstablishmentEntry::trust),
                choice.of(EstablishmentField.REGION, EstablishmentEntry::region));
    }

    EstablishmentEntry withUrn(String other) {
        return new EstablishmentEntry(
                reference,
                other,
                name,
                nation,
                localAuthority,
                type,
                phase,
                status,
                openedOn,
                closedOn,
                ukprn,
                trust,
                region);
    }

    /** The status on a day: a closed one was open to its last day, and one that opens later is still proposed. */
    EstablishmentStatus statusOn(LocalDate day) {
        if (openedOn != null && openedOn.isAfter(day)) {
            return EstablishmentStatus.PROPOSED;
        }
        boolean notYetClosed = status == EstablishmentStatus.CLOSED && closedOn != null && !day.isAfter(closedOn);
        return notYetClosed ? EstablishmentStatus.OPEN : status;
    }

    private record Choice(EstablishmentEntry now, EstablishmentEntry before, Set<EstablishmentField> said) {

        <T> T of(EstablishmentField field, Function<EstablishmentEntry, T> value) {
            return value.apply(said.contains(field) ? now : before);
        }
    }
}
