package careers.training.establishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstablishmentDifferenceTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 4, 1);
    private static final LocalDate SECOND = LocalDate.of(2025, 4, 1);
    private static final String HEADER = "URN,EstablishmentName,PhaseOfEducation (name),EstablishmentStatus (name),"
            + "CloseDate,Nation,WelshSchoolNumber\n";

    private final Map<String, RegisteredEstablishment> register = new HashMap<>();

    @Test
    void keepsWhatTheFileHasNoColumnForAndEmptiesWhatItHasAnEmptyCellFor() {
        take(HEADER + "900001,Ashgrove,Secondary,Open,,,\n");
        take("URN,EstablishmentName,EstablishmentStatus (name)\n900001,Ashgrove,Open\n");
        assertThat(entry("EN-900001").phase()).isEqualTo("Secondary");
        take("URN,EstablishmentName,PhaseOfEducation (name)\n900001,Ashgrove,\n");
        assertThat(entry("EN-900001").phase()).isNull();
        assertThat(entry("EN-900001").status()).isEqualTo(EstablishmentStatus.OPEN);
    }

    @Test
    void leavesAnEstablishmentToTheBetterRegister() {
        take(HEADER + "900001,Ashgrove,Secondary,Open,,,\n");
        RegisterDifference census = take("URN,School Name\n900001,ASHGROVE SCHOOL\n");
        assertThat(census.outranked()).isEqualTo(1);
        assertThat(census.changes()).isEmpty();
        assertThat(entry("EN-900001").name()).isEqualTo("Ashgrove");
    }

    @Test
    void takesFromTheEnglishRegisterOnlyTheNumberOfAWelshSchool() {
        take("School Number,School Name,School Type\n6800001,Ysgol y Bryn,Secondary (11-16)\n");
        RegisterDifference gias = take(HEADER + "400001,Ysgol Y Bryn,,Closed,,Wales,6800001\n");
        assertThat(gias.changes())
                .extracting(RegisterChange::subject, RegisterChange::kind)
                .containsExactly(tuple("CY-6800001", RegisterChange.Kind.CHANGED));
        assertThat(entry("CY-6800001").urn()).isEqualTo("400001");
        assertThat(entry("CY-6800001").name()).isEqualTo("Ysgol y Bryn");
        assertThat(entry("CY-6800001").status()).isEqualTo(EstablishmentStatus.OPEN);
        // The list has no such number, and does not take it away again.
        take("School Number,School Name,School Type\n6800001,Ysgol Newydd y Bryn,Secondary (11-16)\n");
        assertThat(entry("CY-6800001").urn()).isEqualTo("400001");
    }

    @Test
    void movesAUrnToTheSchoolThatHasItNow() {
        take(HEADER + "400001,Ysgol Un,,Open,,Wales,6800001\n");
        RegisterDifference moved = take(Coverage.PARTIAL, HEADER + "400001,Ysgol Un,,Open,,Wales,6810001\n");
        assertThat(moved.changes())
                .extracting(RegisterChange::subject, RegisterChange::kind)
                .containsExactly(
                        tuple("CY-6810001", RegisterChange.Kind.ADDED),
                        tuple("CY-6800001", RegisterChange.Kind.CHANGED));
        assertThat(entry("CY-6800001").urn()).isNull();
    }

    @Test
    void tellsClosedReopenedVanishedAndReturnedApart() {
        take(HEADER + "900001,Ash,,Open,,,\n900002,Beech,,Closed,,,\n900003,Cedar,,Open,,,\n");
        RegisterDifference second = take(HEADER + "900001,Ash,,Closed,31-08-2024,,\n900002,Beech,,Open,,,\n");
        assertThat(second.changes())
                .extracting(RegisterChange::subject, RegisterChange::kind)
                .containsExactly(
                        tuple("EN-900001", RegisterChange.Kind.CLOSED),
                        tuple("EN-900002", RegisterChange.Kind.REOPENED),
                        tuple("EN-900003", RegisterChange.Kind.VANISHED));
        assertThat(second.changes().getFirst().fields())
                .containsExactly(
                        new RegisterChange.Field("status", "OPEN", "CLOSED"),
                        new RegisterChange.Field("closedOn", null, "2024-08-31"));
        assertThat(register.get("EN-900003").unlistedOn()).isEqualTo(SECOND);
        RegisterDifference third = take(Coverage.PARTIAL, HEADER + "900003,Cedar,,Open,,,\n");
        assertThat(third.count(RegisterChange.Kind.RETURNED)).isEqualTo(1);
        assertThat(register.get("EN-900003").unlistedOn()).isNull();
    }

    @Test
    void letsAClosureCountFromTheDayAfterTheLast() {
        take(HEADER + "900001,Ash,,Open,,,\n900002,Beech,,Open,,,\n");
        take(HEADER + "900001,Ash,,Closed,31-08-2024,,\n900002,Beech,,Closed,,,\n");
        assertThat(register.get("EN-900001").effectiveFrom()).isEqualTo("2024-09-01");
        assertThat(register.get("EN-900002").effectiveFrom()).isEqualTo(SECOND);
    }

    @Test
    void takesARejectedRowForNoDisappearance() {
        take(HEADER + "900001,Ash,,Open,,,\n900002,Beech,,Open,,,\n400001,Ysgol,,Open,,Wales,6800001\n");
        RegisterDifference second = take(HEADER + "900001,Ash,,Open,,,\n900002,Beech,,Open,31.08.2024,,\n"
                + "4x,Ysgol,,Asleep,,Wales,6800001\n");
        assertThat(second.openBefore()).isEqualTo(3);
        assertThat(second.disappearing()).isZero();
        assertThat(second.changes()).isEmpty();
    }

    @Test
    void countsAsDisappearingOnlyWhatWasOpenInTheSameRegister() {
        take(HEADER + "900001,Ash,,Open,,,\n900002,Beech,,Closed,,,\n");
        take("URN,School Name\n900003,Cedar\n");
        RegisterDifference report = take(Coverage.COMPLETE, HEADER + "900004,Dell,,Open,,,\n");
        assertThat(report.openBefore()).isEqualTo(1);
        assertThat(report.disappearing()).isEqualTo(1);
        assertThat(report.count(RegisterChange.Kind.VANISHED)).isEqualTo(2);
        assertThat(register.get("EN-900003").unlistedOn()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "100, 5, , false",
        "100, 6, , true",
        "100, 6, 5, true",
        "100, 6, 7, true",
        "100, 6, 6, false",
        "19, 1, , true",
        "20, 1, , false",
        "0, 0, , false",
        "2000000000, 100000001, , true"
    })
    void refusesWhenMoreThanFivePercentDisappearUnacknowledged(
            int open, int disappearing, Integer acknowledged, boolean refused) {
        RegisterDifference difference = new RegisterDifference(List.of(), 0, 0, open, disappearing);
        assertThat(difference.isRefused(acknowledged)).isEqualTo(refused);
    }

    @ParameterizedTest
    @CsvSource({"2012-08-31, PROPOSED", "2012-09-01, OPEN", "2024-08-31, OPEN", "2024-09-01, CLOSED"})
    void knowsTheStatusOfADayByFirstAndLastDay(LocalDate day, EstablishmentStatus status) {
        EstablishmentEntry entry = new EstablishmentEntry(
                "EN-900001",
                "900001",
                "Ash",
                Nation.ENGLAND,
                null,
                null,
                null,
                EstablishmentStatus.CLOSED,
                LocalDate.of(2012, 9, 1),
                LocalDate.of(2024, 8, 31),
                null,
                null,
                null);
        assertThat(entry.statusOn(day)).isEqualTo(status);
    }

    private EstablishmentEntry entry(String reference) {
        return register.get(reference).entry();
    }

    private RegisterDifference take(String csv) {
        return take(Coverage.COMPLETE, csv);
    }

    /** Compares and, as the database would, keeps what is to be written. */
    private RegisterDifference take(Coverage coverage, String csv) {
        LocalDate day = register.isEmpty() ? FIRST : SECOND;
        RegisterFile file = (RegisterFile) RegisterContent.read(csv.getBytes(StandardCharsets.UTF_8));
        EstablishmentDifference difference = EstablishmentDifference.between(
                Map.copyOf(register), file, new ImportOptions(false, coverage, day, null));
        difference.writes().forEach(row -> register.put(row.entry().reference(), row));
        return difference.report();
    }
}
