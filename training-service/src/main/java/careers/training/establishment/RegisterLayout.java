package careers.training.establishment;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The two shapes of file that are understood, and how each becomes an entry. */
enum RegisterLayout {
    /** The establishment download of Get Information about Schools, or a register with its column names. */
    GIAS("EstablishmentName") {
        @Override
        EstablishmentEntry read(RegisterRow row) {
            Optional<String> type = row.text(TYPE);
            Nation nation = nation(row, type);
            return new EstablishmentEntry(
                    nation == Nation.WALES ? welshReference(row) : englishReference(row),
                    nameIn(row, "EstablishmentName"),
                    nation,
                    row.text("LA (name)").orElse(null),
                    type.orElse(null),
                    row.text("PhaseOfEducation (name)").orElse(null),
                    status(row),
                    row.date("OpenDate").orElse(null));
        }
    },
    /** The published census of pupils in state-funded schools in England: no status, no phase, but pupil numbers. */
    SCHOOL_CENSUS("School Name") {
        @Override
        EstablishmentEntry read(RegisterRow row) {
            return new EstablishmentEntry(
                    englishReference(row),
                    nameIn(row, "School Name"),
                    Nation.ENGLAND,
                    row.text("Local Authority").orElse(null),
                    row.text("School Type").orElse(null),
                    phaseByPupils(row).orElse(null),
                    EstablishmentStatus.UNKNOWN,
                    NO_DATE);
        }
    };

    private static final String TYPE = "TypeOfEstablishment (name)";
    private static final LocalDate NO_DATE = null;
    private static final Set<String> ELSEWHERE =
            Set.of("offshore schools", "british schools overseas", "service children's education");

    private final String nameColumn;

    RegisterLayout(String nameColumn) {
        this.nameColumn = nameColumn;
    }

    /** The column only this layout has. */
    String nameColumn() {
        return nameColumn;
    }

    /** The entry of a row, or {@link RegisterRow.Refused}. */
    abstract EstablishmentEntry read(RegisterRow row);

    private static String nameIn(RegisterRow row, String column) {
        return row.text(column).orElseThrow(() -> row.refused(column, RowProblem.Code.NAME_MISSING));
    }

    private static String englishReference(RegisterRow row) {
        return row.text("URN")
                .filter(urn -> urn.matches("[0-9]{6}"))
                .map(urn -> "EN-" + urn)
                .orElseThrow(() -> row.refused("URN", RowProblem.Code.URN_INVALID));
    }

    private static String welshReference(RegisterRow row) {
        Optional<String> schoolNumber = row.text("WelshSchoolNumber")
                .or(() -> row.text("LA (code)")
                        .flatMap(authority -> row.text("EstablishmentNumber").map(number -> authority + number)));
        return schoolNumber
                .filter(number -> number.matches("[0-9]{7}"))
                .map(number -> "CY-" + number)
                .orElseThrow(() -> row.refused("EstablishmentNumber", RowProblem.Code.WELSH_NUMBER_UNKNOWN));
    }

    private static Nation nation(RegisterRow row, Optional<String> type) {
        Optional<String> stated = row.text("Nation").map(text -> text.toLowerCase(Locale.ROOT));
        if (stated.isPresent()) {
            return switch (stated.get()) {
                case "england", "lloegr" -> Nation.ENGLAND;
                case "wales", "cymru" -> Nation.WALES;
                default -> throw row.refused("Nation", RowProblem.Code.NATION_NOT_COVERED);
            };
        }
        String typeName = type.map(text -> text.toLowerCase(Locale.ROOT)).orElse("");
        if (ELSEWHERE.contains(typeName)) {
            throw row.refused(TYPE, RowProblem.Code.NATION_NOT_COVERED);
        }
        return typeName.equals("welsh establishment") ? Nation.WALES : Nation.ENGLAND;
    }

    private static EstablishmentStatus status(RegisterRow row) {
        String column = "EstablishmentStatus (name)";
        Optional<String> stated = row.text(column).map(text -> text.toLowerCase(Locale.ROOT));
        if (stated.isEmpty()) {
            return EstablishmentStatus.UNKNOWN;
        }
        return switch (stated.get()) {
            case "open", "open, but proposed to close" -> EstablishmentStatus.OPEN;
            case "closed" -> EstablishmentStatus.CLOSED;
            case "proposed to open" -> EstablishmentStatus.PROPOSED;
            default -> throw row.refused(column, RowProblem.Code.STATUS_UNKNOWN);
        };
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
