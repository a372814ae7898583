package careers.survey.progress;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.survey.SurveyApi.ADMINISTRATOR;
import static careers.survey.SurveyApi.RESPONDENTS;
import static careers.survey.SurveyApi.SCHOOL;
import static careers.survey.SurveyApi.as;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import careers.survey.SurveyApi;
import careers.survey.SurveyApi.OpenCampaign;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class ProgressApiTest {

    @AfterEach
    void forgetTheRegister() throws SQLException {
        Database.execute("DELETE FROM establishment");
    }

    @Test
    void showsCountsInStepsOfTheThresholdAndNothingBelow() {
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        answer(campaign, "EN-777901", 9);
        assertThat(progress(campaign).<Boolean>path("total.answered.belowThreshold"))
                .isTrue();

        answer(campaign, "EN-777901", 1);
        Response atTen = progress(campaign);
        answer(campaign, "EN-777901", 9);
        Response atNineteen = progress(campaign);

        assertThat(atTen.<Integer>path("threshold")).isEqualTo(10);
        assertThat(atTen.<Integer>path("audiences[0].share.answered.atLeast")).isEqualTo(10);
        assertThat(atTen.<Object>path("total.asked")).isNull();
        assertThat(atNineteen.asString()).isEqualTo(atTen.asString());
    }

    @Test
    void addsUpOnlyWhatItShows() throws SQLException {
        // Given
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        Database.execute("INSERT INTO establishment (reference, local_authority, open) VALUES"
                + " ('CY-7779001', 'Gwynedd', true), ('CY-7779002', 'Gwynedd', true), ('CY-7779003', 'Powys', true)");
        frame(campaign, Map.of("CY-7779001", 40, "CY-7779002", 60, "CY-7779003", 30));
        answer(campaign, "CY-7779001", 7);
        answer(campaign, "CY-7779002", 6);
        answer(campaign, "CY-7779003", 9);

        // When
        Response shown = progress(campaign);
        Response groups = as(ADMINISTRATOR).get(path(campaign) + "/groups?limit=1");
        Response rest = as(ADMINISTRATOR).get(path(campaign) + "/groups?limit=1&cursor=" + groups.path("next"));

        // Then
        assertThat(shown.<Integer>path("total.answered.atLeast"))
                .as("Powys, with nine, is in no sum")
                .isEqualTo(10);
        assertThat(shown.<Integer>path("total.asked")).isEqualTo(130);
        assertThat(shown.<Integer>path("total.atLeastPercent")).isEqualTo(7);
        assertThat(groups.<List<String>>path("items.localAuthority")).containsExactly("Gwynedd");
        assertThat(groups.<String>path("items[0].nation")).isEqualTo("CY");
        assertThat(groups.<Integer>path("items[0].share.atLeastPercent")).isEqualTo(10);
        assertThat(rest.<List<String>>path("items.localAuthority")).containsExactly("Powys");
        assertThat(rest.<Boolean>path("items[0].share.answered.belowThreshold")).isTrue();
        assertThat(rest.<Object>path("items[0].share.atLeastPercent")).isNull();
        assertThat(rest.<String>path("next")).isNull();
    }

    @Test
    void countsHeadsByNationOnly() throws SQLException {
        // Given
        OpenCampaign campaign =
                SurveyApi.anOpenCampaign(SurveyApi.aQuestionnaire().replace("LEARNER", "HEAD_PRINCIPAL"));
        Database.execute("INSERT INTO establishment (reference, local_authority, open)"
                + " SELECT 'CY-77800' || lpad(n::text, 2, '0'), 'Gwynedd', true FROM generate_series(10, 40) n");

        // When
        for (int school = 10; school < 22; school++) {
            answer(campaign, "CY-77800" + school, 1);
        }

        // Then
        Response groups = as(ADMINISTRATOR).get(path(campaign) + "/groups");
        assertThat(groups.<List<String>>path("items.nation")).containsExactly("CY");
        assertThat(groups.<Object>path("items[0].localAuthority")).isNull();
        assertThat(groups.<Integer>path("items[0].share.answered.atLeast")).isEqualTo(10);
    }

    @Test
    void doesNotShowThatResponsesAreGone() throws SQLException {
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        answer(campaign, "EN-777901", 10);
        Response before = progress(campaign);

        Database.execute("UPDATE response SET status = 'WITHDRAWN', withdrawn_at = now(), answers = '{}',"
                + " establishment = NULL WHERE campaign_id = '" + campaign.id() + "'");
        answer(campaign, "EN-777902", 10);

        assertThat(before.<Integer>path("total.answered.atLeast")).isEqualTo(10);
        assertThat(progress(campaign).<Integer>path("total.answered.atLeast")).isEqualTo(10);
    }

    @Test
    void isReadByAdministratorsAndAuditors() {
        OpenCampaign campaign = SurveyApi.anOpenCampaign();

        assertThatProblem(as(RESPONDENTS).get(path(campaign))).is(403);
        assertThatProblem(as(SCHOOL).get(path(campaign) + "/groups")).is(403);
        assertThatProblem(as(ADMINISTRATOR).get("/api/survey/v1/campaigns/" + UUID.randomUUID() + "/progress"))
                .is(404);
    }

    private static String path(OpenCampaign campaign) {
        return "/api/survey/v1/campaigns/" + campaign.id() + "/progress";
    }

    private static Response progress(OpenCampaign campaign) {
        Response progress = as(ADMINISTRATOR).get(path(campaign));
        assertThat(progress.statusCode()).as(progress.asString()).isEqualTo(200);
        return progress;
    }

    private static void answer(OpenCampaign campaign, String establishment, int count) {
        Map<String, Object> response = campaign.aResponse();
        response.put("establishment", establishment);
        for (int i = 0; i < count; i++) {
            campaign.submit(UUID.randomUUID(), response).then().statusCode(201);
        }
    }

    private static void frame(OpenCampaign campaign, Map<String, Integer> learners) {
        as(ADMINISTRATOR)
                .header("If-Match", campaign.etag())
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "entries",
                        learners.entrySet().stream()
                                .map(e -> Map.of(
                                        "establishment", e.getKey(), "expected", Map.of("LEARNER", e.getValue())))
                                .toList()))
                .put("/api/survey/v1/campaigns/" + campaign.id() + "/frame")
                .then()
                .statusCode(200);
    }
}
