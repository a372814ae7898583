package careers.survey.response;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import careers.survey.SurveyApi;
import careers.survey.SurveyApi.OpenCampaign;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class KeyedResponseApiTest {

    private OpenCampaign campaign;

    @BeforeEach
    void openACampaign() {
        campaign = SurveyApi.anOpenCampaign();
    }

    @Test
    void givesTheSameReceiptForTheSameKeyAndContent() {
        String key = UUID.randomUUID().toString();

        Response first = post(SurveyApi.RESPONDENTS, key, campaign.aResponse());
        Response second = post(SurveyApi.RESPONDENTS, key, campaign.aResponse());

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(Database.value("SELECT count(*) FROM response WHERE campaign_id = '" + campaign.id() + "'"))
                .isEqualTo("1");
    }

    @Test
    void storesNoAnswerForTheKey() {
        post(SurveyApi.RESPONDENTS, "key-" + campaign.id(), campaign.aResponse());

        assertThat(Database.value("SELECT count(*) FROM idempotency_key WHERE key = 'key-" + campaign.id() + "'"))
                .isEqualTo("0");
    }

    @Test
    void refusesOtherContentUnderTheSameKey() {
        String key = UUID.randomUUID().toString();
        post(SurveyApi.RESPONDENTS, key, campaign.aResponse());

        Response other = post(SurveyApi.RESPONDENTS, key, campaign.aResponseWith(Map.of("satisfaction", "1")));

        assertThatProblem(other).is(422).hasCode("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void keepsTheKeysOfTwoClientsApart() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> content = campaign.aResponse();
        content.put("establishment", "EN-900001");

        assertThat(post(SurveyApi.RESPONDENTS, key, content).statusCode()).isEqualTo(201);
        assertThat(post(SurveyApi.SCHOOL, key, content).statusCode()).isEqualTo(201);
    }

    @Test
    void needsAKey() {
        assertThatProblem(post(SurveyApi.RESPONDENTS, " ", campaign.aResponse()))
                .is(400)
                .hasCode("IDEMPOTENCY_KEY_REQUIRED");
        assertThatProblem(post(SurveyApi.RESPONDENTS, "k".repeat(129), campaign.aResponse()))
                .is(400)
                .hasCode("IDEMPOTENCY_KEY_REQUIRED");
    }

    private Response post(String token, String key, Object content) {
        return SurveyApi.as(token)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(content)
                .post("/api/survey/v1/campaigns/" + campaign.id() + "/responses");
    }
}
