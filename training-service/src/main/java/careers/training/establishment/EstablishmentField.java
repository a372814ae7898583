package careers.training.establishment;

import java.util.Objects;
import java.util.function.Function;

/** What a register may say of an establishment, named as the API names it. */
enum EstablishmentField {
    URN("urn", EstablishmentEntry::urn),
    NAME("name", EstablishmentEntry::name),
    LOCAL_AUTHORITY("localAuthority", EstablishmentEntry::localAuthority),
    TYPE("type", EstablishmentEntry::type),
    PHASE("phase", EstablishmentEntry::phase),
    STATUS("status", EstablishmentEntry::status),
    OPENED_ON("openedOn", EstablishmentEntry::openedOn),
    CLOSED_ON("closedOn", EstablishmentEntry::closedOn),
    UKPRN("ukprn", EstablishmentEntry::ukprn),
    TRUST("trust", EstablishmentEntry::trust),
    REGION("region", EstablishmentEntry::region);

    private final String label;
    private final Function<EstablishmentEntry, Object> value;

    EstablishmentField(String label, Function<EstablishmentEntry, Object> value) {
        this.label = label;
        this.value = value;
    }

    String label() {
        return label;
    }

    /** The value as text, or null. */
    String in(EstablishmentEntry entry) {
        return entry == null ? null : Objects.toString(value.apply(entry), null);
    }
}
