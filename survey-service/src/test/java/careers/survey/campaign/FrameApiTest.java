package careers.survey.campaign;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.survey.SurveyApi.ADMINISTRATOR;
import static careers.survey.SurveyApi.RESPONDENTS;
import static careers.survey.SurveyApi.as;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.WithInfrastructure;
import careers.survey.SurveyApi;
import careers.survey.SurveyApi.OpenCampaign;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class FrameApiTest {

    @Test
    void keepsTheWholeFrameAndServesItInPages() {
        // Given
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        Response first = setLines(campaign.id(), campaign.etag(), """
                {"establishment":"EN-777701","expected":{"LEARNER":180}}

                {"establishment":"EN-777702","expected":{"LEARNER":20}}
                {"establishment":"CY-7770001","expected":{"LEARNER":5}}
                """);

        // When
        Response page = as(ADMINISTRATOR).get(path(campaign.id()) + "?limit=2");
        Response rest = as(ADMINISTRATOR).get(path(campaign.id()) + "?limit=2&cursor=" + page.path("next"));

        // Then
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
        assertThat(first.<Integer>path("establishments")).isEqualTo(3);
        assertThat(first.<Integer>path("expected.LEARNER")).isEqualTo(205);
        assertThat(page.<List<String>>path("items.establishment")).containsExactly("CY-7770001", "EN-777701");
        assertThat(rest.<List<Integer>>path("items.expected.LEARNER")).containsExactly(20);
        assertThat(rest.<String>path("next")).isNull();
        Response replaced = set(
                campaign.id(),
                first.header("ETag"),
                List.of(Map.of("establishment", "EN-777703", "expected", Map.of("LEARNER", 9))));
        assertThat(replaced.<Integer>path("expected.LEARNER")).isEqualTo(9);
        assertThatProblem(set(campaign.id(), first.header("ETag"), List.of())).is(412);
    }

    @Test
    void refusesAFrameThatCannotBe() {
        OpenCampaign campaign = SurveyApi.anOpenCampaign();

        assertThatProblem(set(
                        campaign.id(),
                        campaign.etag(),
                        List.of(
                                Map.of("establishment", "EN-777701", "expected", Map.of("LEARNER", 0)),
                                Map.of("establishment", "EN-777701", "expected", Map.of("HEAD_PRINCIPAL", 1)),
                                Map.of("establishment", "Ysgol X", "expected", Map.of()))))
                .is(422)
                .hasError("/entries/0/expected/LEARNER", "EXPECTED_OUT_OF_RANGE")
                .hasError("/entries/1/establishment", "ESTABLISHMENT_REPEATED")
                .hasError("/entries/1/expected/HEAD_PRINCIPAL", "AUDIENCE_NOT_IN_CAMPAIGN")
                .hasError("/entries/2/establishment", "ESTABLISHMENT_UNKNOWN")
                .hasError("/entries/2/expected", "REQUIRED")
                .hasErrors(5)
                .doesNotEcho("Ysgol X");
        assertThatProblem(setLines(campaign.id(), campaign.etag(), "{\"establishment\":\"EN-777701\"}"))
                .is(422)
                .hasError("/0/expected", "REQUIRED");
        assertThatProblem(setLines(campaign.id(), campaign.etag(), "{}\nnonsense\nnull\n{\"unknown\":1}"))
                .is(400)
                .hasError("/1", "UNREADABLE")
                .hasError("/2", "UNREADABLE")
                .hasError("/3", "UNREADABLE")
                .hasErrors(3);
    }

    @Test
    void isSetByAdministratorsOfACampaignThatIsNotClosed() {
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        Response closed = SurveyApi.moveCampaign(campaign.id(), "closure", campaign.etag());

        assertThatProblem(set(campaign.id(), closed.header("ETag"), List.of()))
                .is(409)
                .hasCode("CAMPAIGN_ACTION_NOT_ALLOWED");
        assertThatProblem(as(RESPONDENTS).get(path(campaign.id()))).is(403);
        assertThatProblem(as(ADMINISTRATOR).get(path(UUID.randomUUID().toString())))
                .is(404);
        assertThatProblem(as(ADMINISTRATOR)
                        .contentType(ContentType.JSON)
                        .body(Map.of("entries", List.of()))
                        .put(path(campaign.id())))
                .is(428);
    }

    private static String path(String campaign) {
        return "/api/survey/v1/campaigns/" + campaign + "/frame";
    }

    private static Response set(String campaign, String etag, List<Map<String, Object>> entries) {
        return as(ADMINISTRATOR)
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(Map.of("entries", entries))
                .put(path(campaign));
    }

    private static Response setLines(String campaign, String etag, String lines) {
        return as(ADMINISTRATOR)
                .header("If-Match", etag)
                .contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .put(path(campaign));
    }
}
