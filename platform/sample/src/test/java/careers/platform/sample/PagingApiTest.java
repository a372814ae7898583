package careers.platform.sample;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.id.Ids;
import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithInfrastructure
class PagingApiTest {

    @BeforeEach
    void startEmpty() throws SQLException {
        Database.execute("DELETE FROM item");
    }

    @Test
    void walksEveryItemOnceWhileOthersAreAdded() throws SQLException {
        // Given
        List<String> before = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            before.add(insert());
        }
        // When
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Response page = list("items", "5", cursor);
            assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
            assertThat(page.jsonPath().getList("items")).hasSizeLessThanOrEqualTo(5);
            seen.addAll(page.jsonPath().getList("items.name", String.class));
            cursor = page.jsonPath().getString("next");
            if (seen.size() < 20) {
                insertAt("00000000-0000-0000-0000-" + "%012d".formatted(seen.size()));
                insert();
            }
        } while (cursor != null);
        // Then
        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(before);
    }

    @Test
    void endsWithoutAnEmptyPage() throws SQLException {
        insert();
        insert();
        Response page = list("items", "2", null);
        assertThat(page.jsonPath().getList("items")).hasSize(2);
        assertThat(page.jsonPath().getString("next")).isNull();
    }

    @Test
    void refusesACursorOfAnotherListOrAForgedOne() throws SQLException {
        insert();
        insert();
        String cursor = list("items", "1", null).jsonPath().getString("next");
        assertThatProblem(list("other-items", "1", cursor)).is(400).hasCode("INVALID_CURSOR");
        for (String forged : new String[] {
            cursor.substring(1), cursor.substring(0, cursor.length() - 2), cursor + "AA", "x", "%00", "'; --"
        }) {
            assertThatProblem(list("items", "1", forged)).is(400).hasCode("INVALID_CURSOR");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "abc", "-1", "1.5", "99999999999999999999"})
    void refusesALimitOutsideItsRange(String limit) {
        assertThatProblem(list("items", limit, null))
                .is(400)
                .hasCode("MALFORMED_REQUEST")
                .hasError("?limit", "OUT_OF_RANGE");
    }

    @Test
    void refusesAParameterThatTheOperationDoesNotHave() {
        Response refused = given().queryParam("limt", "5").get(SampleApi.BASE + "items");

        assertThatProblem(refused).is(400).hasCode("UNKNOWN_PARAMETER").doesNotEcho("limt");
        assertThat(refused.jsonPath().getList("allowed")).isEqualTo(List.of("cursor", "limit"));
    }

    @Test
    void refusesAParameterThatIsEmptyOrGivenTwice() {
        assertThatProblem(given().queryParam("limit", "").get(SampleApi.BASE + "items"))
                .is(400)
                .hasError("?limit", "EMPTY");
        assertThatProblem(given().queryParam("limit", "5", "6").get(SampleApi.BASE + "items"))
                .is(400)
                .hasError("?limit", "REPEATED");
    }

    private static Response list(String path, String limit, String cursor) {
        var request = given().queryParam("limit", limit);
        return (cursor == null ? request : request.queryParam("cursor", cursor)).get(SampleApi.BASE + path);
    }

    private static String insert() throws SQLException {
        return insertAt(Ids.next().toString());
    }

    private static String insertAt(String id) throws SQLException {
        Database.execute("INSERT INTO item (id, name) VALUES ('" + id + "', 'name-" + id + "')");
        return "name-" + id;
    }
}
