package careers.survey.freetext;

import static org.awaitility.Awaitility.await;

import careers.platform.testing.Database;
import careers.platform.testing.TestTokens;
import careers.survey.Roles;
import careers.survey.SurveyApi;
import careers.survey.SurveyApi.OpenCampaign;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Free text as reviewers use it. */
final class FreeTextApi {

    static final String REVIEWER = TestTokens.token("rhian", Set.of(Roles.TEXT_REVIEWER));
    static final String SECOND_REVIEWER = TestTokens.token("owain", Set.of(Roles.TEXT_REVIEWER));
    static final String ANALYST = TestTokens.token("ana", Set.of(Roles.ANALYST));
    static final String BASE = "/api/survey/v1";

    private static OpenCampaign campaign;

    private FreeTextApi() {}

    /** A text that was sent, with its response. */
    record Written(String responseId, String textId) {}

    private static synchronized OpenCampaign campaign() {
        boolean gone = campaign == null
                || Database.value("SELECT count(*) FROM campaign WHERE id = '" + campaign.id() + "'")
                        .equals("0");
        if (gone) {
            campaign = SurveyApi.anOpenCampaign();
        }
        return campaign;
    }

    /** Sends a response with these words. */
    static Written write(String words, String language) {
        UUID id = UUID.randomUUID();
        Map<String, Object> response = campaign().aResponseWith(Map.of("satisfaction", "5", "comment", words));
        response.put("language", language);
        campaign().submit(id, response).then().statusCode(201);
        return new Written(id.toString(), Database.value("SELECT id FROM free_text WHERE response_id = '" + id + "'"));
    }

    static void awaitState(Written written, String state) {
        await().atMost(Duration.ofSeconds(15)).until(() -> state(written).equals(state));
    }

    static String state(Written written) {
        return Database.value("SELECT state FROM free_text WHERE id = '" + written.textId() + "'");
    }

    /** A text that a reviewer has released and that the rules have coded. */
    static Written aReleasedText(String words, String language) {
        Written written = write(words, language);
        await().atMost(Duration.ofSeconds(15)).until(() -> !state(written).equals("ARRIVED"));
        release(written, read(written).header("ETag"), "Nothing in it").then().statusCode(200);
        await().atMost(Duration.ofSeconds(15))
                .until(() -> Database.value(
                                "SELECT count(*) FROM text_coding WHERE text_id = '" + written.textId() + "'")
                        .equals("1"));
        return written;
    }

    static Response read(Written written) {
        return SurveyApi.as(REVIEWER).get(BASE + "/text-reviews/" + written.textId());
    }

    static Response release(Written written, String etag, String reason) {
        return changing(REVIEWER, etag)
                .body(Map.of("reason", reason))
                .post(BASE + "/text-reviews/" + written.textId() + "/release");
    }

    static Response redact(Written written, String etag, Map<String, Object> redaction) {
        return changing(REVIEWER, etag).body(redaction).post(BASE + "/text-reviews/" + written.textId() + "/redaction");
    }

    static RequestSpecification changing(String token, String etag) {
        RequestSpecification request = SurveyApi.as(token).contentType(ContentType.JSON);
        return etag == null ? request : request.header("If-Match", etag);
    }

    static List<Map<String, Object>> queue(String state) {
        return SurveyApi.as(REVIEWER)
                .get(BASE + "/text-reviews?limit=200&state=" + state)
                .path("items");
    }

    /** The ids of the queue, fetched page by page, as many as are wanted. */
    static List<String> queueByPagesOf(int limit, String state, int count) {
        List<String> ids = new ArrayList<>();
        String next = null;
        do {
            RequestSpecification request =
                    SurveyApi.as(REVIEWER).queryParam("limit", limit).queryParam("state", state);
            Response page = (next == null ? request : request.queryParam("cursor", next)).get(BASE + "/text-reviews");
            page.<List<Map<String, Object>>>path("items").forEach(item -> ids.add((String) item.get("id")));
            next = page.path("next");
        } while (next != null && ids.size() < count);
        return ids;
    }

    /** What the rest of the service may see of the text. */
    static List<String> released(Written written) {
        String words = Database.value(
                "SELECT max(words) FROM released_text WHERE response_id = '" + written.responseId() + "'");
        return words == null ? List.of() : List.of(words);
    }
}
