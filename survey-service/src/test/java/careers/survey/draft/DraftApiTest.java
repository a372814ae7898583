package careers.survey.draft;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.TestTokens;
import careers.platform.testing.WithInfrastructure;
import careers.survey.Roles;
import careers.survey.SurveyApi;
import careers.survey.SurveyApi.OpenCampaign;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class DraftApiTest {

    private static final String OTHER = TestTokens.token("other portal", Set.of(Roles.RESPONDENT_CLIENT));

    @Inject
    DraftExpiry expiry;

    private OpenCampaign campaign;
    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void openACampaign() {
        campaign = SurveyApi.anOpenCampaign();
    }

    @Test
    void growsAnswerByAnswerIntoAResponse() {
        // Given
        Response begun = begin(content(Map.of()));
        assertThat(begun.statusCode()).isEqualTo(201);
        assertThat(begun.<List<String>>path("next"))
                .containsExactly("satisfaction", "mainSource", "sources", "comment");

        // When
        Response patched = patch(begun.header("ETag"), """
                {"language":"cy","mode":"SELF","answers":{"satisfaction":"1","mainSource":"FAMILY"}}""");
        patched = patch(patched.header("ETag"), """
                {"answers":{"satisfaction":"5","mainSource":null}}""");
        Response completed = complete(patched.header("ETag"));

        // Then
        assertThat(patched.<List<String>>path("next")).containsExactly("mainSource", "sources", "comment");
        assertThat(completed.statusCode()).isEqualTo(201);
        assertThat(completed.<String>path("responseId")).isEqualTo(id.toString());
        assertThat(Database.value("SELECT answers FROM response WHERE id = '" + id + "'"))
                .isEqualTo("{\"satisfaction\":\"5\"}");
        assertThat(Database.value("SELECT count(*) FROM response_draft WHERE id = '" + id + "'"))
                .isEqualTo("0");
        assertThat(campaign.submit(id, content(Map.of("satisfaction", "5"), "cy"))
                        .asString())
                .isEqualTo(completed.asString());
    }

    @Test
    void tellsWhatToAskNext() {
        begin(content(Map.of("satisfaction", "5", "sources", List.of("NONE"))));

        assertThat(SurveyApi.as(SurveyApi.RESPONDENTS).get(path() + "/next").<List<String>>path("$"))
                .containsExactly("mainSource", "comment");
    }

    @Test
    void checksTheFormAtOnceAndCompletenessAtTheEnd() {
        assertThatProblem(begin(content(Map.of("satisfaction", "9"))))
                .is(422)
                .hasError("/answers/satisfaction", "CODE_NOT_IN_LIST");
        Response begun = begin(content(Map.of()));
        assertThatProblem(patch(begun.header("ETag"), "{\"answers\":{\"nobodyAsked\":1}}"))
                .is(422)
                .hasError("/answers/nobodyAsked", "UNKNOWN_VARIABLE");
        assertThatProblem(complete(begun.header("ETag"))).is(422).hasError("/language", "NOT_NULL");
        Response patched = patch(begun.header("ETag"), "{\"language\":\"en\",\"mode\":\"SELF\"}");
        assertThatProblem(complete(patched.header("ETag"))).is(422).hasError("/answers/satisfaction", "REQUIRED");
        assertThat(get(SurveyApi.RESPONDENTS).header("ETag")).isEqualTo(patched.header("ETag"));
    }

    @Test
    void refusesPatchesThatMakeNoDraft() {
        String etag = begin(content(Map.of())).header("ETag");

        assertThatProblem(patch(etag, "[]")).is(400).hasCode("MALFORMED_REQUEST");
        assertThatProblem(patch(etag, "\"x\"")).is(400).hasCode("MALFORMED_REQUEST");
        assertThatProblem(patch(etag, "{\"status\":\"COMPLETED\"}")).is(400).hasCode("MALFORMED_REQUEST");
        assertThatProblem(patch(etag, "{\"instrumentId\":null}")).is(422).hasError("/instrumentId", "NOT_NULL");
        assertThatProblem(patch(etag, "{\"language\":\"fr\"}")).is(422).hasError("/language", "PATTERN");
        assertThatProblem(patch(etag, "{\"answers\":{\"comment\":\"a\\u0000b\"}}"))
                .is(400)
                .hasCode("MALFORMED_REQUEST");
        assertThatProblem(patch(etag, "{\"answers\":" + "[".repeat(10_000)))
                .is(400)
                .hasCode("MALFORMED_REQUEST");
        assertThat(get(SurveyApi.RESPONDENTS).header("ETag")).isEqualTo(etag);
    }

    @Test
    void guardsAgainstTwoAtOnce() {
        String etag = begin(content(Map.of())).header("ETag");
        patch(etag, "{\"language\":\"en\"}").then().statusCode(200);

        assertThatProblem(patch(etag, "{\"language\":\"cy\"}")).is(412).hasCode("PRECONDITION_FAILED");
        assertThatProblem(complete(etag)).is(412).hasCode("PRECONDITION_FAILED");
        assertThatProblem(SurveyApi.as(SurveyApi.RESPONDENTS)
                        .contentType("application/merge-patch+json")
                        .body("{}")
                        .patch(path()))
                .is(428)
                .hasCode("PRECONDITION_REQUIRED");
    }

    @Test
    void isNobodyElsesToSee() {
        String etag = begin(content(Map.of())).header("ETag");

        assertThatProblem(get(OTHER)).is(404).hasCode("NOT_FOUND");
        assertThatProblem(SurveyApi.as(OTHER).header("If-Match", etag).delete(path()))
                .is(404)
                .hasCode("NOT_FOUND");
        assertThatProblem(SurveyApi.as(OTHER)
                        .contentType(ContentType.JSON)
                        .body(content(Map.of()))
                        .put(path()))
                .is(409)
                .hasCode("DRAFT_ID_TAKEN");
    }

    @Test
    void beginsOnceHoweverOftenItIsSent() {
        begin(content(Map.of("satisfaction", "5"))).then().statusCode(201);

        assertThat(begin(content(Map.of("satisfaction", "5"))).statusCode()).isEqualTo(200);
        assertThatProblem(begin(content(Map.of("satisfaction", "1")))).is(409).hasCode("DRAFT_ID_TAKEN");
    }

    @Test
    void isDiscardedByItsClientOrWithItsCampaign() throws SQLException {
        String etag = begin(content(Map.of())).header("ETag");
        SurveyApi.as(SurveyApi.RESPONDENTS)
                .header("If-Match", etag)
                .delete(path())
                .then()
                .statusCode(204);
        assertThat(get(SurveyApi.RESPONDENTS).statusCode()).isEqualTo(404);

        begin(content(Map.of())).then().statusCode(201);
        expiry.deleteOutOfTime();
        assertThat(get(SurveyApi.RESPONDENTS).statusCode()).isEqualTo(200);
        SurveyApi.moveCampaign(campaign.id(), "closure", campaign.etag()).then().statusCode(200);
        expiry.deleteOutOfTime();
        assertThat(get(SurveyApi.RESPONDENTS).statusCode()).isEqualTo(404);
    }

    @Test
    void cannotBeCompletedAfterTheCampaign() {
        String etag = begin(content(Map.of("satisfaction", "5"), "cy")).header("ETag");
        SurveyApi.moveCampaign(campaign.id(), "closure", campaign.etag()).then().statusCode(200);

        assertThatProblem(complete(etag)).is(409).hasCode("CAMPAIGN_CLOSED");
        assertThatProblem(patch(etag, "{\"language\":\"en\"}")).is(409).hasCode("CAMPAIGN_CLOSED");
    }

    private String path() {
        return "/api/survey/v1/campaigns/" + campaign.id() + "/drafts/" + id;
    }

    private Map<String, Object> content(Map<String, Object> answers) {
        Map<String, Object> content = new HashMap<>();
        content.put("instrumentId", campaign.instrumentId());
        content.put("instrumentVersion", campaign.instrumentVersion());
        content.put("answers", answers);
        return content;
    }

    private Map<String, Object> content(Map<String, Object> answers, String language) {
        Map<String, Object> content = content(answers);
        content.put("language", language);
        content.put("mode", "SELF");
        return content;
    }

    private Response begin(Object content) {
        return SurveyApi.as(SurveyApi.RESPONDENTS)
                .contentType(ContentType.JSON)
                .body(content)
                .put(path());
    }

    private Response get(String token) {
        return SurveyApi.as(token).get(path());
    }

    private Response patch(String etag, String patch) {
        return SurveyApi.as(SurveyApi.RESPONDENTS)
                .header("If-Match", etag)
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(path());
    }

    private Response complete(String etag) {
        return SurveyApi.as(SurveyApi.RESPONDENTS).header("If-Match", etag).post(path() + "/completion");
    }
}
