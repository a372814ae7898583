package careers.survey.freetext;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Canaries;
import careers.platform.testing.TestTokens;
import careers.platform.testing.WithInfrastructure;
import careers.survey.Roles;
import careers.survey.SurveyApi;
import careers.survey.SurveyApi.OpenCampaign;
import careers.survey.freetext.FreeTextApi.Written;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Words, references, codes and reasons go through everything that is done with them, and stay where they belong. */
@QuarkusTest
@WithInfrastructure
class CanaryApiTest {

    private static final Set<String> HOMES =
            Set.of("free_text", "quotation", "response", "response_amendment", "response_draft", "submission_batch");
    private static final String INTERVIEWER = TestTokens.token("ines", Set.of(Roles.INTERVIEWER));

    @Test
    void whatPeopleWriteStaysWhereItBelongs() {
        try (Canaries canaries = new Canaries()) {
            // Given
            OpenCampaign campaign = SurveyApi.anOpenCampaign();
            String words = canaries.plant("words");
            String reference = canaries.plant("interviewer's reference");
            UUID id = UUID.randomUUID();
            Map<String, Object> response = new HashMap<>(
                    campaign.aResponseWith(Map.of("satisfaction", "5", "comment", "I want to die " + words)));
            response.put("mode", "INTERVIEWER");
            response.put("interviewerReference", reference);
            // When everything that goes well
            Response accepted = canaries.heard(campaign.submitAs(INTERVIEWER, id, response));
            accepted.then().statusCode(201);
            canaries.keep("receipt code", accepted.path("receiptCode"));
            assertThat(canaries.isIn("free_text", words)).isTrue();
            Written written = FreeTextApi.write("Only " + canaries.plant("text of another"), "en");
            FreeTextApi.awaitState(written, "SCREENED_CLEAR");
            String draft = "/api/survey/v1/campaigns/" + campaign.id() + "/drafts/" + UUID.randomUUID();
            Map<String, Object> content =
                    new HashMap<>(campaign.aResponseWith(Map.of("comment", canaries.plant("answer of a draft"))));
            canaries.heard(put(draft, content)).then().statusCode(201);
            // And everything that does not
            canaries.heard(put(draft, Map.of("answers", Map.of("nobodyAskedThis", canaries.plant("unknown answer")))));
            canaries.heard(
                    campaign.submit(id, campaign.aResponseWith(Map.of("comment", canaries.plant("other content")))));
            canaries.heard(campaign.submit(
                    UUID.randomUUID(),
                    campaign.aResponseWith(Map.of("satisfaction", canaries.plant("code that is none")))));
            canaries.heard(
                    campaign.submit(UUID.randomUUID(), Map.of("instrumentId", canaries.plant("id that is none"))));
            canaries.heard(
                    campaign.submit(UUID.randomUUID(), "{\"answers\":{\"comment\":\"" + canaries.plant("broken text")));
            canaries.heard(withdraw(canaries.plant("code that nobody has")));
            canaries.heard(withdraw(accepted.path("receiptCode")));
            canaries.heard(SurveyApi.as(SurveyApi.RESPONDENTS).get("/api/survey/v1/campaigns?name=" + words));
            canaries.heard(SurveyApi.as(FreeTextApi.REVIEWER)
                    .get("/api/survey/v1/text-reviews?state=" + canaries.plant("state that is none")));
            // Then
            canaries.assertNowhere("survey", HOMES);
        }
    }

    private static Response put(String path, Object content) {
        return SurveyApi.as(SurveyApi.RESPONDENTS)
                .contentType(ContentType.JSON)
                .body(content)
                .put(path);
    }

    private static Response withdraw(String code) {
        return SurveyApi.as(SurveyApi.RESPONDENTS)
                .contentType(ContentType.JSON)
                .body(Map.of("receiptCode", code))
                .post("/api/survey/v1/withdrawals");
    }
}
