package careers.training.establishment;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An establishment as the register shows it.
 *
 * @param urn its number in Get Information about Schools; null for a Welsh school that is not there
 * @param status on the day asked for, otherwise today; UNKNOWN also when the register does not list it any more
 * @param closedOn its last day
 * @param trust code of the trust it belongs to
 * @param region region of England, or Wales; null where the register does not say
 * @param source which register has the last word on it
 * @param unlistedOn the day on which that register came without it
 * @param learntOn the day from which the register says this; of an earlier day it is assumed
 */
public record EstablishmentView(
        String establishment,
        @Schema(nullable = true) String urn,
        String name,
        Nation nation,
        @Schema(nullable = true) String localAuthority,
        @Schema(nullable = true) String type,
        @Schema(nullable = true) String phase,
        EstablishmentStatus status,
        @Schema(nullable = true) LocalDate openedOn,
        @Schema(nullable = true) LocalDate closedOn,
        @Schema(nullable = true) String ukprn,
        @Schema(nullable = true) String trust,
        @Schema(nullable = true) Region region,
        String source,
        @Schema(nullable = true) LocalDate unlistedOn,
        LocalDate learntOn,
        Instant changedAt,
        long version) {

    static EstablishmentView of(RegisteredEstablishment registered, Instant changedAt, LocalDate day) {
        EstablishmentEntry entry = registered.entry();
        return new EstablishmentView(
                entry.reference(),
                entry.urn(),
                entry.name(),
                entry.nation(),
                entry.localAuthority(),
                entry.type(),
                entry.phase(),
                registered.unlistedOn() == null ? entry.statusOn(day) : EstablishmentStatus.UNKNOWN,
                entry.openedOn(),
                entry.closedOn(),
                entry.ukprn(),
                entry.trust(),
                entry.region(),
                registered.source().name(),
                registered.unlistedOn(),
                registered.effectiveFrom(),
                changedAt,
                registered.version());
    }
}
