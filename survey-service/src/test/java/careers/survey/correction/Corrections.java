package careers.survey.correction;

import careers.platform.testing.TestTokens;
import careers.survey.Roles;
import careers.survey.SurveyApi;
import careers.survey.SurveyApi.OpenCampaign;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The calls by which a response is corrected. */
final class Corrections {

    static final String INTERVIEWER = TestTokens.token("ines", Set.of(Roles.INTERVIEWER));

    private Corrections() {}

    static Response withdraw(String code) {
        return SurveyApi.as(SurveyApi.RESPONDENTS)
                .contentType(ContentType.JSON)
                .body(Map.of("receiptCode", code))
                .post("/api/survey/v1/withdrawals");
    }

    static Response erase(String token, Object request) {
        return SurveyApi.as(token).contentType(ContentType.JSON).body(request).post("/api/survey/v1/erasures");
    }

    static Response eraseById(UUID id) {
        return erase(SurveyApi.ADMINISTRATOR, Map.of("responseId", id, "reason", "asked for on the telephone"));
    }

    static Response amend(OpenCampaign campaign, String token, UUID id, int revision, String code, Object content) {
        return SurveyApi.as(token)
                .header("Receipt-Code", code)
                .contentType(ContentType.JSON)
                .body(content)
                .put("/api/survey/v1/campaigns/" + campaign.id() + "/responses/" + id + "/amendments/" + revision);
    }
}
