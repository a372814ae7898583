package careers.insight.question;

import static careers.insight.campaign.Audience.LEARNER;
import static careers.insight.campaign.Audience.PARENT_CARER;
import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import careers.insight.Api;
import careers.insight.Log;
import careers.platform.testing.TestTokens;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One closed campaign: 20 learners and 20 parents. */
@QuarkusTest
@WithInfrastructure
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SelectionApiTest {

    private static final String QUERIES = "/api/insight/v1/queries";

    private final Wave wave = new Wave();

    @BeforeAll
    void tell() {
        Log.take(wave.told("sdc-1"));
        Log.take(wave.answered(LEARNER, 20, "{\"satisfaction\":\"4\",\"need\":\"SURE\",\"sources\":[\"FAMILY\"]}"));
        Log.take(wave.answered(PARENT_CARER, 20, "{\"satisfaction\":\"2\",\"need\":\"UNSURE\"}"));
        Log.take(wave.closed("{\"LEARNER\":20,\"PARENT_CARER\":20}"));
    }

    @Test
    void selectsFiguresByCriteriaEachAsItsQuestionShowsIt() {
        // Given
        var question = Api.as(
                        "analyst",
                        "/api/insight/v1/questions/comparison?concept=need-level&campaign=" + wave.campaign())
                .jsonPath();
        // When
        var selected = query("""
                {"and":[{"dimension":"concept","in":["need-level","satisfaction"]},
                        {"dimension":"audience","in":["LEARNER","PARENT_CARER"]},
                        {"not":{"dimension":"code","in":["1","2","3","4"]}}]}""").jsonPath();
        // Then: two codes of the one and the fifth of the other, of two groups
        assertThat(selected.getList("items.concept"))
                .containsExactly(
                        "need-level", "need-level", "need-level", "need-level", "satisfaction", "satisfaction");
        assertThat(selected.getMap("items[0].figure")).isEqualTo(question.getMap("tables[0].figures[0]"));
        assertThat(selected.getString("items[0].codeLabel.cy")).isEqualTo("SURE yn Gymraeg");
        assertThat(selected.getString("next")).isNull();
    }

    @Test
    void choosesSeveralAnswersWithOrAndTextsByLanguage() {
        // When
        var selected = query("""
                {"or":[{"and":[{"dimension":"concept","in":["need-level"]},{"dimension":"code","in":["SURE"]}]},
                       {"and":[{"dimension":"concept","in":["satisfaction"]},{"dimension":"code","in":["5"]}]}]}""").jsonPath();
        // Then
        assertThat(new HashSet<>(selected.getList("items.figure.code"))).isEqualTo(Set.of("SURE", "5"));
    }

    @Test
    void servesPagesThatTogetherAreTheWhole() {
        // Given
        var criteria = "{\"dimension\":\"concept\",\"in\":[\"satisfaction\",\"need-level\",\"support-sources\"]}";
        var whole = query(criteria).jsonPath().<Map<String, Object>>getList("items");
        // When
        var pages = new ArrayList<Map<String, Object>>();
        String cursor = null;
        do {
            var page = query(criteria, "?limit=7" + (cursor == null ? "" : "&cursor=" + cursor), "application/json");
            pages.addAll(page.jsonPath().getList("items"));
            cursor = page.jsonPath().getString("next");
        } while (cursor != null);
        // Then
        assertThat(whole).hasSize(3 * (5 + 2 + 3));
        assertThat(pages).containsExactlyInAnyOrderElementsOf(whole);
    }

    @Test
    void hasTheSameCellsInEveryForm() {
        // Given
        var criteria = "{\"dimension\":\"concept\",\"in\":[\"need-level\"]}";
        // When
        var csv = query(criteria, "?limit=5", "text/csv");
        var stat = query(criteria, "?format=JSON_STAT", "application/json").jsonPath();
        var page = query(criteria, "", "text/html").asString();
        // Then
        assertThat(csv.asString().lines()).hasSize(6);
        assertThat(csv.headers().getValues("Link")).anyMatch(link -> link.endsWith("rel=\"next\""));
        assertThat(stat.getList("id")).containsExactly("campaign", "concept", "item", "code", "audience", "statistic");
        assertThat(stat.getMap("status").values()).contains("Q");
        assertThat(page).contains("<caption>Autumn 2026: need-level</caption>", "[c] not shown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'dimension':'establishment','in':['EN-900001']}|DIMENSION_NOT_ALLOWED|audience",
                "{'dimension':'code','in':['SURE','NEVER']}|VALUE_NOT_ASKED|UNSURE",
                "{'and':[{'dimension':'code','in':['SURE']},{'dimension':'code','in':['4']}]}|ANSWERS_NOT_CROSSED|campaign",
                "{'and':[null]}|VALIDATION_FAILED|/criteria/and/0"
            })
    void refusesCriteriaThatMeanNothingOrTooMuch(String criteria, String code, String says) {
        // When
        var answer = query(criteria.replace('\'', '"'));
        // Then
        assertThatProblem(answer).is(422).hasCode(code);
        assertThat(answer.asString()).contains(says).doesNotContain("EN-900001", "NEVER");
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 990, 5_000})
    void refusesATreeThatIsTooDeep(int depth) {
        // When
        var answer =
                query("{\"not\":".repeat(depth) + "{\"dimension\":\"code\",\"in\":[\"SURE\"]}" + "}".repeat(depth));
        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(400, 422);
        assertThat(answer.jsonPath().getString("code")).isIn("CRITERIA_TOO_LARGE", "MALFORMED_REQUEST");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'campaigns':[]}|422|VALIDATION_FAILED",
                "{}|422|VALIDATION_FAILED",
                "{'campaigns':['7']}|400|MALFORMED_REQUEST",
                "{'campaigns':['0192f0a0-0000-7000-8000-00000000dead']}|404|UNKNOWN_CAMPAIGN",
                "{'campaigns':['C'],'measure':'MEDIAN'}|422|VALIDATION_FAILED",
                "{'campaigns':['C'],'groups':['TEACHERS']}|422|VALIDATION_FAILED",
                "{'campaigns':['C'],'where':'1=1'}|400|MALFORMED_REQUEST",
                "[]|400|MALFORMED_REQUEST",
                "null|422|VALIDATION_FAILED"
            })
    void refusesAQueryItDoesNotUnderstand(String query, int status, String code) {
        assertThatProblem(post(
                        query.replace('\'', '"').replace("\"C\"", "\"" + wave.campaign() + "\""),
                        "",
                        "application/json"))
                .is(status)
                .hasCode(code);
    }

    @Test
    void refusesACursorOfAnotherQuery() {
        // Given
        var one = query("{\"dimension\":\"concept\",\"in\":[\"need-level\"]}", "?limit=2", "application/json")
                .jsonPath()
                .getString("next");
        // Then
        for (var cursor : new String[] {one, "AAAA", one.substring(1)}) {
            assertThatProblem(query(
                            "{\"dimension\":\"concept\",\"in\":[\"satisfaction\"]}",
                            "?limit=2&cursor=" + cursor,
                            "application/json"))
                    .is(400)
                    .hasCode("INVALID_CURSOR");
        }
    }

    @Test
    void isForThoseWhoMayReadFigures() {
        assertThat(given().contentType("application/json")
                        .auth()
                        .oauth2(TestTokens.token("person-1", Set.of("auditor")))
                        .body("{\"campaigns\":[\"%s\"]}".formatted(wave.campaign()))
                        .post(QUERIES)
                        .statusCode())
                .isEqualTo(403);
    }

    private Response query(String criteria) {
        return query(criteria, "", "application/json");
    }

    private Response query(String criteria, String more, String form) {
        return post("{\"campaigns\":[\"%s\"],\"criteria\":%s}".formatted(wave.campaign(), criteria), more, form);
    }

    private static Response post(String body, String more, String form) {
        return given().contentType("application/json")
                .accept(form)
                .header("Accept-Language", "en")
                .auth()
                .oauth2(TestTokens.token("person-1", Set.of("analyst")))
                .body(body)
                .post(QUERIES + more);
    }
}
