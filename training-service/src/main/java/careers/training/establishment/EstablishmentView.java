package careers.training.establishment;

import java.time.Instant;
import java.time.LocalDate;

/** An establishment as the register shows it. */
public record EstablishmentView(
        String establishment,
        String urn,
        String name,
        Nation nation,
        String localAuthority,
        String type,
        String phase,
        EstablishmentStatus status,
        LocalDate openedOn,
        Instant changedAt,
        long version) {

    static EstablishmentView of(Establishment establishment) {
        EstablishmentEntry entry = establishment.entry();
        return new EstablishmentView(
                entry.reference(),
                entry.urn(),
                entry.name(),
                entry.nation(),
                entry.localAuthority(),
                entry.type(),
                entry.phase(),
                entry.status(),
                entry.openedOn(),
                establishment.changedAt,
                establishment.version);
    }
}
