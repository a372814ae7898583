package careers.training.establishment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** How a row of the census of pupils in England becomes an entry; it says nothing of status or dates. */
final class CensusRow {

    static final Set<EstablishmentField> SAID = Set.of(
            EstablishmentField.NAME,
            EstablishmentField.LOCAL_AUTHORITY,
            EstablishmentField.TYPE,
            EstablishmentField.PHASE);

    private static final LocalDate NO_DATE = null;
    private static final String NO_CODE = null;

    private CensusRow() {}

    static EstablishmentEntry entry(RegisterRow row) {
        String urn = row.urn("URN");
        return new EstablishmentEntry(
                "EN-" + urn,
                urn,
                row.name("School Name"),
                Nation.ENGLAND,
                row.text("Local Authority").orElse(null),
                row.text("School Type").orElse(null),
                phaseByPupils(row).orElse(null),
                EstablishmentStatus.UNKNOWN,
                NO_DATE,
                NO_DATE,
                NO_CODE,
                NO_CODE,
                null);
    }

    private static Optional<String> phaseByPupils(RegisterRow row) {
        Optional<Integer> secondary = row.number("Number of Secondary pupils on roll (10)");
        Optional<Integer> primary = row.number("Number of Primary pupils on roll (9)");
        if (secondary.isEmpty() || primary.isEmpty()) {
            return Optional.empty();
        }
        if (secondary.get() > 0) {
            return Optional.of(primary.get() > 0 ? "All-through" : "Secondary");
        }
        return primary.get() > 0 ? Optional.of("Primary") : Optional.empty();
    }
}
