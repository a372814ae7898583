package careers.training.establishment;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How a row of Get Information about Schools becomes an entry. */
final class GiasRow {

    private static final String TYPE = "TypeOfEstablishment (name)";
    private static final String STATUS = "EstablishmentStatus (name)";
    private static final Set<String> ELSEWHERE =
            Set.of("offshore schools", "british schools overseas", "service children's education");

    private static final Map<EstablishmentField, String> COLUMNS = Map.of(
            EstablishmentField.URN, "URN",
            EstablishmentField.LOCAL_AUTHORITY, "LA (name)",
            EstablishmentField.TYPE, TYPE,
            EstablishmentField.PHASE, "PhaseOfEducation (name)",
            EstablishmentField.STATUS, STATUS,
            EstablishmentField.OPENED_ON, "OpenDate",
            EstablishmentField.CLOSED_ON, "CloseDate",
            EstablishmentField.UKPRN, "UKPRN",
            EstablishmentField.TRUST, "Trusts (code)");

    private static final String REGION_NAME = "GOR (name)";
    private static final String REGION_CODE = "GOR (code)";

    private GiasRow() {}

    /** What the file has columns for: they vanish between releases. */
    static Set<EstablishmentField> said(CsvSheet sheet) {
        Set<EstablishmentField> said = EnumSet.of(EstablishmentField.NAME);
        COLUMNS.forEach((field, column) -> {
            if (sheet.has(column)) {
                said.add(field);
            }
        });
        if (sheet.has(REGION_NAME) || sheet.has(REGION_CODE)) {
            said.add(EstablishmentField.REGION);
        }
        return said;
    }

    static EstablishmentEntry entry(RegisterRow row) {
        Optional<String> type = row.text(TYPE);
        Nation nation = nation(row, type);
        String urn = nation == Nation.ENGLAND
                ? row.urn("URN")
                : row.optionalUrn("URN").orElse(null);
        return new EstablishmentEntry(
                nation == Nation.WALES ? welshReference(row) : "EN-" + urn,
                urn,
                row.name("EstablishmentName"),
                nation,
                row.text("LA (name)").orElse(null),
                type.orElse(null),
                row.text("PhaseOfEducation (name)").orElse(null),
                status(row),
                row.date("OpenDate").orElse(null),
                row.date("CloseDate").orElse(null),
                row.text("UKPRN").filter(ukprn -> ukprn.matches("[0-9]{8}")).orElse(null),
                row.text("Trusts (code)").orElse(null),
                region(row, nation));
    }

    /** Either column may be missing; a region that has no name here is none. */
    private static Region region(RegisterRow row, Nation nation) {
        if (nation == Nation.WALES) {
            return Region.WALES;
        }
        return row.text(REGION_NAME)
                .flatMap(Region::ofName)
                .or(() -> row.text(REGION_CODE).flatMap(Region::ofCode))
                .filter(region -> region != Region.WALES)
                .orElse(null);
    }

    private static String welshReference(RegisterRow row) {
        return row.text("WelshSchoolNumber")
                .or(() -> row.text("LA (code)")
                        .flatMap(authority -> row.text("EstablishmentNumber").map(number -> authority + number)))
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
        Optional<String> stated = row.text(STATUS).map(text -> text.toLowerCase(Locale.ROOT));
        if (stated.isEmpty()) {
            return EstablishmentStatus.UNKNOWN;
        }
        return switch (stated.get()) {
            case "open", "open, but proposed to close" -> EstablishmentStatus.OPEN;
            case "closed" -> EstablishmentStatus.CLOSED;
            case "proposed to open" -> EstablishmentStatus.PROPOSED;
            default -> throw row.refused(STATUS, RowProblem.Code.STATUS_UNKNOWN);
        };
    }
}
