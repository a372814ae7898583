package careers.training.establishment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;

/** A registered establishment. Written by the import only, all rows at once; read through Hibernate. */
@Entity
class Establishment {

    @Id
    String reference;

    String urn;
    String name;

    @Enumerated(EnumType.STRING)
    Nation nation;

    String localAuthority;
    String type;
    String phase;

    @Enumerated(EnumType.STRING)
    EstablishmentStatus status;

    LocalDate openedOn;
    LocalDate closedOn;
    String ukprn;
    String trust;

    @Enumerated(EnumType.STRING)
    Region region;

    @Enumerated(EnumType.STRING)
    RegisterLayout source;

    LocalDate unlistedOn;
    LocalDate effectiveFrom;
    long version;
    Instant changedAt;

    protected Establishment() {}

    RegisteredEstablishment registered() {
        EstablishmentEntry entry = new EstablishmentEntry(
                reference,
                urn,
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
        return new RegisteredEstablishment(entry, source, unlistedOn, effectiveFrom, version);
    }
}
