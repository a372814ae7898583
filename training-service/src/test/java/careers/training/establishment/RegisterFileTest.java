package careers.training.establishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import careers.platform.problem.ProblemException;
import careers.platform.testing.Repository;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterFileTest {

    private static final String HEADER = "URN,LA (code),LA (name),EstablishmentNumber,EstablishmentName,"
            + "TypeOfEstablishment (name),EstablishmentStatus (name),PhaseOfEducation (name),OpenDate\r\n";

    @Test
    void readsAnEnglishRowOfTheGiasLayout() {
        RegisterFile file = read(HEADER
                + "900001,900,Northshire,4001,\"Ashgrove, The \"\"Big\"\" School\",Academy converter,"
                + "\"Open, but proposed to close\",Secondary,01-09-2012\r\n");
        assertThat(file.problems()).isEmpty();
        assertThat(file.entries().values())
                .containsExactly(new EstablishmentEntry(
                        "EN-900001",
                        "900001",
                        "Ashgrove, The \"Big\" School",
                        Nation.ENGLAND,
                        "Northshire",
                        "Academy converter",
                        "Secondary",
                        EstablishmentStatus.OPEN,
                        LocalDate.of(2012, 9, 1),
                        null,
                        null,
                        null,
                        null));
    }

    /** The columns of the download; either has been without the other in files people made of it. */
    @ParameterizedTest
    @CsvSource({
        "GOR (name), North East, NORTH_EAST",
        "GOR (name), Yorkshire and the Humber, YORKSHIRE_AND_THE_HUMBER",
        "GOR (name), yorkshire and The Humber, YORKSHIRE_AND_THE_HUMBER",
        "GOR (name), East of England, EAST_OF_ENGLAND",
        "GOR (name), Not Applicable,",
        "GOR (name), Wales (pseudo),",
        "GOR (name),,",
        "GOR (code), H, LONDON",
        "GOR (code), k, SOUTH_WEST",
        "GOR (code), Z,",
        "'GOR (code),GOR (name)', 'J,', SOUTH_EAST",
        "Ofsted region, London,"
    })
    void readsTheRegionByNameOrCode(String columns, String cells, Region region) {
        RegisterFile file =
                read("URN,EstablishmentName," + columns + "\n900001,Ashgrove," + (cells == null ? "" : cells) + "\n");
        assertThat(file.entries().get("EN-900001").region()).isEqualTo(region);
    }

    @Test
    void everyWelshSchoolIsInWales() {
        RegisterFile gias = read("URN,EstablishmentName,Nation,WelshSchoolNumber,GOR (name)\n"
                + ",Ysgol y Môr,Wales,6804056,Wales (pseudo)\n");
        RegisterFile list = read("School Number,School Name,Local Authority\n6804056,Ysgol y Môr,Gwynedd\n");
        assertThat(gias.entries().get("CY-6804056").region()).isEqualTo(Region.WALES);
        assertThat(list.entries().get("CY-6804056").region()).isEqualTo(Region.WALES);
    }

    @Test
    void aFileWithoutTheColumnSaysNothingOfTheRegion() {
        EstablishmentEntry before = entry("URN,EstablishmentName,GOR (name)\n900001,Ashgrove,London\n");
        RegisterFile file = read("URN,EstablishmentName\n900001,Ashgrove\n");
        EstablishmentEntry after = file.entries().get("EN-900001").over(before, file.said());
        assertThat(after.region()).isEqualTo(Region.LONDON);
    }

    private static EstablishmentEntry entry(String file) {
        return read(file).entries().get("EN-900001");
    }

    @Test
    void makesAWelshReferenceOfAuthorityAndEstablishmentNumber() {
        RegisterFile file = read(HEADER + "400001,680,Sir y Bryn,4055,Ysgol y Bryn,Welsh establishment,Open,,\r\n");
        assertThat(file.entries()).containsOnlyKeys("CY-6804055");
    }

    @Test
    void prefersTheSchoolNumberAndTheStatedNation() {
        RegisterFile file = read("URN,EstablishmentName,TypeOfEstablishment (name),Nation,WelshSchoolNumber\n"
                + ",Ysgol y Môr,Secondary school,Cymru,6804056\n");
        assertThat(file.entries()).containsOnlyKeys("CY-6804056");
        assertThat(file.entries().get("CY-6804056").status()).isEqualTo(EstablishmentStatus.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "12345, 900, 4001, A School, Community school, Open, , URN_INVALID, URN",
        "900001, 900, 4001, , Community school, Open, , NAME_MISSING, EstablishmentName",
        "900001, 900, 4001, A School, Community school, Sleeping, , STATUS_UNKNOWN, EstablishmentStatus (name)",
        "900001, 900, 4001, A School, Community school, Open, 31-02-2020, DATE_INVALID, OpenDate",
        "900001, 900, 4001, A School, Community school, Open, 2020-02-01, DATE_INVALID, OpenDate",
        "900001, 900, 4001, A School, British schools overseas, Open, , NATION_NOT_COVERED, TypeOfEstablishment (name)",
        "400001, , 4001, A School, Welsh establishment, Open, , WELSH_NUMBER_UNKNOWN, EstablishmentNumber"
    })
    void saysWhyARowIsRejected(
            String urn,
            String authority,
            String number,
            String name,
            String type,
            String status,
            String opened,
            RowProblem.Code code,
            String column) {
        String row = Stream.of(urn, authority, "Northshire", number, name, type, status, "Secondary", opened)
                .map(cell -> cell == null ? "" : cell)
                .reduce((left, right) -> left + "," + right)
                .orElseThrow();
        RegisterFile file = read(HEADER + row + "\r\n");
        assertThat(file.entries()).isEmpty();
        assertThat(file.problems())
                .extracting(RowProblem::row, RowProblem::column, RowProblem::code)
                .containsExactly(tuple(2L, column, code));
    }

    @Test
    void rejectsTheSecondRowOfOneEstablishment() {
        RegisterFile file = read(HEADER + "900001,,,,One,,Open,,\r\n900001,,,,Two,,Open,,\r\n");
        assertThat(file.entries().get("EN-900001").name()).isEqualTo("One");
        assertThat(file.problems()).extracting(RowProblem::code).containsExactly(RowProblem.Code.DUPLICATE_IN_FILE);
    }

    @Test
    void rejectsTextsThatAreTooLongOrCannotBeStored() {
        RegisterFile file =
                read(HEADER + "900001,,,," + "x".repeat(201) + ",,Open,,\r\n900002,,,,A\u0000B,,Open,,\r\n");
        assertThat(file.problems())
                .extracting(RowProblem::code)
                .containsExactly(RowProblem.Code.TEXT_TOO_LONG, RowProblem.Code.TEXT_INVALID);
    }

    @Test
    void readsWindowsBytesUtf8AndAByteOrderMark() {
        String text = HEADER + "900001,,,,Ysgol Tŷ Gwyn,,Open,,\r\n";
        String windows = HEADER + "900001,,,,Collège Müller – Nord,,Open,,\r\n";
        assertThat(name(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))).isEqualTo("Ysgol Tŷ Gwyn");
        assertThat(name(windows.getBytes(Charset.forName("windows-1252")))).isEqualTo("Collège Müller – Nord");
    }

    @Test
    void readsTheSchoolCensusLayoutWithOddHeadersAndThousandsSeparators() {
        RegisterFile file = read("URN,Local Authority, School  Name ,School Type,Number of Primary pupils on roll (9),"
                + "Deprivation Pupil Premium Allocation (11),Number of  Secondary pupils on roll (10)\n"
                + "900001,Northshire,Ashgrove,Special ,0,\"\uFFFD44,385\",\"1,029\"\n"
                + "900002,Northshire,Beech,Mainstream,120,\uFFFD0,\"1,000\"\n"
                + "900003,Northshire,Cedar,Mainstream,120,\uFFFD0,0\n"
                + "900004,Northshire,Dell,Mainstream,0,\uFFFD0,0\n"
                + "900005,Northshire,Elm,Mainstream,many,\uFFFD0,0\n");
        assertThat(file.layout()).isEqualTo(RegisterLayout.SCHOOL_CENSUS);
        assertThat(file.entries().values())
                .extracting(EstablishmentEntry::phase)
                .containsExactly("Secondary", "All-through", "Primary", null);
        assertThat(file.entries().get("EN-900001").type()).isEqualTo("Special");
        assertThat(file.problems()).extracting(RowProblem::code).containsExactly(RowProblem.Code.NUMBER_INVALID);
    }

    @Test
    void saysWhichColumnsAFileHasAndWhoseRowsWereRejected() {
        RegisterFile file = read("URN,EstablishmentName,CloseDate,UKPRN,Trusts (code)\n"
                + "900001,Ashgrove,31-08-2024,10012345,TR00092\n900002,Beech,31/08/2024,,\n");
        assertThat(file.said())
                .containsExactlyInAnyOrder(
                        EstablishmentField.URN,
                        EstablishmentField.NAME,
                        EstablishmentField.CLOSED_ON,
                        EstablishmentField.UKPRN,
                        EstablishmentField.TRUST);
        EstablishmentEntry ashgrove = file.entries().get("EN-900001");
        assertThat(ashgrove.closedOn()).isEqualTo(LocalDate.of(2024, 8, 31));
        assertThat(ashgrove.ukprn()).isEqualTo("10012345");
        assertThat(ashgrove.trust()).isEqualTo("TR00092");
        assertThat(file.entries()).doesNotContainKey("EN-900002");
        assertThat(file.rejected()).contains("900002");
    }

    @Test
    void readsTheWelshListWhoseHeadersHintAtNotes() {
        RegisterFile file =
                read("School Number,School Name,Local Authority,Sector - see notes,School Type – see notes\n"
                        + "6804056,Ysgol y Môr,Sir Ddychmygol,Maintained,\"Secondary (ages 11-19)\"\n"
                        + "6804057,Ysgol Gyfun y Llan,Sir Ddychmygol,Maintained,Middle (ages 3-16)\n"
                        + "6802001,Ysgol Fach,Sir Ddychmygol,Maintained,Primary (ages 3-11)\n"
                        + "680,Ysgol Arall,Sir Ddychmygol,Maintained,Special\n");
        assertThat(file.layout()).isEqualTo(RegisterLayout.WELSH_LIST);
        assertThat(file.entries().values())
                .extracting(EstablishmentEntry::reference, EstablishmentEntry::phase, EstablishmentEntry::status)
                .containsExactly(
                        tuple("CY-6804056", "Secondary", EstablishmentStatus.OPEN),
                        tuple("CY-6804057", "All-through", EstablishmentStatus.OPEN),
                        tuple("CY-6802001", "Primary", EstablishmentStatus.OPEN));
        assertThat(file.problems()).extracting(RowProblem::code).containsExactly(RowProblem.Code.WELSH_NUMBER_UNKNOWN);
    }

    @Test
    void rejectsTheSecondRowOfOneUrnWhateverItsReference() {
        RegisterFile file = read("URN,EstablishmentName,Nation,WelshSchoolNumber\n"
                + "400001,Ysgol Un,Wales,6804056\n400001,Ysgol Dau,Wales,6804057\n");
        assertThat(file.entries()).containsOnlyKeys("CY-6804056");
        assertThat(file.problems()).extracting(RowProblem::code).containsExactly(RowProblem.Code.DUPLICATE_IN_FILE);
    }

    @Test
    void refusesAFileWithoutAKnownLayout() {
        assertRefused("a,b\n1,2\n", EstablishmentError.LAYOUT_UNKNOWN);
        assertRefused("", EstablishmentError.FILE_UNREADABLE);
        assertRefused(HEADER + "900001,\"never closed", EstablishmentError.FILE_UNREADABLE);
    }

    @Test
    void readsThePublishedRegistersWhenTheyAreAtHand() throws IOException {
        Path folder = Repository.root().resolve("../shared/data/gias");
        Assumptions.assumeTrue(Files.isDirectory(folder));
        RegisterFile census = register(Files.readAllBytes(folder.resolve("schools-england-pupils-2021.csv")));
        assertThat(census.entries()).hasSize(20_760);
        assertThat(census.problems()).isEmpty();
        assertThat(census.entries().values().stream()
                        .filter(entry -> "Secondary".equals(entry.phase()) || "All-through".equals(entry.phase())))
                .hasSize(4_353);
        RegisterFile gias = register(Files.readAllBytes(folder.resolve("gias-establishments-extract.csv")));
        assertThat(gias.entries()).hasSize(7);
        assertThat(gias.entries().values().stream().map(EstablishmentEntry::region))
                .containsOnly(Region.LONDON, Region.SOUTH_WEST, Region.WEST_MIDLANDS);
        assertThat(gias.problems()).extracting(RowProblem::code).containsExactly(RowProblem.Code.NATION_NOT_COVERED);
    }

    @Test
    void readsTheBundledRegister() throws IOException {
        Path register = Repository.root().resolve("deploy/demo-data/register.csv");
        RegisterFile file = register(Files.readAllBytes(register));
        assertThat(file.problems()).isEmpty();
        assertThat(file.entries().keySet()).anyMatch(r -> r.startsWith("EN-")).anyMatch(r -> r.startsWith("CY-"));
    }

    private static void assertRefused(String text, EstablishmentError error) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.code()).isEqualTo(error));
    }

    private static String name(byte[] bytes) {
        return register(bytes).entries().get("EN-900001").name();
    }

    private static RegisterFile read(String text) {
        return register(text.getBytes(StandardCharsets.UTF_8));
    }

    private static RegisterFile register(byte[] bytes) {
        return (RegisterFile) RegisterContent.read(bytes);
    }
}
