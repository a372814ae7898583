package careers.training;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a school was on a day, as the registers have told it. */
@QuarkusTest
@WithInfrastructure
class EstablishmentDayApiTest {

    @BeforeEach
    void start() {
        World.reset();
    }

    @Test
    void saysWhatASchoolWasOnADay() {
        // Given
        String header = Registers.GIAS;
        Registers.imported("?effectiveOn=2023-04-01", header + "900001,Ash High,Open,01-09-2001,\r\n");
        Registers.imported("?effectiveOn=2024-04-01", header + "900001,Ash School,Open,01-09-2001,\r\n");
        Registers.imported("?effectiveOn=2025-04-01", header + "900001,Ash School,Closed,01-09-2001,31-08-2024\r\n");
        // Then
        assertThat(asAt("2001-09-01")).isEqualTo("Ash High OPEN 2023-04-01");
        assertThat(asAt("2024-03-31")).isEqualTo("Ash High OPEN 2023-04-01");
        assertThat(asAt("2024-04-01")).isEqualTo("Ash School OPEN 2024-04-01");
        assertThat(asAt("2024-08-31")).isEqualTo("Ash School OPEN 2024-04-01");
        assertThat(asAt("2024-09-01")).isEqualTo("Ash School CLOSED 2024-09-01");
        assertThatProblem(Api.auditor().get("/establishments/EN-900001?asAt=2001-08-31"))
                .is(404);
        Response history = World.ok(Api.auditor().get("/establishments/EN-900001/history?limit=2"));
        assertThat(history.<List<String>>path("items.from")).containsExactly("2001-09-01", "2024-04-01");
        assertThat(history.<List<String>>path("items.to")).containsExactly("2024-03-31", "2024-08-31");
        assertThat(World.ok(Api.auditor()
                                .get("/establishments/EN-900001/history?limit=2&cursor=" + history.path("next")))
                        .<List<String>>path("items.establishment.status"))
                .containsExactly("CLOSED");
    }

    @Test
    void letsTheLastWordOfADayCount() {
        Registers.imported(Registers.GIAS + "900001,Ash,Open,,\r\n");
        Registers.imported(Registers.GIAS + "900001,Ashe,Open,,\r\n");
        Registers.imported(Registers.GIAS + "900001,Ashgrove,Open,,\r\n");
        assertThat(asAt(World.today().toString())).startsWith("Ashgrove OPEN");
        assertThat(asAt(World.today().minusDays(1).toString())).startsWith("Ash OPEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0001-01-01", "2024-13-01", "tomorrow", "%00", "2024-02-30", "9999-12-31", "-9999-01-01", "2024"
            })
    void refusesADayThatIsNoneOrHasNotCome(String day) {
        Registers.imported(Registers.GIAS + "900001,Ash,Open,01-09-2001,\r\n");
        assertThat(Api.auditor().get("/establishments/EN-900001?asAt=" + day).statusCode())
                .isBetween(400, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EN-900001%00",
                "%00",
                "EN-90000１",
                "en-900001",
                "EN-900001;v=1",
                "EN-900001'--",
                "..%2f..%2fbudget-allocations",
                "00000000-0000-0000-0000-000000000000"
            })
    void knowsNothingOfReferencesThatAreNone(String reference) {
        String path = "/establishments/" + reference.replace("１", "%EF%BC%91");
        for (String tail : List.of("", "?asAt=2024-01-01", "/history", "/lineage")) {
            assertThat(Api.auditor().get(path + tail).statusCode())
                    .as(path + tail)
                    .isIn(400, 404);
        }
    }

    private static String asAt(String day) {
        Response was = World.ok(Api.auditor().get("/establishments/EN-900001?asAt=" + day));
        return was.path("name") + " " + was.path("status") + " " + was.path("learntOn");
    }
}
