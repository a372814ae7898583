package careers.insight.catalogue;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careers.insight.Api;
import careers.platform.testing.Database;
import careers.platform.testing.TestTokens;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Catalogues of the years after 2100, which no campaign asks for. */
@QuarkusTest
@WithInfrastructure
class CatalogueApiTest {

    private static final String CATALOGUES = "/api/insight/v1/service-catalogues/";
    private static final String FAIR = "{\"services\":[{\"code\":\"FAIR\",\"offered\":true}]}";
    private static final String NO_FAIR = "{\"services\":[{\"code\":\"FAIR\",\"offered\":false}]}";

    @Test
    void recordsACatalogueOnceAndACorrectionAsARevision() {
        // When
        var first = put("2101-09-01", FAIR, null);
        var again = put("2101-09-01", FAIR, null);
        var unseen = put("2101-09-01", NO_FAIR, null);
        var corrected = put("2101-09-01", NO_FAIR, "\"1\"");
        var late = put("2101-09-01", FAIR, "\"1\"");
        // Then
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Location")).endsWith(CATALOGUES + "2101-09-01");
        assertThat(first.header("ETag")).isEqualTo("\"1\"");
        assertThat(first.jsonPath().getString("recordedBy")).isEqualTo("person-1");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThatProblem(unseen).is(428);
        assertThat(corrected.header("ETag")).isEqualTo("\"2\"");
        assertThatProblem(late).is(412);
        var newest = Api.as("auditor", CATALOGUES + "2101-09-01").jsonPath();
        assertThat(newest.getInt("revision")).isEqualTo(2);
        assertThat(newest.getBoolean("services[0].offered")).isFalse();
        assertThat(Database.value("SELECT count(*) FROM service_catalogue WHERE valid_from = '2101-09-01'"))
                .isEqualTo("2");
    }

    @Test
    void losesNoRevisionInTheDatabase() {
        // Given
        put("2102-09-01", FAIR, null);
        // Then
        assertThatThrownBy(() -> Database.execute("DELETE FROM service_catalogue WHERE valid_from = '2102-09-01'"))
                .hasMessageContaining("only ever added");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2103-02-30|{'services':[{'code':'FAIR','offered':true}]}|400|MALFORMED_REQUEST",
                "tomorrow|{'services':[{'code':'FAIR','offered':true}]}|400|MALFORMED_REQUEST",
                "2103-09-01|{'services':[]}|422|VALIDATION_FAILED",
                "2103-09-01|{'services':[{'code':'a fair','offered':true}]}|422|VALIDATION_FAILED",
                "2103-09-01|{'services':[{'code':'FAIR'}]}|422|VALIDATION_FAILED",
                "2103-09-01|{'services':[null]}|422|VALIDATION_FAILED",
                "2103-09-01|{'services':[{'code':'FAIR','offered':true},{'code':'FAIR','offered':false}]}|422|SERVICE_REPEATED",
                "2103-09-01|{'service':[]}|400|MALFORMED_REQUEST"
            })
    void refusesWhatIsNoCatalogue(String day, String catalogue, int status, String code) {
        assertThatProblem(put(day, catalogue.replace('\'', '"'), null))
                .is(status)
                .hasCode(code);
    }

    @Test
    void isWrittenByAdministratorsAndReadByThoseWhoReadFigures() {
        assertThatProblem(Api.as("analyst", CATALOGUES + "2104-09-01")).is(404).hasCode("UNKNOWN_CATALOGUE");
        assertThat(put("analyst", "2104-09-01", FAIR, null).statusCode()).isEqualTo(403);
        assertThat(put("auditor", "2104-09-01", FAIR, null).statusCode()).isEqualTo(403);
        assertThat(Api.as("school-client", CATALOGUES + "2104-09-01").statusCode())
                .isEqualTo(403);
        assertThat(Api.as("analyst", "/api/insight/v1/service-catalogues?limit=1")
                        .statusCode())
                .isEqualTo(200);
    }

    private static Response put(String day, String catalogue, String ifMatch) {
        return put("programme-administrator", day, catalogue, ifMatch);
    }

    private static Response put(String role, String day, String catalogue, String ifMatch) {
        var call = given().contentType("application/json")
                .auth()
                .oauth2(TestTokens.token("person-1", Set.of(role)))
                .body(catalogue);
        return (ifMatch == null ? call : call.header("If-Match", ifMatch)).put(CATALOGUES + day);
    }
}
