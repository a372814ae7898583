package careers.training.establishment;

import java.time.LocalDate;

/**
 * An establishment with what the register knows about its entry.
 *
 * @param source the register that has the last word on it
 * @param unlistedOn the day on which that register came without it; null while it is listed
 * @param effectiveFrom the day from which the entry is true
 * @param version 1 when it is new, then one more with each change
 */
record RegisteredEstablishment(
        EstablishmentEntry entry, RegisterLayout source, LocalDate unlistedOn, LocalDate effectiveFrom, long version) {

    /** Whether it may be open: a census does not say that its schools are. */
    boolean isOpen() {
        return unlistedOn == null
                && (entry.status() == EstablishmentStatus.OPEN || entry.status() == EstablishmentStatus.UNKNOWN);
    }

    RegisteredEstablishment unlisted(LocalDate day) {
        return new RegisteredEstablishment(entry, source, day, day, version + 1);
    }

    RegisteredEstablishment withUrn(String urn, LocalDate day) {
        return new RegisteredEstablishment(entry.withUrn(urn), source, unlistedOn, day, version + 1);
    }
}
