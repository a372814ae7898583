package careers.training;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an establishment came from and became. */
@QuarkusTest
@WithInfrastructure
class LineageApiTest {

    @BeforeEach
    void start() {
        World.reset();
        Registers.imported(Registers.GIAS + "900001,Ashgrove School,Closed,,31-08-2024\r\n"
                + "900002,Ashgrove Academy,Open,01-09-2024,\r\n900003,Beech,Open,,\r\n900004,Cedar,Open,,\r\n");
    }

    @Test
    void givesASchoolAndTheAcademyItBecameOneKey() {
        // When
        Registers.link("900001 Successor 900002", "900002 Predecessor 900001");
        // Then
        Response academy = lineage("EN-900002");
        assertThat(academy.<String>path("key")).isEqualTo("EN-900001");
        assertThat(academy.<List<String>>path("members.establishment")).containsExactly("EN-900001", "EN-900002");
        assertThat(academy.<List<String>>path("members.status")).containsExactly("CLOSED", "OPEN");
        assertThat(academy.<List<String>>path("links.predecessor")).containsExactly("900001", "900001");
        assertThat(academy.<List<String>>path("links.successor")).containsExactly("900002", "900002");
        assertThat(lineage("EN-900003").<String>path("key")).isEqualTo("EN-900003");
        assertThat(lineage("EN-900003").<List<String>>path("members.establishment"))
                .containsExactly("EN-900003");
        assertThatProblem(Api.auditor().get("/establishments/EN-999999/lineage"))
                .is(404);
    }

    @Test
    void followsSuccessionOverAnyNumberOfStepsAndNeverBackwards() {
        Registers.link("900001 Successor 900002", "900005 Predecessor - amalgamated 900002");
        assertThat(succeeds("EN-900005", "EN-900001")).isTrue();
        assertThat(succeeds("EN-900001", "EN-900005")).isFalse();
        assertThat(succeeds("EN-900003", "EN-900001")).isFalse();
        assertThat(succeeds("EN-900003", "EN-900003")).isTrue();
        // The closed school of two steps ago is not in the register, and still a member.
        assertThat(lineage("EN-900001").<List<String>>path("members.urn"))
                .containsExactly("900001", "900002", "900005");
    }

    @Test
    void joinsLineagesThatALaterImportLinksAndStillKnowsTheirOldKeys() {
        // Given
        Registers.link("900001 Successor 900002", "900003 Successor 900004");
        assertThat(lineage("EN-900004").<String>path("key")).isEqualTo("EN-900003");
        // When
        Registers.link("900001 Successor 900002", "900003 Successor 900004", "900002 Result of Amalgamation 900004");
        // Then
        assertThat(lineage("EN-900004").<String>path("key")).isEqualTo("EN-900001");
        assertThat(Database.value("select lineage_key('EN-900003')")).isEqualTo("EN-900001");
        assertThat(Database.value("select string_agg(r, ' ' order by r) from lineage_references('EN-900004') r"))
                .isEqualTo("EN-900001 EN-900002 EN-900003 EN-900004");
        assertThat(succeeds("EN-900004", "EN-900002")).isTrue();
    }

    @Test
    void letsBothPartsOfASplitSchoolShareItsKey() {
        Registers.link("900001 Successor - Split School 900003", "900001 Successor - Split School 900004");
        assertThat(lineage("EN-900003").<String>path("key")).isEqualTo("EN-900001");
        assertThat(lineage("EN-900004").<String>path("key")).isEqualTo("EN-900001");
        assertThat(succeeds("EN-900003", "EN-900004")).isFalse();
    }

    @Test
    void joinsNothingThroughSixthFormCentresAndOtherLinks() {
        Registers.link("900001 Sixth Form Centre Link 900003", "900002 Other 900003", "900003 Expansion 900004");
        assertThat(Database.value("select count(*) from lineage_member")).isEqualTo("0");
        assertThat(lineage("EN-900003").<String>path("key")).isEqualTo("EN-900003");
        assertThat(lineage("EN-900003").<List<?>>path("links")).isEmpty();
    }

    @Test
    void refusesLinksThatChainHundredsOfSchools() {
        StringBuilder file = new StringBuilder(Registers.LINKS);
        for (int urn = 910_001; urn <= 910_300; urn++) {
            file.append("%d,%d,,Successor,\r\n".formatted(urn, urn + 1));
        }
        Response refused = Registers.refused("", file.toString());
        assertThat(refused.<String>path("refusal.code")).isEqualTo("LINEAGE_TOO_LARGE");
        assertThat(Database.value("select count(*) from establishment_link")).isEqualTo("0");
    }

    @Test
    void findsAWelshSchoolByTheUrnThatTheEnglishRegisterGivesIt() {
        // Given
        Registers.imported(
                "?coverage=PARTIAL",
                "URN,EstablishmentName,Nation,WelshSchoolNumber\r\n"
                        + "400001,Ysgol y Bryn,Wales,6800001\r\n400002,Ysgol y Cwm,Wales,6800002\r\n");
        // When
        Registers.link("400001 Successor 400002");
        // Then
        assertThat(lineage("CY-6800002").<List<String>>path("members.establishment"))
                .containsExactly("CY-6800001", "CY-6800002");
        assertThat(succeeds("CY-6800002", "CY-6800001")).isTrue();
        assertThat(lineage("CY-6800001").<String>path("key"))
                .isEqualTo(lineage("CY-6800002").<String>path("key"));
    }

    private static Response lineage(String establishment) {
        return World.ok(Api.auditor().get("/establishments/" + establishment + "/lineage"));
    }

    private static boolean succeeds(String later, String earlier) {
        return Database.value("select lineage_succeeds('" + later + "', '" + earlier + "')")
                .equals("t");
    }
}
