package careers.survey.badinput;

import static careers.survey.SurveyApi.ADMINISTRATOR;
import static careers.survey.SurveyApi.RESPONDENTS;
import static careers.survey.SurveyApi.as;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.WithInfrastructure;
import careers.platform.testing.badinput.Rows;
import careers.survey.SurveyApi;
import careers.survey.SurveyApi.OpenCampaign;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What is right at another time. */
@QuarkusTest
@WithInfrastructure
class SequenceApiTest {

    private static final String BASE = "/api/survey/v1";

    @Test
    void changesNothingOfACampaignThatIsOver() {
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        UUID answered = UUID.randomUUID();
        String code = campaign.submit(answered, campaign.aResponse()).path("receiptCode");
        String etag = SurveyApi.moveCampaign(campaign.id(), "closure", campaign.etag())
                .header("ETag");
        String path = BASE + "/campaigns/" + campaign.id();

        refuses(409, () -> campaign.submit(UUID.randomUUID(), campaign.aResponse()));
        refuses(409, () -> post(key()).body(campaign.aResponse()).post(path + "/responses"));
        refuses(409, () -> put().body(draft(campaign)).put(path + "/drafts/" + UUID.randomUUID()));
        refuses(409, () -> amend(campaign, answered, 2, code));
        refuses(409, () -> SurveyApi.moveCampaign(campaign.id(), "opening", etag));
        refuses(409, () -> SurveyApi.moveCampaign(campaign.id(), "closure", etag));
        refuses(
                409,
                () -> administer(etag).body(Map.of("closesOn", "2099-01-01")).post(path + "/extension"));
    }

    @Test
    void changesNothingThatIsPublished() {
        Response published = SurveyApi.aPublishedInstrument(SurveyApi.aQuestionnaire());
        String etag = published.header("ETag");
        String path = BASE + "/instruments/" + published.path("id");

        refuses(409, () -> SurveyApi.publish(published.path("id"), etag));
        refuses(409, () -> administer(etag).body(SurveyApi.aQuestionnaire()).put(path));
        refuses(409, () -> administer(etag).delete(path));
        refuses(
                409,
                () -> administer(etag)
                        .body(Map.of("reason", "so be it"))
                        .put(path + "/parity-waivers/satisfaction.label"));
    }

    @Test
    void bringsNothingBackThatWasTakenAway() {
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        UUID withdrawn = UUID.randomUUID();
        UUID erased = UUID.randomUUID();
        String withdrawnCode = campaign.submit(withdrawn, campaign.aResponse()).path("receiptCode");
        String erasedCode = campaign.submit(erased, campaign.aResponse()).path("receiptCode");
        put().body(Map.of("receiptCode", withdrawnCode))
                .post(BASE + "/withdrawals")
                .then()
                .statusCode(200);
        put().body(Map.of("receiptCode", erasedCode))
                .post(BASE + "/erasures")
                .then()
                .statusCode(200);

        for (UUID id : List.of(withdrawn, erased)) {
            refuses(410, () -> campaign.submit(id, campaign.aResponse()));
            refuses(410, () -> campaign.submit(id, campaign.aResponseWith(Map.of("satisfaction", "1"))));
        }
        refuses(410, () -> amend(campaign, withdrawn, 2, withdrawnCode));
        refuses(410, () -> amend(campaign, erased, 2, erasedCode));
        refuses(410, () -> put().body(Map.of("receiptCode", erasedCode)).post(BASE + "/withdrawals"));
    }

    @Test
    void takesOneContentForEachKeyAndId() {
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        OpenCampaign other = SurveyApi.anOpenCampaign();
        UUID id = UUID.randomUUID();
        String key = key();
        campaign.submit(id, campaign.aResponse());
        post(key).body(campaign.aResponse()).post(BASE + "/campaigns/" + campaign.id() + "/responses");
        Map<String, Object> differs = campaign.aResponseWith(Map.of("satisfaction", "1"));

        refuses(409, () -> campaign.submit(id, differs));
        refuses(409, () -> other.submit(id, other.aResponse()));
        refuses(422, () -> post(key).body(differs).post(BASE + "/campaigns/" + campaign.id() + "/responses"));
        refuses(422, () -> campaign.submit(UUID.randomUUID(), other.aResponse()));
    }

    private static void refuses(int status, Supplier<Response> call) {
        String before = Rows.snapshot();

        Response refused = call.get();

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(status);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(Rows.difference(before, Rows.snapshot())).isEmpty();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static RequestSpecification put() {
        return as(RESPONDENTS).contentType(ContentType.JSON);
    }

    private static RequestSpecification post(String key) {
        return put().header("Idempotency-Key", key);
    }

    private static RequestSpecification administer(String etag) {
        return as(ADMINISTRATOR).header("If-Match", etag).contentType(ContentType.JSON);
    }

    private static Map<String, Object> draft(OpenCampaign campaign) {
        return Map.of(
                "instrumentId", campaign.instrumentId(),
                "instrumentVersion", campaign.instrumentVersion(),
                "answers", Map.of());
    }

    private static Response amend(OpenCampaign campaign, UUID id, int revision, String code) {
        return put().header("Receipt-Code", code)
                .body(campaign.aResponseWith(Map.of("satisfaction", "1")))
                .put(BASE + "/campaigns/" + campaign.id() + "/responses/" + id + "/amendments/" + revision);
    }
}
