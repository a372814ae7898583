package careers.training.establishment;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

/** How a row of the Welsh Government's list of schools becomes an entry. It lists open schools only. */
final class WelshRow {

    static final Set<EstablishmentField> SAID = Set.of(
            EstablishmentField.NAME,
            EstablishmentField.LOCAL_AUTHORITY,
            EstablishmentField.TYPE,
            EstablishmentField.PHASE,
            EstablishmentField.STATUS,
            EstablishmentField.REGION);

    private static final String NUMBER = "School Number";
    private static final LocalDate NO_DATE = null;
    private static final String NO_CODE = null;

    private WelshRow() {}

    static EstablishmentEntry entry(RegisterRow row) {
        String number = row.text(NUMBER)
                .filter(text -> text.matches("[0-9]{7}"))
                .orElseThrow(() -> row.refused(NUMBER, RowProblem.Code.WELSH_NUMBER_UNKNOWN));
        String type = row.text("School Type").or(() -> row.text("Sector")).orElse(null);
        return new EstablishmentEntry(
                "CY-" + number,
                null,
                row.name("School Name"),
                Nation.WALES,
                row.text("Local Authority").orElse(null),
                type,
                phase(type),
                EstablishmentStatus.OPEN,
                NO_DATE,
                NO_DATE,
                NO_CODE,
                NO_CODE,
                Region.WALES);
    }

    /** The English register's word for the phase; the list writes "Secondary (ages 11-19)", "Middle (3-16)". */
    private static String phase(String type) {
        String word = type == null ? "" : type.toLowerCase(Locale.ROOT);
        if (word.startsWith("secondary")) {
            return "Secondary";
        }
        if (word.startsWith("middle")) {
            return "All-through";
        }
        boolean primary = word.startsWith("primary")
                || word.startsWith("infant")
                || word.startsWith("junior")
                || word.startsWith("nursery");
        return primary ? "Primary" : null;
    }
}
